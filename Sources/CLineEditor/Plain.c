#define _GNU_SOURCE
#include "Internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool kvaom_terminal_takes_codes(void) {
  const char *name = getenv("TERM");
  return name && *name && strcmp(name, "dumb") != 0;
}

/// The library of terminal descriptions that libedit itself asks; the packages have no header of it without that of ncurses.
extern int tgetent(char *buffer, const char *name);

bool kvaom_terminal_is_described(void) { return tgetent(NULL, getenv("TERM")) > 0; }

/// Adds a byte to the line; false where there is no memory for it.
static bool add_byte(kvaom_line_editor *editor, size_t size, size_t *room, unsigned char byte) {
  if (size + 1 >= *room) {
    size_t wanted = *room ? *room * 2 : 256;
    char *larger = realloc(editor->whole, wanted);
    if (!larger) return false;
    editor->whole = larger;
    *room = wanted;
  }
  editor->whole[size] = (char)(byte ? byte : '?');
  return true;
}

enum kvaom_line_end kvaom_read_plain_line(
    kvaom_line_editor *editor, const char *prompt, const char **line, size_t *length) {
  fputs(prompt, stdout);
  fflush(stdout);
  free(editor->whole);
  editor->whole = NULL;
  size_t size = 0, room = 0;
  int result;
  for (unsigned char byte; (result = kvaom_read_byte(NULL, &byte)) > 0 && byte != '\n'; size++) {
    if (!add_byte(editor, size, &room, byte)) return kvaom_line_too_long;
  }
  if (result > 0 || (result == 0 && size > 0)) {
    while (size > 0 && editor->whole[size - 1] == '\r') size--;
    *line = editor->whole ? editor->whole : "";
    *length = size;
    return kvaom_line_read;
  }
  if (kvaom_terminal_is_gone()) return kvaom_line_gone;
  // The terminal has shown `^C`, or nothing for Ctrl-D: what comes next begins a line.
  fputc('\n', stdout);
  fflush(stdout);
  if (!kvaom_was_interrupted()) return kvaom_line_ended;
  kvaom_forget_interrupt();
  return kvaom_line_interrupted;
}
