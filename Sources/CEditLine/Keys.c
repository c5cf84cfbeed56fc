#include "Session.h"
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ESCAPE = 0x1B, CONTROL_C = 0x03, REPLACEMENT = 0xFFFD, SEQUENCE_LIMIT = 30 };

// How long the rest of a key's escape sequence may take; a longer silence means that Escape itself was pressed.
enum { ESCAPE_TIMEOUT_MILLISECONDS = 40 };

// Sequences after ESC (ECMA-48 CSI and SS3, as xterm, the Linux console and rxvt send them).
static const struct {
  const char *sequence;
  wchar_t key;
} KEYS[] = {
    {"[A", KEY_UP},           {"[B", KEY_DOWN},         {"[C", KEY_RIGHT},          {"[D", KEY_LEFT},
    {"OA", KEY_UP},           {"OB", KEY_DOWN},         {"OC", KEY_RIGHT},          {"OD", KEY_LEFT},
    {"[H", KEY_HOME},         {"[F", KEY_END},          {"OH", KEY_HOME},           {"OF", KEY_END},
    {"[1~", KEY_HOME},        {"[4~", KEY_END},         {"[7~", KEY_HOME},          {"[8~", KEY_END},
    {"[3~", KEY_DELETE},      {"[1;5D", KEY_WORD_LEFT}, {"[1;5C", KEY_WORD_RIGHT},  {"[1;3D", KEY_WORD_LEFT},
    {"[1;3C", KEY_WORD_RIGHT}, {"[200~", KEY_PASTE},
};

void cedit_push_back(cedit_session *session, wchar_t key) {
  if (session->pushed_back_count < PUSHED_BACK_LIMIT) session->pushed_back[session->pushed_back_count++] = key;
}

// What signal handlers have put into the pipe. Returns whether SIGINT was among it.
static bool handle_signals(cedit_session *session) {
  char notes[64];
  bool interrupted = false, must_redraw = false;
  ssize_t count = read(session->wake_pipe[0], notes, sizeof notes);
  for (ssize_t i = 0; i < count; i++) {
    if (notes[i] == 'I') interrupted = true;
    if (notes[i] == 'W' || notes[i] == 'C') must_redraw = true;
    if (notes[i] == 'C') {
      el_set(session->editor, EL_PREP_TERM, 0);
      el_set(session->editor, EL_PREP_TERM, 1);
      cedit_enable_paste(session, true);
    }
  }
  if (must_redraw && !session->is_pasting) cedit_redraw(session);
  return interrupted;
}

// 1 with a byte, 0 at the end of input, -1 with errno. SIGINT reads as Ctrl-C.
static int read_byte(cedit_session *session, unsigned char *byte) {
  if (session->held_byte >= 0) {
    *byte = (unsigned char)session->held_byte;
    session->held_byte = -1;
    return 1;
  }
  for (;;) {
    struct pollfd sources[2] = {
        {.fd = session->input_fd, .events = POLLIN}, {.fd = session->wake_pipe[0], .events = POLLIN}};
    cedit_unlock_while_waiting();
    int ready = poll(sources, 2, -1), error = errno;
    cedit_lock_after_waiting();
    if (ready < 0 && error != EINTR) {
      errno = error;
      return -1;
    }
    if (ready <= 0) continue;
    if (sources[1].revents & POLLIN) {
      if (!handle_signals(session)) continue;
      *byte = CONTROL_C;
      return 1;
    }
    ssize_t count = read(session->input_fd, byte, 1);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    return (int)count;
  }
}

static bool is_ready(cedit_session *session, int timeout_milliseconds) {
  if (session->held_byte >= 0) return true;
  struct pollfd source = {.fd = session->input_fd, .events = POLLIN};
  return poll(&source, 1, timeout_milliseconds) > 0;
}

// One character of UTF-8. Bytes that are none read as U+FFFD, and so does a C1 control, since those are our own keys.
static int read_character(cedit_session *session, wchar_t *character) {
  char bytes[4];
  for (size_t count = 0; count < sizeof bytes;) {
    unsigned char byte;
    int result = read_byte(session, &byte);
    if (result <= 0) return result;
    if (count > 0 && (byte & 0xC0) != 0x80) {
      session->held_byte = byte;
      break;
    }
    bytes[count++] = (char)byte;
    mbstate_t state = {0};
    size_t length = mbrtowc(character, bytes, count, &state);
    if (length == (size_t)-2) continue;
    if (length == (size_t)-1) break;
    if ((*character >= 0x80 && *character < 0xA0) || (*character >= 0xD800 && *character < 0xE000)) break;
    return 1;
  }
  *character = REPLACEMENT;
  return 1;
}

static wchar_t key_of(const char *sequence) {
  for (size_t i = 0; i < sizeof KEYS / sizeof *KEYS; i++) {
    if (strcmp(KEYS[i].sequence, sequence) == 0) return KEYS[i].key;
  }
  return KEY_IGNORED;
}

// The key that an escape sequence stands for. Decoded here and not by key bindings, since a binding that begins with
// ESC would make vi mode wait at each press of Escape. A lone ESC, and ESC with a character (Meta), stay as they are.
static wchar_t read_escape_sequence(cedit_session *session) {
  wchar_t character;
  if (!is_ready(session, ESCAPE_TIMEOUT_MILLISECONDS) || read_character(session, &character) != 1) return ESCAPE;
  if (character != L'[' && character != L'O') {
    cedit_push_back(session, character);
    return ESCAPE;
  }
  char sequence[SEQUENCE_LIMIT + 2] = {(char)character};
  int count = 1;
  while (count < SEQUENCE_LIMIT && is_ready(session, ESCAPE_TIMEOUT_MILLISECONDS)
         && read_character(session, &character) == 1) {
    if (character > 0x7F) {
      cedit_push_back(session, character);
      break;
    }
    sequence[count++] = (char)character;
    if (character >= 0x40 && character <= 0x7E) break;
  }
  if (count > 1) return key_of(sequence);
  cedit_push_back(session, (wchar_t)sequence[0]);
  return ESCAPE;
}

static void show_initial_text(cedit_session *session) {
  wchar_t *text = cedit_cells_of(&session->cells, session->initial_text);
  free(session->initial_text);
  session->initial_text = NULL;
  if (text && *text) {
    // The prompt is there already, and libedit would draw it again behind itself.
    cedit_erase(session);
    el_winsertstr(session->editor, text);
    cedit_refresh(session);
  }
  free(text);
}

// libedit's get-character hook: 1 with a key, 0 at the end of input, -1 with errno.
int cedit_read_key(EditLine *editor, wchar_t *key) {
  cedit_session *session = cedit_session_of(editor);
  if (session->pushed_back_count > 0) {
    *key = session->pushed_back[0];
    session->pushed_back_count--;
    wmemmove(session->pushed_back, session->pushed_back + 1, (size_t)session->pushed_back_count);
    return 1;
  }
  if (session->initial_text) show_initial_text(session);
  // Of keys that were typed ahead, the last one draws for all.
  if (!session->is_pasting && !is_ready(session, 0)) {
    cedit_redraw_wide_text(session);
    if (!session->is_searching) cedit_show_suggestion(session);
  }
  int result = read_character(session, key);
  cedit_hide_suggestion(session);
  if (result <= 0 || session->is_pasting) return result;
  if (*key == ESCAPE) *key = read_escape_sequence(session);
  if (session->is_searching) {
    session->search_key = *key;
    *key = KEY_SEARCHING;
    return 1;
  }
  const LineInfoW *line = el_wline(editor);
  wchar_t previous = line->cursor > line->buffer ? line->cursor[-1] : 0;
  if (*key >= 0xA0 && cedit_needs_cell(&session->cells, previous, *key)) {
    session->joining = *key;
    *key = KEY_MARK;
  }
  return 1;
}
