#define _GNU_SOURCE
#include "Internal.h"

#include <signal.h>
#include <stdio.h>
#include <termios.h>
#include <unistd.h>

#include "Modes.h"

static volatile sig_atomic_t was_interrupted = 0;
static volatile sig_atomic_t is_editing = 0;
static void (*interrupt_handler)(void) = NULL;
static struct termios ordinary;
static volatile sig_atomic_t ordinary_is_known = 0;

volatile sig_atomic_t kvaom_was_resized = 0;
volatile sig_atomic_t kvaom_was_continued = 0;
volatile sig_atomic_t kvaom_is_gone = 0;

static const char paste_marks_on[] = "\033[?2004h";
static const char paste_marks_off[] = "\033[?2004l";

static void say(const char *text, size_t length) {
  ssize_t written = write(STDOUT_FILENO, text, length);
  (void)written;  // a terminal that takes nothing more has no modes to lose
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);  // without SA_RESTART: a waiting read comes back
}

// MARK: What signal handlers do: only calls that are safe in them

/// Puts the terminal back as it was before the line.
static void leave_terminal(void) {
  if (!is_editing) return;
  say(paste_marks_off, sizeof paste_marks_off - 1);
  if (ordinary_is_known) tcsetattr(STDIN_FILENO, TCSANOW, &ordinary);
}

/// What was done at a signal before the editor came: most often the program's end; a crash is reported by the language's
/// own handler.
static struct sigaction before_us[NSIG];

static void raise_as_usual(int number) {
  sigaction(number, &before_us[number], NULL);
  sigset_t open;
  sigemptyset(&open);
  sigaddset(&open, number);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &open, NULL);
}

static void note_interrupt(int number) {
  (void)number;
  was_interrupted = 1;
  if (interrupt_handler) interrupt_handler();
}

static void note_resize(int number) {
  (void)number;
  kvaom_was_resized = 1;
}

/// Ctrl-Z: the shell below gets its terminal as it was, and `fg` gives it back.
static void stop(int number) {
  struct termios editing;
  int is_known = is_editing && tcgetattr(STDIN_FILENO, &editing) == 0;
  leave_terminal();
  raise_as_usual(number);
  install(number, stop);
  if (!is_known) return;
  tcsetattr(STDIN_FILENO, TCSANOW, &editing);
  say(paste_marks_on, sizeof paste_marks_on - 1);
  kvaom_was_continued = 1;
}

/// The end from outside, or a crash: nothing is kept back, but the terminal is put right.
static void end(int number, siginfo_t *information, void *context) {
  (void)context;
  leave_terminal();
  is_editing = 0;
  if (information->si_code > 0 && number != SIGHUP && number != SIGTERM && number != SIGQUIT) {
    // A fault happens again when this returns, and finds its usual handler.
    sigaction(number, &before_us[number], NULL);
    return;
  }
  raise_as_usual(number);
  // Whoever handled it before has only looked.
  signal(number, SIG_DFL);
  raise(number);
}

// MARK: For the editor

bool kvaom_was_interrupted(void) { return was_interrupted; }
void kvaom_forget_interrupt(void) { was_interrupted = 0; }
bool kvaom_terminal_is_gone(void) { return kvaom_is_gone; }

/// Keeps what was done at a signal before; false for one that was ignored from the start (nohup), which stays so.
static bool can_take_over(int number) {
  return sigaction(number, NULL, &before_us[number]) == 0 && before_us[number].sa_handler != SIG_IGN;
}

/// Handles the end of the program before whoever handled it.
static void install_end(int number) {
  struct sigaction action = {0};
  action.sa_sigaction = end;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void kvaom_modes_install(void) {
  ordinary_is_known = tcgetattr(STDIN_FILENO, &ordinary) == 0;
  static const int ends[] = {SIGHUP, SIGTERM, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
  for (size_t index = 0; index < sizeof ends / sizeof *ends; index++) {
    if (can_take_over(ends[index])) install_end(ends[index]);
  }
  if (can_take_over(SIGTSTP)) install(SIGTSTP, stop);
  install(SIGWINCH, note_resize);
}

void kvaom_modes_begin(void) {
  is_editing = 1;
  fputs(paste_marks_on, stdout);
  fflush(stdout);
}

void kvaom_modes_end(void) {
  fputs(paste_marks_off, stdout);
  fflush(stdout);
  is_editing = 0;
}

void kvaom_interrupts_install(void (*handler)(void)) {
  interrupt_handler = handler;
  install(SIGINT, note_interrupt);
}
