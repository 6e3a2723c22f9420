// What comes before Swift. The Swift runtime asks the system where the program lies, and what words it was started with, by
// reading /proc. In a root where that is not mounted it ends the program in the first case and finds no words in the second,
// which looks like `kvaom` alone. The C library hands the words to what runs first, and it is kept here.
#include "Start.h"

#include <stdlib.h>
#include <sys/auxv.h>
#include <unistd.h>

static int count;
static char **words;
static int has_named_root;

/// The Swift runtime's own door for words from elsewhere; weak, so that a runtime without it is still linked.
extern void _swift_stdlib_overrideUnsafeArgvArgc(char **words, int count) __attribute__((weak));

/// Runs before everything of the Swift runtime's that runs before `main`: 101 is the first number that is free.
__attribute__((constructor(101))) static void begin(int given_count, char **given_words) {
  count = given_count;
  words = given_words;
  if (_swift_stdlib_overrideUnsafeArgvArgc) _swift_stdlib_overrideUnsafeArgvArgc(given_words, given_count);
  if (access("/proc/self/exe", F_OK) == 0 || getenv("SWIFT_ROOT")) return;
  // A runtime that is told where it lies looks for itself no more. All it would read there is its reporter of crashes.
  setenv("SWIFT_ROOT", "/", 1);
  has_named_root = 1;
}

int kvaom_start_count(void) { return count; }

const char *kvaom_start_word(int position) { return words[position]; }

const char *kvaom_start_path(void) { return (const char *)getauxval(AT_EXECFN); }

void kvaom_start_finish(void) {
  if (has_named_root) unsetenv("SWIFT_ROOT");
}
