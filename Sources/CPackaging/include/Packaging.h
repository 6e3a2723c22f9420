#ifndef KVAOM_PACKAGING_H
#define KVAOM_PACKAGING_H

#include <stddef.h>

/// One of the texts that travel in the program: its path in the project and its bytes, which no zero ends.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} kvaom_packaged_text;

/// How many there are.
size_t kvaom_packaged_count(void);

/// One of them.
kvaom_packaged_text kvaom_packaged(size_t position);

/// What the release wrote into the program of where it comes from, such as "19d74ba0f2c1, 2026-11-29"; empty in a program
/// that is no release.
const char *kvaom_packaged_stamp(void);

#endif
