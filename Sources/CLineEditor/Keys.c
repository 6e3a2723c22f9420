#define _GNU_SOURCE
#include "Internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { longest_paste = 16 << 20 };

kvaom_line_editor *kvaom_editor_of(EditLine *library) {
  void *editor = NULL;
  el_get(library, EL_CLIENTDATA, &editor);
  return editor;
}

static void print_below(const char *text) {
  fputc('\n', stdout);
  fputs(text, stdout);
  size_t length = strlen(text);
  if (length > 0 && text[length - 1] != '\n') fputc('\n', stdout);
  fflush(stdout);
}

static unsigned char key_complete(EditLine *library, int key) {
  (void)key;
  kvaom_line_editor *editor = kvaom_editor_of(library);
  const LineInfo *line = el_line(library);
  free(editor->list);
  editor->list = NULL;
  const char *typed = editor->owner.complete(
      editor->owner.context, line->buffer, (size_t)(line->lastchar - line->buffer),
      (size_t)(line->cursor - line->buffer));
  if (typed && *typed) {
    el_insertstr(library, typed);
    return CC_REFRESH;
  }
  if (!editor->list) return CC_REFRESH_BEEP;
  print_below(editor->list);
  return CC_REDISPLAY;
}

static unsigned char key_help(EditLine *library, int key) {
  (void)key;
  kvaom_line_editor *editor = kvaom_editor_of(library);
  const LineInfo *line = el_line(library);
  const char *text = editor->owner.help(
      editor->owner.context, line->buffer, (size_t)(line->lastchar - line->buffer),
      (size_t)(line->cursor - line->buffer));
  if (!text || !*text) return CC_REFRESH_BEEP;
  print_below(text);
  return CC_REDISPLAY;
}

static unsigned char key_question(EditLine *library, int key) {
  const LineInfo *line = el_line(library);
  if (line->lastchar == line->buffer) return key_help(library, key);
  el_insertstr(library, "?");
  return CC_REFRESH;
}

static unsigned char key_nothing(EditLine *library, int key) {
  (void)library;
  (void)key;
  return CC_NORM;
}

/// Reads a paste up to its end mark as UTF-8, with the line breaks of any system as one; NULL when it was interrupted. Of a
/// paste beyond the limit nothing is kept: half a table would be a wrong one.
static char *read_paste(EditLine *library, bool *is_too_long) {
  static const char mark[] = "\033[201~";
  enum { mark_length = sizeof mark - 1 };
  size_t size = 0, room = 4096, matched = 0;
  char *text = malloc(room);
  unsigned char byte, before = 0;
  while (text && kvaom_read_byte(library, &byte) > 0) {
    matched = byte == (unsigned char)mark[matched] ? matched + 1 : byte == (unsigned char)mark[0] ? 1 : 0;
    bool is_second_of_pair = byte == '\n' && before == '\r';
    before = byte;
    if (is_second_of_pair) continue;
    if (byte == 0) byte = (unsigned char)'?';
    if (byte == '\r') byte = '\n';
    if (size < longest_paste) {
      if (size + 1 > room) {
        char *larger = realloc(text, room *= 2);
        if (!larger) break;
        text = larger;
      }
      text[size++] = (char)byte;
    } else {
      *is_too_long = true;
    }
    if (matched < mark_length) continue;
    if (!*is_too_long) {
      text[size - mark_length] = 0;
      return text;
    }
    break;
  }
  free(text);
  return NULL;
}

/// Shows the first lines of a pasted block, without codes that the terminal would obey.
static void echo(const char *text) {
  enum { shown_lines = 12 };
  size_t line = 0;
  for (; *text && line < shown_lines; text++) {
    if (*text == '\n') line++;
    bool is_safe = (unsigned char)*text >= ' ' || *text == '\n' || *text == '\t';
    fputc(is_safe && *text != 0x7F ? *text : '?', stdout);
  }
  if (*text) fputs("…", stdout);
  fflush(stdout);
}

static unsigned char key_paste(EditLine *library, int key) {
  (void)key;
  kvaom_line_editor *editor = kvaom_editor_of(library);
  char *text = read_paste(library, &editor->paste_was_too_long);
  if (!text) return editor->paste_was_too_long ? CC_EOF : CC_ERROR;
  size_t length = strlen(text);
  while (length > 0 && text[length - 1] == '\n') text[--length] = 0;
  if (!strchr(text, '\n')) {
    for (char *at = text; *at; at++) {
      if ((unsigned char)*at < ' ') *at = ' ';
    }
    el_insertstr(library, text);
    free(text);
    return CC_REFRESH;
  }
  echo(text);
  free(editor->pasted);
  editor->pasted = text;
  // libedit takes the line as read, but only if it ends in a line break; the block is put behind it.
  const LineInfoW *line = el_wline(library);
  el_cursor(library, (int)(line->lastchar - line->cursor));
  el_insertstr(library, "\n");
  return CC_NEWLINE;
}

/// Puts `text` in the place of the line.
static void replace_line(EditLine *library, const char *text) {
  const LineInfoW *line = el_wline(library);
  el_cursor(library, (int)(line->lastchar - line->cursor));
  line = el_wline(library);
  el_deletestr(library, (int)(line->lastchar - line->buffer));
  el_insertstr(library, text);
}

/// Whether the line is what the walk put there, so that the walk goes on.
static bool is_walking(kvaom_line_editor *editor, const char *line) {
  return editor->prefix && editor->place < editor->entry_count && strcmp(editor->entries[editor->place], line) == 0;
}

/// Goes to the next entry in a direction that begins with what was typed and is not on the line already.
static unsigned char walk(EditLine *library, int step) {
  kvaom_line_editor *editor = kvaom_editor_of(library);
  const LineInfo *info = el_line(library);
  char *line = strndup(info->buffer, (size_t)(info->lastchar - info->buffer));
  if (!line) return CC_ERROR;
  if (!is_walking(editor, line)) {
    free(editor->prefix);
    editor->prefix = strdup(line);
    editor->place = editor->entry_count;
  }
  unsigned char result = CC_REFRESH_BEEP;
  size_t place = editor->place;
  while (editor->prefix && (step > 0 ? place < editor->entry_count : place > 0)) {
    place += (size_t)(ptrdiff_t)step;
    bool is_typed = place == editor->entry_count;
    const char *entry = is_typed ? editor->prefix : editor->entries[place];
    if (!is_typed && (strncmp(entry, editor->prefix, strlen(editor->prefix)) != 0 || strcmp(entry, line) == 0)) continue;
    editor->place = place;
    replace_line(library, entry);
    result = CC_REFRESH;
    break;
  }
  free(line);
  return result;
}

static unsigned char key_up(EditLine *library, int key) {
  (void)key;
  return walk(library, -1);
}

static unsigned char key_down(EditLine *library, int key) {
  (void)key;
  return walk(library, 1);
}

void kvaom_keys_bind(EditLine *library) {
  static const char *const keys[][2] = {
      {"\033[1;5D", "ed-prev-word"}, {"\033[1;5C", "em-next-word"}, {"\033[5D", "ed-prev-word"},
      {"\033[5C", "em-next-word"}, {"\033[1;3D", "ed-prev-word"}, {"\033[1;3C", "em-next-word"},
      {"\033Od", "ed-prev-word"}, {"\033Oc", "em-next-word"},
      {"\033[H", "ed-move-to-beg"}, {"\033OH", "ed-move-to-beg"}, {"\033[1~", "ed-move-to-beg"},
      {"\033[7~", "ed-move-to-beg"}, {"\033[F", "ed-move-to-end"}, {"\033OF", "ed-move-to-end"},
      {"\033[4~", "ed-move-to-end"}, {"\033[8~", "ed-move-to-end"}, {"\033[3~", "ed-delete-next-char"},
      {"\033[A", "kvaom-up"}, {"\033OA", "kvaom-up"},
      {"\033[B", "kvaom-down"}, {"\033OB", "kvaom-down"},
      {"\033[C", "ed-next-char"}, {"\033OC", "ed-next-char"}, {"\033[D", "ed-prev-char"}, {"\033OD", "ed-prev-char"},
      {"^P", "kvaom-up"}, {"^N", "kvaom-down"}, {"^R", "em-inc-search-prev"}, {"^W", "ed-delete-prev-word"}, {"^I", "kvaom-complete"},
      {"\033OP", "kvaom-help"}, {"\033[11~", "kvaom-help"}, {"\033[[A", "kvaom-help"}, {"?", "kvaom-question"},
      {"\033[200~", "kvaom-paste"}, {"\033[201~", "kvaom-nothing"}, {"\033[2~", "kvaom-nothing"},
      {"\033[5~", "kvaom-nothing"}, {"\033[6~", "kvaom-nothing"}, {"\033[Z", "kvaom-nothing"},
      {"\033[1;5A", "kvaom-nothing"}, {"\033[1;5B", "kvaom-nothing"}, {"\033[1;2C", "ed-next-char"},
      {"\033[1;2D", "ed-prev-char"},
  };
  for (size_t index = 0; index < sizeof keys / sizeof *keys; index++) {
    el_set(library, EL_BIND, keys[index][0], keys[index][1], NULL);
  }
}

static void add_functions(EditLine *library) {
  el_set(library, EL_ADDFN, "kvaom-complete", "Complete by meaning", key_complete);
  el_set(library, EL_ADDFN, "kvaom-help", "Explain what stands under the cursor", key_help);
  el_set(library, EL_ADDFN, "kvaom-question", "Help on an empty line", key_question);
  el_set(library, EL_ADDFN, "kvaom-paste", "Take a pasted block as one entry", key_paste);
  el_set(library, EL_ADDFN, "kvaom-up", "The entry before that begins so", key_up);
  el_set(library, EL_ADDFN, "kvaom-down", "The entry after that begins so", key_down);
  el_set(library, EL_ADDFN, "kvaom-nothing", "Do nothing", key_nothing);
}

void kvaom_keys_install(EditLine *library) {
  add_functions(library);
  kvaom_keys_bind(library);
}
