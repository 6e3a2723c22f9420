#ifndef KVAOM_LINE_EDITOR_H
#define KVAOM_LINE_EDITOR_H

#include <stddef.h>

/// One line editor on the terminal of the process. libedit's own functions take variable arguments, which Swift cannot
/// call, and its streams are globals that Swift 6 refuses: both stay on this side.
typedef struct kvaom_line_editor kvaom_line_editor;

/// How reading a line ended.
enum kvaom_line_end {
  kvaom_line_read = 0,
  kvaom_line_interrupted = 1,
  /// Ctrl-D on an empty line.
  kvaom_line_ended = 2,
  /// The terminal is gone: nobody can be asked anything.
  kvaom_line_gone = 3,
  /// More was pasted than an entry can be; nothing of it was taken.
  kvaom_line_too_long = 4,
};

/// What lines are typed with.
enum kvaom_line_editing {
  /// Keys, history and a right margin.
  kvaom_line_edited = 0,
  /// The terminal alone, which takes no codes: `TERM` is unset or `dumb`.
  kvaom_line_plain = 1,
  /// The terminal alone, since nothing is known of what `TERM` names.
  kvaom_line_unknown = 2,
};

/// What the editor asks of its owner. All texts are UTF-8; those returned live until the next call.
typedef struct {
  /// Given back with every call.
  void *context;
  /// The text of the right margin for `line`; empty for nothing.
  const char *(*right_margin)(void *context, const char *line, size_t length);
  /// Tab was pressed with the cursor at `cursor`. What it returns is typed; what `kvaom_line_editor_list` was given
  /// meanwhile is listed below the line.
  const char *(*complete)(void *context, const char *line, size_t length, size_t cursor);
  /// F1, or `?` on an empty line: the text to print below the line.
  const char *(*help)(void *context, const char *line, size_t length, size_t cursor);
} kvaom_line_editor_owner;

/// Makes the terminal's character set UTF-8: the locale of the environment where it is, else C.UTF-8, in which no
/// letter vanishes.
void kvaom_line_editor_use_utf8(void);

/// An editor; NULL where the terminal cannot be used.
kvaom_line_editor *kvaom_line_editor_create(kvaom_line_editor_owner owner);

/// Lets the editor go and puts the terminal back as it was.
void kvaom_line_editor_destroy(kvaom_line_editor *editor);

/// Reads one line; `*line` lives until the next call. A pasted block of several lines comes as one line with breaks.
enum kvaom_line_end kvaom_line_editor_read(
    kvaom_line_editor *editor, const char *prompt, const char **line, size_t *length);

/// What lines are typed with here.
enum kvaom_line_editing kvaom_line_editor_editing(const kvaom_line_editor *editor);

/// What was typed ahead and read already, for whoever reads the terminal without this editor; it is the caller's until
/// the next line is read.
const unsigned char *kvaom_line_editor_waiting(size_t *length);

/// Puts an entry into the history that the arrow keys walk.
void kvaom_line_editor_remember(kvaom_line_editor *editor, const char *entry);

/// What Tab found, for the list below the line; only while `complete` runs.
void kvaom_line_editor_list(kvaom_line_editor *editor, const char *text);

/// Keeps a copy of an answer to a call of the editor's until the next one, and returns it.
const char *kvaom_line_editor_keep(kvaom_line_editor *editor, const char *text);

/// Sends `handler` every Ctrl-C from now on; it may only do what is safe in a signal handler.
void kvaom_interrupts_install(void (*handler)(void));

#endif
