#include "Session.h"
#include <sys/ioctl.h>
#include <wctype.h>

wchar_t *cedit_prompt_function(EditLine *editor) {
  static wchar_t nothing[] = L"";
  cedit_session *session = cedit_session_of(editor);
  wchar_t *prompt = session->is_searching ? session->search_prompt : session->prompt;
  return prompt ? prompt : nothing;
}

void cedit_terminal_size(const cedit_session *session, int *columns, int *rows) {
  struct winsize size;
  bool known = ioctl(session->output_fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0;
  *columns = known ? size.ws_col : 80;
  *rows = known ? size.ws_row : 24;
}

// Where the cursor is, counted from the first row of the prompt.
struct place {
  int row, column, columns;
};

static void advance(struct place *place, wchar_t c) {
  // As libedit draws what has no picture: ^X, or \U+ and the number.
  int width = wcwidth(c);
  if (width < 0) width = iswcntrl((wint_t)c) ? 2 : c > 0xFFFF ? 8 : 7;
  if (c == L'\n' || place->column + width > place->columns) {
    place->row++;
    place->column = 0;
  }
  if (c == L'\n') return;
  place->column += width;
  if (place->column >= place->columns) {
    place->row++;
    place->column = 0;
  }
}

static struct place place_of(cedit_session *session, const wchar_t *upto) {
  struct place place = {0};
  int rows;
  cedit_terminal_size(session, &place.columns, &rows);
  bool is_literal = false;
  for (const wchar_t *c = cedit_prompt_function(session->editor); *c; c++) {
    if (*c == L'\001') {
      is_literal = !is_literal;
    } else if (!is_literal) {
      advance(&place, *c);
    }
  }
  for (const wchar_t *c = el_wline(session->editor)->buffer; c < upto; c++) advance(&place, *c);
  return place;
}

// How many columns are free behind the line, in its last row.
int cedit_columns_left(cedit_session *session) {
  struct place place = place_of(session, el_wline(session->editor)->lastchar);
  return place.columns - place.column;
}

void cedit_refresh(cedit_session *session) {
  el_set(session->editor, EL_REFRESH);
  fflush(session->output);
}

void cedit_erase(cedit_session *session) {
  int row = place_of(session, el_wline(session->editor)->cursor).row;
  fputc('\r', session->output);
  if (row > 0) fprintf(session->output, "\033[%dA", row);
  fputs("\033[J", session->output);
}

// After a resize the terminal has wrapped the text anew: go to its first row, clear from there, draw again.
void cedit_redraw(cedit_session *session) {
  cedit_erase(session);
  el_resize(session->editor);
  cedit_refresh(session);
}

static bool has_wide_cell(const wchar_t *text, const wchar_t *end) {
  for (const wchar_t *c = text; c < end; c++) {
    if (wcwidth(*c) > 1) return true;
  }
  return false;
}

// Where libedit rewrites half of a wide character, it takes the cursor for one column beside its place. A whole drawing
// puts right what went wrong since the last one, and the column is set by its number.
void cedit_redraw_wide_text(cedit_session *session) {
  const LineInfoW *line = el_wline(session->editor);
  const wchar_t *prompt = cedit_prompt_function(session->editor);
  bool is_wide = has_wide_cell(line->buffer, line->lastchar) || has_wide_cell(prompt, prompt + wcslen(prompt));
  if (!is_wide) return;
  cedit_redraw(session);
  int column = place_of(session, el_wline(session->editor)->cursor).column;
  fprintf(session->output, column > 0 ? "\r\033[%dC" : "\r", column);
  fflush(session->output);
}

void cedit_move_below(cedit_session *session) {
  const LineInfoW *line = el_wline(session->editor);
  int down = place_of(session, line->lastchar).row - place_of(session, line->cursor).row;
  if (down > 0) fprintf(session->output, "\033[%dB", down);
  fputs("\r\n", session->output);
}
