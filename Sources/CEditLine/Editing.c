#include "Session.h"
#include <signal.h>
#include <stdlib.h>
#include <string.h>

void cedit_replace_text(EditLine *editor, const wchar_t *text) {
  const LineInfoW *line = el_wline(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  line = el_wline(editor);
  int count = (int)(line->cursor - line->buffer);
  if (count > 0) el_wdeletestr(editor, count);
  if (*text) el_winsertstr(editor, text);
}

// Shows ^C behind the text, as a terminal would, and ends the line; the reader then reports the interrupt.
unsigned char cedit_do_cancel(EditLine *editor, int key) {
  (void)key;
  cedit_session_of(editor)->was_cancelled = true;
  const LineInfoW *line = el_wline(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  el_winsertstr(editor, L"^C");
  el_wpush(editor, L"\n");
  return CC_REFRESH;
}

// What the terminal driver does on Ctrl-Z: the whole job stops. It goes on here when it is resumed.
unsigned char cedit_do_suspend(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  cedit_move_below(session);
  cedit_enable_paste(session, false);
  el_set(editor, EL_PREP_TERM, 0);
  kill(0, SIGTSTP);
  el_set(editor, EL_PREP_TERM, 1);
  cedit_enable_paste(session, true);
  el_resize(editor);
  cedit_refresh(session);
  return CC_NORM;
}

unsigned char cedit_do_delete_or_leave(EditLine *editor, int key) {
  (void)key;
  const LineInfoW *line = el_wline(editor);
  if (line->lastchar == line->buffer) return CC_EOF;
  if (line->cursor == line->lastchar) return CC_ERROR;
  el_cursor(editor, 1);
  el_wdeletestr(editor, 1);
  return CC_REFRESH;
}

unsigned char cedit_do_ignore(EditLine *editor, int key) {
  (void)editor;
  (void)key;
  return CC_NORM;
}

// A typed character that may belong to the cell before the cursor: replaces that cell by the longer cluster.
unsigned char cedit_do_join(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  const LineInfoW *line = el_wline(editor);
  wchar_t text[3] = {0};
  size_t before = line->cursor > line->buffer ? 1 : 0;
  if (before) text[0] = line->cursor[-1];
  size_t count = cedit_append_cell(&session->cells, text, before, session->joining);
  text[count] = 0;
  if (before) el_wdeletestr(editor, 1);
  el_winsertstr(editor, text);
  return CC_REFRESH;
}

static void insert_completion(cedit_session *session, const char *head, const cedit_completion *completion) {
  size_t length = strlen(head);
  size_t replaced = completion->replaced_bytes < length ? completion->replaced_bytes : length;
  wchar_t *removed = cedit_cells_of(&session->cells, head + length - replaced);
  wchar_t *inserted = cedit_cells_of(&session->cells, completion->insertion);
  if (removed && inserted) {
    if (*removed) el_wdeletestr(session->editor, (int)wcslen(removed));
    if (*inserted) el_winsertstr(session->editor, inserted);
  }
  free(removed);
  free(inserted);
}

unsigned char cedit_do_complete(EditLine *editor, int key) {
  (void)key;
  cedit_session *session = cedit_session_of(editor);
  if (!session->callbacks.complete) return CC_ERROR;
  const LineInfoW *line = el_wline(editor);
  char *head = cedit_text_of(&session->cells, line->buffer, (size_t)(line->cursor - line->buffer), NULL);
  int columns, rows;
  cedit_terminal_size(session, &columns, &rows);
  // The callback may take its time, or edit a line of its own on another terminal.
  cedit_leave(session);
  cedit_completion completion = session->callbacks.complete(session->callbacks.context, head, columns, rows);
  cedit_enter(session);
  unsigned char result = CC_ERROR;
  if (completion.insertion) {
    insert_completion(session, head, &completion);
    result = CC_REFRESH;
  }
  if (completion.listing) {
    cedit_move_below(session);
    fputs(completion.listing, session->output);
    cedit_refresh(session);
    result = CC_NORM;
  }
  free(completion.insertion);
  free(completion.listing);
  free(head);
  return result;
}
