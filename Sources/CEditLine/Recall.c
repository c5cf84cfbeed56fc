#include "Session.h"
#include <stdlib.h>

// libedit's own history keeps no more than 1023 characters of the line being written and searches by pattern; this is
// ours. Entries come from the caller, newest first.

static wchar_t *entry_at(cedit_session *session, size_t index) {
  if (!session->callbacks.history_entry) return NULL;
  char *entry = session->callbacks.history_entry(session->callbacks.context, index);
  if (!entry) return NULL;
  wchar_t *text = cedit_cells_of(&session->cells, entry);
  free(entry);
  return text;
}

static wchar_t *current_text(EditLine *editor) {
  const LineInfoW *line = el_wline(editor);
  return cedit_copy_text(line->buffer, (size_t)(line->lastchar - line->buffer));
}

unsigned char cedit_do_up(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  wchar_t *text = entry_at(session, session->history_position);
  if (!text) return CC_ERROR;
  if (session->history_position == 0) {
    free(session->draft);
    session->draft = current_text(editor);
  }
  session->history_position++;
  cedit_replace_text(editor, text);
  free(text);
  return CC_REFRESH;
}

unsigned char cedit_do_down(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  if (session->history_position == 0) return CC_ERROR;
  session->history_position--;
  if (session->history_position == 0) {
    cedit_replace_text(editor, session->draft);
    return CC_REFRESH;
  }
  wchar_t *text = entry_at(session, session->history_position - 1);
  if (!text) return CC_ERROR;
  cedit_replace_text(editor, text);
  free(text);
  return CC_REFRESH;
}

static void show_pattern(cedit_session *session, bool found) {
  static const wchar_t searching[] = L"(search) ", failing[] = L"(not found) ";
  const wchar_t *label = found ? searching : failing;
  size_t label_length = wcslen(label), count = label_length + (size_t)session->pattern_length;
  wchar_t *prompt = cedit_resize_memory(session->search_prompt, count + 3, sizeof *prompt);
  wmemcpy(prompt, label, label_length);
  wmemcpy(prompt + label_length, session->pattern, (size_t)session->pattern_length);
  wmemcpy(prompt + count, L": ", 3);
  session->search_prompt = prompt;
}

// Shows the first entry from `index` on that holds the pattern.
static bool search_from(cedit_session *session, size_t index) {
  if (!session->callbacks.history_search) return false;
  char *pattern = cedit_text_of(&session->cells, session->pattern, (size_t)session->pattern_length, NULL);
  ptrdiff_t hit = session->callbacks.history_search(session->callbacks.context, pattern, index);
  free(pattern);
  if (hit < 0) return false;
  wchar_t *text = entry_at(session, (size_t)hit);
  if (!text) return false;
  session->search_hit = hit;
  cedit_replace_text(session->editor, text);
  free(text);
  return true;
}

unsigned char cedit_do_search(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  session->is_searching = true;
  session->pattern_length = 0;
  session->search_hit = -1;
  free(session->text_before_search);
  session->text_before_search = current_text(editor);
  show_pattern(session, true);
  return CC_REFRESH;
}

static bool search_longer_pattern(cedit_session *session, wchar_t c) {
  if (session->pattern_length == SEARCH_PATTERN_LIMIT) return false;
  session->pattern_length =
      (int)cedit_append_cell(&session->cells, session->pattern, (size_t)session->pattern_length, c);
  return search_from(session, session->search_hit < 0 ? 0 : (size_t)session->search_hit);
}

static bool search_shorter_pattern(cedit_session *session) {
  if (session->pattern_length > 0) session->pattern_length--;
  return session->pattern_length == 0 || search_from(session, 0);
}

// Each key while searching arrives here: Ctrl-R goes on, Ctrl-G and Ctrl-C give up, any other control takes the entry
// as it stands and then does what it does.
unsigned char cedit_do_search_key(EditLine *editor, int key) {
  (void)key;
  enum { CONTROL_C = 0x03, CONTROL_G = 0x07, BACKSPACE = 0x08, CONTROL_R = 0x12, RUBOUT = 0x7F };
  cedit_session *session = cedit_session_of(editor);
  wchar_t c = session->search_key;
  bool found;
  if (c == CONTROL_R) {
    found = search_from(session, (size_t)(session->search_hit + 1));
  } else if (c == BACKSPACE || c == RUBOUT) {
    found = search_shorter_pattern(session);
  } else if (c == CONTROL_C || c == CONTROL_G) {
    session->is_searching = false;
    cedit_replace_text(editor, session->text_before_search);
    return CC_REFRESH;
  } else if (c < 0x20 || (c >= 0x80 && c < 0xA0)) {
    session->is_searching = false;
    cedit_push_back(session, c);
    return CC_REFRESH;
  } else {
    found = search_longer_pattern(session, c);
  }
  show_pattern(session, found);
  return CC_REFRESH;
}
