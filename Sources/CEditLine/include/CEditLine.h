#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A line editor on a terminal, over libedit. This header shows nothing of libedit or stdio, so that Swift sees neither
// variadic functions nor FILE pointers. All text is UTF-8. A session belongs to one thread at a time; sessions on
// several threads take turns inside libedit, whose terminal state is global, and wait for keys side by side.

#pragma clang assume_nonnull begin

typedef struct cedit_session cedit_session;

typedef enum {
  CEDIT_LINE,          // the user ended the line
  CEDIT_INTERRUPTED,   // Ctrl-C, or SIGINT from outside: the line is dropped
  CEDIT_END_OF_INPUT,  // Ctrl-D on an empty line, or the terminal is gone
  CEDIT_FAILED,        // reading failed; errno is handed out
} cedit_outcome;

// What a press of TAB does. The strings come from malloc; the session frees them.
typedef struct {
  size_t replaced_bytes;       // how many bytes before the cursor `insertion` takes the place of
  char *_Nullable insertion;   // put at the cursor; NULL leaves the line as it is
  char *_Nullable listing;     // lines to show below the line, each ended by LF; NULL shows nothing
} cedit_completion;

typedef struct {
  void *_Nullable context;  // handed to each function
  // The entry of the history with `index`, 0 the newest, from malloc; NULL beyond the oldest.
  char *_Nullable (*_Nullable history_entry)(void *_Nullable context, size_t index);
  // The index of the first entry at or after `index` that matches `pattern`; -1 when there is none.
  ptrdiff_t (*_Nullable history_search)(void *_Nullable context, const char *pattern, size_t index);
  // What the line may go on with, from malloc; NULL for nothing. Called with the whole line while the cursor is at its end.
  char *_Nullable (*_Nullable suggest)(void *_Nullable context, const char *text);
  // Called with the text before the cursor and the size of the terminal in cells.
  cedit_completion (*_Nullable complete)(void *_Nullable context, const char *text, int columns, int rows);
} cedit_callbacks;

typedef struct {
  int input;            // descriptors of the terminal; the session never closes them
  int output;
  int errors;
  bool reads_editrc;    // source $EDITRC or ~/.editrc before our own bindings
  bool starts_in_vi;    // vi instead of emacs mode, unless .editrc says otherwise
} cedit_options;

// NULL when it failed; then `error_number` says why (EINVAL: TERM or locale are of no use).
cedit_session *_Nullable cedit_open(
    const char *program, cedit_options options, cedit_callbacks callbacks, int *error_number);
void cedit_close(cedit_session *session);

// Reads one line. Bytes of `prompt` between two \001 take no column. With CEDIT_LINE, `line` is from malloc and may
// hold line feeds (pasted or recalled text), `length` its bytes; with CEDIT_FAILED, `error_number` is set.
cedit_outcome cedit_read_line(
    cedit_session *session, const char *prompt, char *_Nullable *_Nonnull line, size_t *length, int *error_number);

// Text that stands in the next line as if it had been typed.
void cedit_set_initial_text(cedit_session *session, const char *text);

// While a command runs: SIGINT is noted instead of ending the process. Calls nest; each begin needs its end.
void cedit_interrupt_watch_begin(void);
void cedit_interrupt_watch_end(void);
// Whether SIGINT came since the outermost watch began, or since the last call with `clear`. Any thread.
bool cedit_interrupt_is_pending(bool clear);

// A pseudoterminal of the given size, for tests: what is written to `controller` is typed on `terminal`.
int cedit_open_pseudoterminal(int *controller, int *terminal, int columns, int rows);
int cedit_resize_pseudoterminal(int controller, int columns, int rows);

#pragma clang assume_nonnull end
