#ifndef KVAOM_MODES_H
#define KVAOM_MODES_H

#include <signal.h>

/// The window has another size since this was cleared.
extern volatile sig_atomic_t kvaom_was_resized;
/// The program was stopped and goes on since this was cleared: the line must be drawn again.
extern volatile sig_atomic_t kvaom_was_continued;
/// The terminal is gone.
extern volatile sig_atomic_t kvaom_is_gone;

#endif
