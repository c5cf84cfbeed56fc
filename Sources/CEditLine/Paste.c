#include "Session.h"
#include <stdlib.h>

// A growing run of characters in cells.
struct pasted {
  wchar_t *text;
  size_t count, capacity;
};

static void append(cedit_session *session, struct pasted *pasted, wchar_t c) {
  if (pasted->count >= PASTE_LIMIT) return;
  if (pasted->count + 2 > pasted->capacity) {
    pasted->capacity = pasted->capacity ? pasted->capacity * 2 : 256;
    pasted->text = cedit_resize_memory(pasted->text, pasted->capacity, sizeof *pasted->text);
  }
  pasted->count = cedit_append_cell(&session->cells, pasted->text, pasted->count, c);
}

// Terminals send ESC [200~ text ESC [201~ (xterm's bracketed paste) with CR for a line's end. A paste never runs by
// itself: its last line ends are dropped, and so is every control that would act.
static void take(cedit_session *session, struct pasted *pasted, wchar_t c, bool follows_return) {
  if (c == L'\n' && follows_return) return;
  if (c == L'\r') c = L'\n';
  if (c == L'\t') c = L' ';
  if ((c < 0x20 && c != L'\n') || c == 0x7F) return;
  append(session, pasted, c);
}

unsigned char cedit_do_paste(EditLine *editor, int key) {
  (void)key;
  static const wchar_t ending[] = L"\033[201~";
  cedit_session *session = cedit_session_of(editor);
  struct pasted pasted = {0};
  size_t matched = 0;
  bool follows_return = false;
  wchar_t c;
  session->is_pasting = true;
  while (ending[matched] && el_wgetc(editor, &c) == 1) {
    if (c == ending[matched]) {
      matched++;
      continue;
    }
    for (size_t i = 0; i < matched; i++) take(session, &pasted, ending[i], false);
    matched = c == ending[0] ? 1 : 0;
    if (matched == 0) take(session, &pasted, c, follows_return);
    follows_return = c == L'\r';
  }
  session->is_pasting = false;
  while (pasted.count > 0 && pasted.text[pasted.count - 1] == L'\n') pasted.count--;
  if (pasted.count > 0) {
    pasted.text[pasted.count] = 0;
    el_winsertstr(editor, pasted.text);
  }
  free(pasted.text);
  return CC_REFRESH;
}
