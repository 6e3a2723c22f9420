#define _GNU_SOURCE
#include "LineEditor.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

enum { longest_paste = 1 << 20, history_size = 2000 };

struct kvaom_line_editor {
  EditLine *library;
  History *history;
  kvaom_line_editor_owner owner;
  const char *prompt;
  char *kept;         // the last answer of the owner
  char *list;         // what completion wants listed
  char *pasted;       // a pasted block of several lines, which ends the entry
  char *whole;        // the line with the block in it
  char **entries;     // what Up and Down walk, oldest first
  size_t entry_count;
  size_t place;       // where they stand; entry_count is the line being typed
  char *prefix;       // what was typed before the walk
  bool ended;         // the input is at its end
};

// MARK: Signals

static volatile sig_atomic_t was_interrupted = 0;
static volatile sig_atomic_t was_resized = 0;
static void (*interrupt_handler)(void) = NULL;

static void note_interrupt(int number) {
  (void)number;
  was_interrupted = 1;
  if (interrupt_handler) interrupt_handler();
}

static void note_resize(int number) {
  (void)number;
  was_resized = 1;
}

static void install(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);  // without SA_RESTART: a waiting read comes back
}

void kvaom_interrupts_install(void (*handler)(void)) {
  interrupt_handler = handler;
  install(SIGINT, note_interrupt);
}

// MARK: Reading characters

/// Waits for input with the signals open only while it waits, so that none can slip in before.
static int wait_for_input(EditLine *library) {
  sigset_t blocked, before;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGINT);
  sigaddset(&blocked, SIGWINCH);
  sigprocmask(SIG_BLOCK, &blocked, &before);
  int result = 0;
  for (;;) {
    if (was_interrupted) { result = -1; break; }
    if (was_resized) {
      was_resized = 0;
      el_resize(library);
      el_set(library, EL_REFRESH);
    }
    struct pollfd request = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready = ppoll(&request, 1, NULL, &before);
    if (ready > 0) break;
    if (ready < 0 && errno != EINTR) { result = -1; break; }
  }
  sigprocmask(SIG_SETMASK, &before, NULL);
  return result;
}

/// Reads one byte: 1, 0 at the end of the input, -1 when interrupted.
static int read_byte(EditLine *library, unsigned char *byte) {
  for (;;) {
    if (wait_for_input(library) < 0) return -1;
    ssize_t count = read(STDIN_FILENO, byte, 1);
    if (count >= 0) return (int)count;
    if (errno == EIO) return 0;
    if (errno != EINTR && errno != EAGAIN) return -1;
  }
}

/// Reads one character of UTF-8, whatever the locale; a byte that belongs to none becomes U+FFFD.
static int read_character(EditLine *library, wchar_t *character) {
  unsigned char first;
  int result = read_byte(library, &first);
  if (result <= 0) return result;
  int following = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC2 ? 1 : -1;
  if (following < 0) {
    *character = 0xFFFD;
    return 1;
  }
  wchar_t value = following == 0 ? first : first & (0x3F >> following);
  for (int index = 0; index < following; index++) {
    unsigned char next;
    result = read_byte(library, &next);
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

static kvaom_line_editor *editor_of(EditLine *library) {
  void *editor = NULL;
  el_get(library, EL_CLIENTDATA, &editor);
  return editor;
}

// MARK: Keys

static int read_key(EditLine *library, wchar_t *character) {
  int result = read_character(library, character);
  if (result == 0) editor_of(library)->ended = true;
  return result;
}

static char *prompt_text(EditLine *library) { return (char *)editor_of(library)->prompt; }

static char *right_text(EditLine *library) {
  kvaom_line_editor *editor = editor_of(library);
  const LineInfo *line = el_line(library);
  const char *text =
      editor->owner.right_margin(editor->owner.context, line->buffer, (size_t)(line->lastchar - line->buffer));
  // An empty right prompt would not be asked for again; a space is asked for at every key.
  return (char *)(text && *text ? text : " ");
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
  kvaom_line_editor *editor = editor_of(library);
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
  kvaom_line_editor *editor = editor_of(library);
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

/// Reads a paste up to its end mark as UTF-8; NULL when it was interrupted. A longer paste than the limit is cut.
static char *read_paste(EditLine *library) {
  static const char mark[] = "\033[201~";
  size_t size = 0, room = 4096;
  char *text = malloc(room);
  unsigned char byte;
  while (text && read_byte(library, &byte) > 0) {
    if (size + 2 > room) {
      char *larger = realloc(text, room *= 2);
      if (!larger) break;
      text = larger;
    }
    if (byte == '\r') byte = '\n';
    if (size < longest_paste) text[size++] = (char)byte;
    size_t end = sizeof mark - 1;
    if (size >= end && memcmp(text + size - end, mark, end) == 0) {
      text[size - end] = 0;
      return text;
    }
  }
  free(text);
  return NULL;
}

static unsigned char key_paste(EditLine *library, int key) {
  (void)key;
  kvaom_line_editor *editor = editor_of(library);
  char *text = read_paste(library);
  if (!text) return CC_ERROR;
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
  fputs(text, stdout);
  fflush(stdout);
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
  kvaom_line_editor *editor = editor_of(library);
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

// MARK: The editor

static void bind_keys(EditLine *library) {
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

void kvaom_line_editor_use_utf8(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (!setlocale(LC_CTYPE, "C.UTF-8")) setlocale(LC_CTYPE, "en_US.UTF-8");
}

kvaom_line_editor *kvaom_line_editor_create(kvaom_line_editor_owner owner) {
  kvaom_line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->owner = owner;
  editor->library = el_init("kvaom", stdin, stdout, stderr);
  editor->history = history_init();
  if (!editor->library || !editor->history) {
    kvaom_line_editor_destroy(editor);
    return NULL;
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
  add_functions(library);
  bind_keys(library);
  el_source(library, NULL);  // the user's own ~/.editrc has the last word
  install(SIGWINCH, note_resize);
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
  editor->ended = false;
  editor->place = editor->entry_count;
  free(editor->prefix);
  editor->prefix = NULL;
  free(editor->pasted);
  editor->pasted = NULL;
  was_interrupted = 0;
  fputs("\033[?2004h", stdout);
  fflush(stdout);
  int count = 0;
  const char *text = el_gets(editor->library, &count);
  fputs("\033[?2004l", stdout);
  if (was_interrupted || !text || (count <= 0 && !editor->pasted)) {
    bool interrupted = was_interrupted;
    was_interrupted = 0;
    if (interrupted) fputs("^C\n", stdout);
    fflush(stdout);
    el_reset(editor->library);
    return interrupted ? kvaom_line_interrupted : kvaom_line_ended;
  }
  fflush(stdout);
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
