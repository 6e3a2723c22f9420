#ifndef KVAOM_START_H
#define KVAOM_START_H

/// How many words the program was started with, its own name among them.
int kvaom_start_count(void);

/// One of them; it lives as long as the program.
const char *kvaom_start_word(int position);

/// The path that the program was started by, as whoever started it wrote it.
const char *kvaom_start_path(void);

/// Takes back what was set for the Swift runtime alone, so that programs started from here do not see it.
void kvaom_start_finish(void);

#endif
