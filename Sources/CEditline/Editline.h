/// The line editing library of the system; the package `libedit-dev` brings its header.
#include <histedit.h>
