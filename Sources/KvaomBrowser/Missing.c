// What the code of Embedded Swift asks of a machine, and the browser's C library has not.
#include <stddef.h>
#include <stdint.h>

double strtod(const char *text, char **end);

uintptr_t __stack_chk_guard = 0x5bd1e995;

void __stack_chk_fail(void) { __builtin_trap(); }

// The seed of hashed collections: nothing that is printed depends on it, and the same run is the same everywhere.
void arc4random_buf(void *memory, size_t count) {
  for (size_t place = 0; place < count; place++) ((unsigned char *)memory)[place] = 0;
}

const char *_swift_stdlib_strtod_clocale(const char *text, double *value) {
  char *end;
  *value = strtod(text, &end);
  return end;
}
