// The texts that travel in the program, embedded when this file is compiled: completions for three shells, and the licences
// of what is linked into it. A program alone in an empty root has them with it.
#include "Packaging.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char bash[] = {
#embed "../../completions/kvaom.bash"
};
static const unsigned char zsh[] = {
#embed "../../completions/_kvaom"
};
static const unsigned char fish[] = {
#embed "../../completions/kvaom.fish"
};
static const unsigned char license[] = {
#embed "../../LICENSE"
};
static const unsigned char others[] = {
#embed "../../THIRD-PARTY-LICENSES"
};

static const kvaom_packaged_text texts[] = {
    {"completions/kvaom.bash", bash, sizeof bash},
    {"completions/_kvaom", zsh, sizeof zsh},
    {"completions/kvaom.fish", fish, sizeof fish},
    {"LICENSE", license, sizeof license},
    {"THIRD-PARTY-LICENSES", others, sizeof others},
};

size_t kvaom_packaged_count(void) { return sizeof texts / sizeof *texts; }

kvaom_packaged_text kvaom_packaged(size_t position) { return texts[position]; }

/// Empty as it is linked; `scripts/stamp` writes the commit into this section of the finished program, so that a commit
/// compiles nothing anew. Volatile: the compiler must not take it to be empty for good.
__attribute__((section("kvaom_stamp"), used)) static const volatile char stamp[64] = "";

const char *kvaom_packaged_stamp(void) {
  static char copy[sizeof stamp];
  for (size_t place = 0; place + 1 < sizeof stamp; place++) copy[place] = stamp[place];
  return copy;
}
