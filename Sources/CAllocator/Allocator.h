// The C library's own memory allocator and its settings, which Swift's Glibc module leaves out.
#include <malloc.h>
