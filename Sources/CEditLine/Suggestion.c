#include "Session.h"
#include <stdlib.h>

// A suggestion stands behind the cursor in grey while a key is waited for. libedit does not know of it: it is drawn after
// libedit has drawn, the cursor goes back to its place, and it is off the screen again before libedit sees the next key.

static wchar_t *suggestion_of(cedit_session *session) {
  const LineInfoW *line = el_wline(session->editor);
  if (!session->callbacks.suggest || line->cursor != line->lastchar || line->cursor == line->buffer) return NULL;
  char *text = cedit_text_of(&session->cells, line->buffer, (size_t)(line->lastchar - line->buffer), NULL);
  char *rest = text ? session->callbacks.suggest(session->callbacks.context, text) : NULL;
  free(text);
  if (!rest) return NULL;
  wchar_t *cells = cedit_cells_of(&session->cells, rest);
  free(rest);
  return cells;
}

void cedit_show_suggestion(cedit_session *session) {
  free(session->suggestion);
  session->suggestion = suggestion_of(session);
  if (!session->suggestion) return;
  int left = cedit_columns_left(session) - 1;
  size_t shown = 0;
  for (; session->suggestion[shown]; shown++) {
    int width = wcwidth(session->suggestion[shown]);
    if (width < 0 || width > left) break;
    left -= width;
  }
  if (shown == 0) return;
  char *text = cedit_text_of(&session->cells, session->suggestion, shown, NULL);
  if (text) fprintf(session->output, "\0337\033[90m%s\033[0m\0338", text);
  fflush(session->output);
  free(text);
  session->shows_suggestion = true;
}

void cedit_hide_suggestion(cedit_session *session) {
  if (!session->shows_suggestion) return;
  fputs("\033[K", session->output);
  fflush(session->output);
  session->shows_suggestion = false;
}

unsigned char cedit_do_right(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  const LineInfoW *line = el_wline(editor);
  if (line->cursor < line->lastchar) {
    el_cursor(editor, 1);
    return CC_REFRESH;
  }
  if (!session->suggestion) return CC_ERROR;
  el_winsertstr(editor, session->suggestion);
  free(session->suggestion);
  session->suggestion = NULL;
  return CC_REFRESH;
}
