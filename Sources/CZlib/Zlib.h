/// The system's library of compressed data; the package `zlib1g-dev` brings its header.
#include <zlib.h>
