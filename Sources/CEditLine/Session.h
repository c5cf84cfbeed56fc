#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CEditLine.h"
#include "Cells.h"
#include <histedit.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

// Keys that have no character. They are C1 controls: nobody types them, libedit finds them in its one-byte key map.
enum {
  KEY_MARK = 0x80,
  KEY_SEARCHING,
  KEY_PASTE,
  KEY_UP,
  KEY_DOWN,
  KEY_LEFT,
  KEY_RIGHT,
  KEY_HOME,
  KEY_END,
  KEY_DELETE,
  KEY_WORD_LEFT,
  KEY_WORD_RIGHT,
  KEY_IGNORED,
};

enum { PUSHED_BACK_LIMIT = 64, SEARCH_PATTERN_LIMIT = 200, PASTE_LIMIT = 1 << 20 };

struct cedit_session {
  EditLine *editor;
  FILE *input, *output, *errors;
  int input_fd, output_fd;
  locale_t locale, caller_locale;
  cedit_callbacks callbacks;
  wchar_t *prompt;
  char *initial_text;
  bool was_cancelled;

  struct cedit_cells cells;
  unsigned char partial_output[4];  // bytes of a character that the next write will complete
  int partial_output_count;

  int wake_pipe[2];  // signal handlers write to [1], the reader polls [0]
  int held_byte;     // a byte that turned out to belong to the next character; -1 when there is none
  wchar_t pushed_back[PUSHED_BACK_LIMIT];
  int pushed_back_count;
  wchar_t joining;   // the character that KEY_MARK stands for
  bool is_pasting;

  size_t history_position;  // 0 is the line being written, n the n-th newest entry
  wchar_t *draft;

  wchar_t *suggestion;  // what the line may go on with, shown behind it in grey until the next key
  bool shows_suggestion;

  bool is_searching;
  wchar_t pattern[SEARCH_PATTERN_LIMIT + 1];
  int pattern_length;
  ptrdiff_t search_hit;
  wchar_t search_key;
  wchar_t *search_prompt;
  wchar_t *text_before_search;
};

// Session.c
void *cedit_resize_memory(void *block, size_t count, size_t size);
void cedit_enter(cedit_session *session);
void cedit_leave(cedit_session *session);
void cedit_unlock_while_waiting(void);
void cedit_lock_after_waiting(void);
cedit_session *cedit_session_of(EditLine *editor);
wchar_t *cedit_copy_text(const wchar_t *text, size_t count);
void cedit_enable_paste(cedit_session *session, bool enabled);

// Keys.c
int cedit_read_key(EditLine *editor, wchar_t *key);
void cedit_push_back(cedit_session *session, wchar_t key);

// Bindings.c
void cedit_add_functions(EditLine *editor);
void cedit_bind_keys(EditLine *editor);

// Editing.c
void cedit_replace_text(EditLine *editor, const wchar_t *text);
unsigned char cedit_do_cancel(EditLine *editor, int key);
unsigned char cedit_do_suspend(EditLine *editor, int key);
unsigned char cedit_do_delete_or_leave(EditLine *editor, int key);
unsigned char cedit_do_ignore(EditLine *editor, int key);
unsigned char cedit_do_join(EditLine *editor, int key);
unsigned char cedit_do_complete(EditLine *editor, int key);

// Paste.c
unsigned char cedit_do_paste(EditLine *editor, int key);

// Suggestion.c
void cedit_show_suggestion(cedit_session *session);
void cedit_hide_suggestion(cedit_session *session);
unsigned char cedit_do_right(EditLine *editor, int key);

// Recall.c
unsigned char cedit_do_up(EditLine *editor, int key);
unsigned char cedit_do_down(EditLine *editor, int key);
unsigned char cedit_do_search(EditLine *editor, int key);
unsigned char cedit_do_search_key(EditLine *editor, int key);

// Screen.c
wchar_t *cedit_prompt_function(EditLine *editor);
int cedit_columns_left(cedit_session *session);
void cedit_terminal_size(const cedit_session *session, int *columns, int *rows);
// Takes the prompt and the line off the screen; what is drawn next begins where they began.
void cedit_erase(cedit_session *session);
void cedit_redraw(cedit_session *session);
void cedit_refresh(cedit_session *session);
void cedit_redraw_wide_text(cedit_session *session);
void cedit_move_below(cedit_session *session);

// Signals.c
int cedit_signals_begin(cedit_session *session);
void cedit_signals_end(int slot);
