#ifndef KVAOM_STANDARD_LIBRARY_H
#define KVAOM_STANDARD_LIBRARY_H

#include <stddef.h>

/// One text of the standard library, as it lies below `stdlib/`.
typedef struct {
  /// The path below `stdlib/`, ending in `.kvaom`, or in `.txt` where it has the words of a module.
  const char *path;
  /// The text, UTF-8, without an end mark.
  const unsigned char *bytes;
  /// How many bytes the text has.
  size_t count;
} KvaomStandardLibraryText;

/// The version of the texts, a line.
KvaomStandardLibraryText kvaom_standard_library_version(void);

/// How many texts there are.
size_t kvaom_standard_library_count(void);

/// The text at a position from 0, in the order of their paths.
KvaomStandardLibraryText kvaom_standard_library_text(size_t position);

#endif
