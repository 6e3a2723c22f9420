/// The system's parser of XML as a stream; the package `libexpat1-dev` brings its header.
#include <expat.h>

/// The line that is being read. Newer headers call this function of theirs deprecated, which Swift takes for an error;
/// older ones have no other.
static inline unsigned long kvaom_xml_line(XML_Parser parser) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
  return (unsigned long)XML_GetCurrentLineNumber(parser);
#pragma GCC diagnostic pop
}
