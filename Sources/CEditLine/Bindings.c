#include "Session.h"
#include <string.h>

static const struct {
  const wchar_t *name, *help;
  unsigned char (*function)(EditLine *, int);
} FUNCTIONS[] = {
    {L"acta-cancel", L"Drop the line", cedit_do_cancel},
    {L"acta-suspend", L"Stop the job", cedit_do_suspend},
    {L"acta-delete-or-leave", L"Delete a character; leave on an empty line", cedit_do_delete_or_leave},
    {L"acta-ignore", L"Do nothing", cedit_do_ignore},
    {L"acta-join", L"Join a mark to the character before", cedit_do_join},
    {L"acta-complete", L"Complete the word", cedit_do_complete},
    {L"acta-paste", L"Insert pasted text", cedit_do_paste},
    {L"acta-up", L"Earlier entry", cedit_do_up},
    {L"acta-down", L"Later entry", cedit_do_down},
    {L"acta-right", L"Next character; at the end, take the suggestion", cedit_do_right},
    {L"acta-search", L"Search earlier entries", cedit_do_search},
    {L"acta-search-key", L"A key while searching", cedit_do_search_key},
};

// The key as libedit's bind writes it, then its function while text is written, and in vi's command mode (NULL: none).
static const struct {
  const char *key, *function, *command_mode;
} BINDINGS[] = {
    {"^I", "acta-complete", "acta-complete"},
    {"^C", "acta-cancel", "acta-cancel"},
    {"^D", "acta-delete-or-leave", "acta-delete-or-leave"},
    {"^Z", "acta-suspend", "acta-suspend"},
    {"^R", "acta-search", "acta-search"},
    {"^P", "acta-up", "acta-up"},
    {"^N", "acta-down", "acta-down"},
    {"k", NULL, "acta-up"},
    {"j", NULL, "acta-down"},
    {"/", NULL, "acta-search"},
    {"?", NULL, "acta-search"},
    {"\\200", "acta-join", "acta-ignore"},
    {"\\201", "acta-search-key", "acta-search-key"},
    {"\\202", "acta-paste", "acta-paste"},
    {"\\203", "acta-up", "acta-up"},
    {"\\204", "acta-down", "acta-down"},
    {"\\205", "ed-prev-char", "ed-prev-char"},
    {"\\206", "acta-right", "ed-next-char"},
    {"\\207", "ed-move-to-beg", "ed-move-to-beg"},
    {"\\210", "ed-move-to-end", "ed-move-to-end"},
    {"\\211", "ed-delete-next-char", "ed-delete-next-char"},
    {"\\212", "ed-prev-word", "ed-prev-word"},
    {"\\213", "em-next-word", "em-next-word"},
    {"\\214", "acta-ignore", "acta-ignore"},
};

// Emacs mode only: in vi mode a key that begins with ESC would take Escape itself away. libedit misplaces the mark of a
// region when a line grows beyond 1,024 characters, and writes beside its memory when it is used then.
static const struct {
  const char *key, *function;
} REGION_BINDINGS[] = {
    {"^W", "ed-delete-prev-word"},
    {"^X^X", "acta-ignore"},
    {"\\ew", "acta-ignore"},
    {"\\eW", "acta-ignore"},
};

void cedit_add_functions(EditLine *editor) {
  for (size_t i = 0; i < sizeof FUNCTIONS / sizeof *FUNCTIONS; i++) {
    el_wset(editor, EL_ADDFN, FUNCTIONS[i].name, FUNCTIONS[i].help, FUNCTIONS[i].function);
  }
}

void cedit_bind_keys(EditLine *editor) {
  const char *mode = NULL;
  el_get(editor, EL_EDITOR, &mode);
  bool has_command_mode = mode && strcmp(mode, "vi") == 0;
  for (size_t i = 0; i < sizeof BINDINGS / sizeof *BINDINGS; i++) {
    if (BINDINGS[i].function) el_set(editor, EL_BIND, BINDINGS[i].key, BINDINGS[i].function, NULL);
    if (has_command_mode && BINDINGS[i].command_mode) {
      el_set(editor, EL_BIND, "-a", BINDINGS[i].key, BINDINGS[i].command_mode, NULL);
    }
  }
  if (has_command_mode) return;
  for (size_t i = 0; i < sizeof REGION_BINDINGS / sizeof *REGION_BINDINGS; i++) {
    el_set(editor, EL_BIND, REGION_BINDINGS[i].key, REGION_BINDINGS[i].function, NULL);
  }
}
