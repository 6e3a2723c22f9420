#define _GNU_SOURCE
#include "Internal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "Modes.h"

/// The columns the prompt takes: codes stand between \1 and \1.
static size_t prompt_width(const char *prompt) {
  size_t width = 0;
  bool is_code = false;
  for (; *prompt; prompt++) {
    if (*prompt == '\1') is_code = !is_code;
    else if (!is_code && ((unsigned char)*prompt & 0xC0) != 0x80) width++;
  }
  return width;
}

/// Draws the line again after the window has another size, or the program goes on. libedit takes the cursor to stand where
/// the line begins, so it is moved there first: a terminal that folds lines anew has put it some rows below.
static void redraw(EditLine *library) {
  bool is_resized = kvaom_was_resized && !kvaom_was_continued;
  kvaom_was_resized = 0;
  kvaom_was_continued = 0;
  if (!library) return;  // a plain line is the terminal's own to draw
  const LineInfoW *line = el_wline(library);
  size_t columns = prompt_width(kvaom_editor_of(library)->prompt) + (size_t)(line->cursor - line->buffer);
  struct winsize size = {0};
  size_t rows = 0;
  if (is_resized && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) rows = columns / size.ws_col;
  if (rows > 0) fprintf(stdout, "\033[%zuA", rows);
  fputs("\r\033[J", stdout);
  fflush(stdout);
  el_resize(library);
  el_set(library, EL_REFRESH);
}

/// Waits for input with the signals open only while it waits, so that none can slip in before.
static int wait_for_input(EditLine *library) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  sigaddset(&blocked, SIGWINCH);
  sigaddset(&blocked, SIGTSTP);
  sigprocmask(SIG_BLOCK, &blocked, &before);
  int result = 0;
  for (;;) {
    if (kvaom_was_interrupted()) { result = -1; break; }
    if (kvaom_was_resized || kvaom_was_continued) redraw(library);
    struct pollfd request = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready = ppoll(&request, 1, NULL, &before);
    if (ready > 0) break;  // a terminal that has hung up reads as its end
    if (ready < 0 && errno != EINTR) { result = -1; break; }
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return result;
}

int kvaom_read_byte(EditLine *library, unsigned char *byte) {
  for (;;) {
    if (kvaom_burst_take(byte)) return 1;
    if (wait_for_input(library) < 0) return -1;
    ssize_t count = read(STDIN_FILENO, byte, 1);
    if (count > 0) return 1;
    if (count == 0 || errno == EIO) {
      // An end that was typed leaves a terminal behind that still answers.
      struct termios modes;
      if (count < 0 || tcgetattr(STDIN_FILENO, &modes) != 0) kvaom_is_gone = 1;
      return 0;
    }
    if (errno != EINTR && errno != EAGAIN) return -1;
  }
}

int kvaom_read_character(EditLine *library, wchar_t *character) {
  unsigned char first;
  const LineInfoW *line = el_wline(library);
  if (line->lastchar == line->buffer && !kvaom_burst_is_waiting()) {
    if (wait_for_input(library) < 0) return -1;
    kvaom_burst_look();
  }
  int result = kvaom_read_byte(library, &first);
  if (result <= 0) return result;
  kvaom_burst_note_key(first);
  int following = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : -1;
  if (following < 0) {
    *character = 0xFFFD;
    return 1;
  }
  wchar_t value = following == 0 ? first : first & (0x3F >> following);
  for (int index = 0; index < following; index++) {
    unsigned char next;
    result = kvaom_read_byte(library, &next);
    if (result <= 0) return result;
    if ((next & 0xC0) != 0x80) {
      *character = 0xFFFD;
      return 1;
    }
    value = value << 6 | (next & 0x3F);
  }
  *character = value;
  return 1;
}

bool kvaom_input_is_waiting(void) {
  if (kvaom_burst_is_waiting()) return true;
  struct pollfd request = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&request, 1, 0) > 0;
}
