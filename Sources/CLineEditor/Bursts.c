#define _GNU_SOURCE
#include "Internal.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// A terminal that does not mark what is pasted sends it as keys. Tabs would be completed away, and every line run: a table
// that comes in one burst is told from keys by its lines of cells with figures, and handed on as a marked paste is.

enum { least_burst = 8, longest_burst = 16 << 20, gap_in_line = 30, gap_in_paste = 80 };

static unsigned char *bytes = NULL;
static size_t start = 0, end = 0, room = 0;

/// Where within the codes of a key the last character stood: no paste begins there.
static bool is_in_key = false;

bool kvaom_burst_is_waiting(void) { return start < end; }

bool kvaom_burst_take(unsigned char *byte) {
  if (start == end) return false;
  *byte = bytes[start++];
  if (start == end) start = end = 0;
  return true;
}

void kvaom_burst_forget(void) { start = end = 0; }

void kvaom_burst_note_key(unsigned char byte) {
  if (byte == 0x1B) is_in_key = true;
  else if (is_in_key) is_in_key = byte == '[' || byte == 'O' || byte == ';' || (byte >= '0' && byte <= '9');
}

static bool make_room(size_t count) {
  if (end + count <= room) return true;
  if (end + count > longest_burst) return false;
  size_t wanted = room ? room : 8192;
  while (wanted < end + count) wanted *= 2;
  unsigned char *larger = realloc(bytes, wanted);
  if (!larger) return false;
  bytes = larger;
  room = wanted;
  return true;
}

static size_t count_of_ready(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 && count > 0 ? (size_t)count : 0;
}

/// Reads what is ready; false where nothing is, or where there is no room for it.
static bool read_ready(void) {
  size_t count = count_of_ready();
  if (count == 0 || !make_room(count)) return false;
  ssize_t got = read(STDIN_FILENO, bytes + end, count);
  if (got <= 0) return false;
  end += (size_t)got;
  return true;
}

static bool more_within(int milliseconds) {
  struct pollfd request = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&request, 1, milliseconds) > 0;
}

/// Whether a cell begins with a figure: blanks, a sign or a bracket, and a digit.
static bool begins_with_figure(const unsigned char *cell, const unsigned char *last) {
  if (last - cell >= 3 && memcmp(cell, "\342\210\222", 3) == 0) cell += 3;  // the minus sign
  while (cell < last && (*cell == ' ' || *cell == '-' || *cell == '+' || *cell == '(')) cell++;
  return cell < last && *cell >= '0' && *cell <= '9';
}

/// How many lines have a figure behind a tab; -1 where a byte is none of a pasted text.
static int lines_of_figures(void) {
  int lines = 0;
  bool has_figure = false;
  for (size_t at = start; at < end; at++) {
    unsigned char byte = bytes[at];
    if (byte == '\t') {
      has_figure = has_figure || begins_with_figure(bytes + at + 1, bytes + end);
    } else if (byte == '\r' || byte == '\n') {
      lines += has_figure;
      has_figure = false;
    } else if (byte < ' ' || byte == 0x7F) {
      return -1;
    }
  }
  return lines + has_figure;
}

static bool has(unsigned char byte) { return memchr(bytes + start, byte, end - start) != NULL; }

/// Whether the burst is a table: two lines with a figure behind a tab, and no command before them.
static bool is_table(void) {
  static const char command[] = "paste";
  if (end - start >= sizeof command - 1 && memcmp(bytes + start, command, sizeof command - 1) == 0) return false;
  return lines_of_figures() > 1;
}

/// Puts the marks of a paste around what was read.
static void mark(void) {
  static const char before[] = "\033[200~", after[] = "\033[201~";
  enum { length = sizeof before - 1 };
  if (!make_room(2 * length)) return;
  memmove(bytes + start + length, bytes + start, end - start);
  memcpy(bytes + start, before, length);
  end += length;
  memcpy(bytes + end, after, length);
  end += length;
}

void kvaom_burst_look(void) {
  if (start < end || is_in_key || count_of_ready() < least_burst || !read_ready()) return;
  // The first lines may come in pieces.
  while (!is_table() && has('\t') && lines_of_figures() >= 0 && more_within(gap_in_line) && read_ready()) {}
  if (!is_table()) return;
  while (more_within(gap_in_paste) && read_ready()) {}
  mark();
}

const unsigned char *kvaom_burst_rest(size_t *length) {
  *length = end - start;
  const unsigned char *rest = bytes + start;
  start = end = 0;
  return rest;
}
