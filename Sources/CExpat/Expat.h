/// The system's parser of XML as a stream; the package `libexpat1-dev` brings its header.
#include <expat.h>
