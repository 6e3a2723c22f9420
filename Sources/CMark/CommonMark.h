/// The reference parser of CommonMark; the package `libcmark-dev` brings its header.
#include <cmark.h>
