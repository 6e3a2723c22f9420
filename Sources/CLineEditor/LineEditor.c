#define _GNU_SOURCE
#include "Internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { history_size = 2000 };

static int read_key(EditLine *library, wchar_t *character) {
  return kvaom_read_character(library, character);
}

static char *prompt_text(EditLine *library) { return (char *)kvaom_editor_of(library)->prompt; }

static char *right_text(EditLine *library) {
  kvaom_line_editor *editor = kvaom_editor_of(library);
  // Whoever types on does not look at the value of half a word: it is worked out at the pause.
  if (kvaom_input_is_waiting()) return " ";
  const LineInfo *line = el_line(library);
  const char *text =
      editor->owner.right_margin(editor->owner.context, line->buffer, (size_t)(line->lastchar - line->buffer));
  // An empty right prompt would not be asked for again; a space is asked for at every key.
  return (char *)(text && *text ? text : " ");
}

void kvaom_line_editor_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

kvaom_line_editor *kvaom_line_editor_create(kvaom_line_editor_owner owner) {
  kvaom_line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->owner = owner;
  // libedit would say in English that it knows no such terminal, and keep what is typed already from being read.
  editor->is_unknown = kvaom_terminal_takes_codes() && !kvaom_terminal_is_described();
  bool is_edited = kvaom_terminal_takes_codes() && !editor->is_unknown;
  if (is_edited) editor->library = el_init("kvaom", stdin, stdout, stderr);
  editor->history = history_init();
  if ((is_edited && !editor->library) || !editor->history) {
    kvaom_line_editor_destroy(editor);
    return NULL;
  }
  if (!is_edited) {
    kvaom_modes_install();
    return editor;
  }
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, (int)history_size);
  history(editor->history, &event, H_SETUNIQUE, 1);
  EditLine *library = editor->library;
  el_set(library, EL_CLIENTDATA, editor);
  el_set(library, EL_EDITOR, "emacs");
  el_set(library, EL_HIST, history, editor->history);
  el_set(library, EL_GETCFN, read_key);
  el_set(library, EL_PROMPT_ESC, prompt_text, '\1');
  el_set(library, EL_RPROMPT_ESC, right_text, '\1');
  kvaom_keys_install(library);
  el_source(library, NULL);  // the user's own ~/.editrc has the last word
  const char *style = NULL;
  // `bind -v` there unbinds everything: vi's insert mode gets the keys of the shell, too.
  if (el_get(library, EL_EDITOR, &style) == 0 && style && strcmp(style, "vi") == 0) kvaom_keys_bind(library);
  kvaom_modes_install();
  return editor;
}

void kvaom_line_editor_destroy(kvaom_line_editor *editor) {
  if (editor->library) el_end(editor->library);
  if (editor->history) history_end(editor->history);
  for (size_t index = 0; index < editor->entry_count; index++) free(editor->entries[index]);
  free(editor->entries);
  free(editor->prefix);
  free(editor->kept);
  free(editor->list);
  free(editor->pasted);
  free(editor->whole);
  free(editor);
}

/// The line with the pasted block at its end.
static void add_paste(kvaom_line_editor *editor, const char **line, size_t *length) {
  free(editor->whole);
  size_t size = *length + strlen(editor->pasted);
  editor->whole = malloc(size + 1);
  if (!editor->whole) return;
  memcpy(editor->whole, *line, *length);
  strcpy(editor->whole + *length, editor->pasted);
  *line = editor->whole;
  *length = size;
}

enum kvaom_line_end kvaom_line_editor_read(
    kvaom_line_editor *editor, const char *prompt, const char **line, size_t *length) {
  editor->prompt = prompt;
  editor->place = editor->entry_count;
  free(editor->prefix);
  editor->prefix = NULL;
  free(editor->pasted);
  editor->pasted = NULL;
  editor->paste_was_too_long = false;
  kvaom_forget_interrupt();
  if (!editor->library) return kvaom_read_plain_line(editor, prompt, line, length);
  // First the modes, then the marks that tell that it is ready: a Ctrl-D that came between them would be lost.
  el_set(editor->library, EL_PREP_TERM, 1);
  kvaom_modes_begin();
  int count = 0;
  const char *text = el_gets(editor->library, &count);
  bool was_read = text && (count > 0 || editor->pasted) && !kvaom_was_interrupted() && !editor->paste_was_too_long;
  if (!was_read) el_reset(editor->library);
  kvaom_modes_end();
  if (kvaom_was_interrupted()) {
    kvaom_forget_interrupt();
    kvaom_burst_forget();
    fputs("^C\n", stdout);
    fflush(stdout);
    return kvaom_line_interrupted;
  }
  if (editor->paste_was_too_long) return kvaom_line_too_long;
  if (!was_read) return kvaom_terminal_is_gone() ? kvaom_line_gone : kvaom_line_ended;
  *line = text;
  *length = count > 0 ? (size_t)count : 0;
  while (*length > 0 && (text[*length - 1] == '\n' || text[*length - 1] == '\r')) --*length;
  if (editor->pasted) {
    fputc('\n', stdout);
    fflush(stdout);
    add_paste(editor, line, length);
  }
  return kvaom_line_read;
}

const unsigned char *kvaom_line_editor_waiting(size_t *length) { return kvaom_burst_rest(length); }

enum kvaom_line_editing kvaom_line_editor_editing(const kvaom_line_editor *editor) {
  return editor->library ? kvaom_line_edited : editor->is_unknown ? kvaom_line_unknown : kvaom_line_plain;
}

void kvaom_line_editor_remember(kvaom_line_editor *editor, const char *entry) {
  HistEvent event;
  history(editor->history, &event, H_ENTER, entry);
  if (editor->entry_count > 0 && strcmp(editor->entries[editor->entry_count - 1], entry) == 0) return;
  char **larger = realloc(editor->entries, (editor->entry_count + 1) * sizeof *larger);
  if (!larger) return;
  editor->entries = larger;
  char *copy = strdup(entry);
  if (copy) editor->entries[editor->entry_count++] = copy;
}

void kvaom_line_editor_list(kvaom_line_editor *editor, const char *text) {
  free(editor->list);
  editor->list = strdup(text);
}

const char *kvaom_line_editor_keep(kvaom_line_editor *editor, const char *text) {
  free(editor->kept);
  editor->kept = strdup(text);
  return editor->kept;
}
