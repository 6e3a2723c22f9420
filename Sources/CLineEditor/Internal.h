#ifndef KVAOM_LINE_EDITOR_INTERNAL_H
#define KVAOM_LINE_EDITOR_INTERNAL_H

#include "LineEditor.h"

#include <histedit.h>
#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

struct kvaom_line_editor {
  EditLine *library;  // NULL where the terminal takes no codes: its own plain lines are read
  bool is_unknown;    // whether that is because nothing is known of it
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
  bool paste_was_too_long;
};

// MARK: Modes.c: signals, and the terminal as they must find and leave it

/// Whether Ctrl-C was pressed since the line began; `kvaom_forget_interrupt` forgets it.
bool kvaom_was_interrupted(void);
void kvaom_forget_interrupt(void);

/// Whether the terminal is gone, so that nobody can be asked anything.
bool kvaom_terminal_is_gone(void);

/// Remembers how the terminal is, and puts it back so when the program is stopped, ended or crashes.
void kvaom_modes_install(void);

/// A line is being edited: marks pastes, and lets whatever ends the program put the terminal back.
void kvaom_modes_begin(void);

/// The line is done.
void kvaom_modes_end(void);

// MARK: Reading.c: bytes and characters from the terminal

/// Reads one byte: 1, 0 at the end of the input, -1 when interrupted.
int kvaom_read_byte(EditLine *library, unsigned char *byte);

/// Reads one character of UTF-8, whatever the locale; a byte that belongs to none becomes U+FFFD.
int kvaom_read_character(EditLine *library, wchar_t *character);

/// Whether more keys are waiting already.
bool kvaom_input_is_waiting(void);

// MARK: Bursts.c: a table that is pasted without marks

/// Looks whether what is ready to be read is a pasted table, and puts the marks of a paste around it; whatever else was
/// ready is kept to be read. Only where a line begins.
void kvaom_burst_look(void);

/// Takes a byte that was read ahead; false where there is none.
bool kvaom_burst_take(unsigned char *byte);

/// Whether bytes were read ahead.
bool kvaom_burst_is_waiting(void);

/// Forgets them: Ctrl-C throws away what was typed ahead.
void kvaom_burst_forget(void);

/// Follows the codes of keys, byte by byte.
void kvaom_burst_note_key(unsigned char byte);

/// Hands over all that was read ahead, until the next look.
const unsigned char *kvaom_burst_rest(size_t *length);

// MARK: Plain.c: terminals that take no codes

/// Whether the terminal takes codes at all: `TERM` is set, and not to `dumb`.
bool kvaom_terminal_takes_codes(void);

/// Whether this machine knows a terminal with the name that `TERM` has.
bool kvaom_terminal_is_described(void);

/// Reads a line as the terminal itself hands it over, with its own way to take letters back, and sends it no code.
enum kvaom_line_end kvaom_read_plain_line(
    kvaom_line_editor *editor, const char *prompt, const char **line, size_t *length);

// MARK: Keys.c: what the keys do

/// The editor a library's line belongs to.
kvaom_line_editor *kvaom_editor_of(EditLine *library);

/// Adds the functions and binds the keys.
void kvaom_keys_install(EditLine *library);

/// Binds the keys alone.
void kvaom_keys_bind(EditLine *library);

#endif
