#include "Session.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// libedit and terminfo keep state in globals: two sessions on two threads crash without this. It is let go only while
// waiting for a key and while a completion is made.
static pthread_mutex_t libedit_lock = PTHREAD_MUTEX_INITIALIZER;

// There is no way on from here without memory, as for any Swift code around us.
void *cedit_resize_memory(void *block, size_t count, size_t size) {
  void *resized = reallocarray(block, count, size);
  if (!resized) abort();
  return resized;
}

// libedit decodes by the thread's locale; in "C" it would drop all but ASCII. The process's own is never changed.
void cedit_enter(cedit_session *session) {
  pthread_mutex_lock(&libedit_lock);
  session->caller_locale = uselocale(session->locale);
}

void cedit_leave(cedit_session *session) {
  uselocale(session->caller_locale);
  pthread_mutex_unlock(&libedit_lock);
}

void cedit_unlock_while_waiting(void) { pthread_mutex_unlock(&libedit_lock); }
void cedit_lock_after_waiting(void) { pthread_mutex_lock(&libedit_lock); }

cedit_session *cedit_session_of(EditLine *editor) {
  void *session = NULL;
  el_get(editor, EL_CLIENTDATA, &session);
  return session;
}

wchar_t *cedit_copy_text(const wchar_t *text, size_t count) {
  wchar_t *copy = cedit_resize_memory(NULL, count + 1, sizeof *copy);
  wmemcpy(copy, text, count);
  copy[count] = 0;
  return copy;
}

void cedit_enable_paste(cedit_session *session, bool enabled) {
  fputs(enabled ? "\033[?2004h" : "\033[?2004l", session->output);
  fflush(session->output);
}

static FILE *open_stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (!stream) close(copy);
  return stream;
}

static bool open_streams(cedit_session *session, cedit_options options) {
  session->input = open_stream(options.input, "r");
  session->errors = open_stream(options.errors, "w");
  session->output = fopencookie(session, "w", (cookie_io_functions_t){.write = cedit_write_expanded});
  return session->input && session->errors && session->output
      && pipe2(session->wake_pipe, O_CLOEXEC | O_NONBLOCK) == 0;
}

static void configure(cedit_session *session, cedit_options options) {
  EditLine *editor = session->editor;
  el_set(editor, EL_CLIENTDATA, session);
  el_wset(editor, EL_PROMPT_ESC, cedit_prompt_function, L'\001');
  el_set(editor, EL_EDITOR, options.starts_in_vi ? "vi" : "emacs");
  el_set(editor, EL_GETCFN, cedit_read_key);
  el_set(editor, EL_SIGNAL, 0);
  cedit_add_functions(editor);
  // First the user's file, then ours: its `bind -v` or `bind -e` would wipe what was bound before it.
  if (options.reads_editrc) el_source(editor, NULL);
  el_set(editor, EL_EDITMODE, 1);
  // Ctrl-C, Ctrl-Z and Ctrl-\ are keys while a line is edited: a signal would go to the whole process group.
  // CR and LF stay what they are, so that the CR LF of a paste can be told from an empty line.
  el_set(editor, EL_SETTY, "-d", "-isig", "-icrnl", "-inlcr", NULL);
  cedit_bind_keys(editor);
}

cedit_session *cedit_open(const char *program, cedit_options options, cedit_callbacks callbacks, int *error_number) {
  cedit_session *session = cedit_resize_memory(NULL, 1, sizeof *session);
  *session = (cedit_session){
      .input_fd = options.input, .output_fd = options.output, .callbacks = callbacks,
      .wake_pipe = {-1, -1}, .held_byte = -1};
  session->locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  errno = 0;
  if (session->locale && open_streams(session, options)) {
    cedit_enter(session);
    session->editor = el_init_fd(program, session->input, session->output, session->errors, options.input,
                                 options.output, options.errors);
    if (session->editor) configure(session, options);
    cedit_leave(session);
  }
  if (session->editor) return session;
  *error_number = errno ? errno : EINVAL;
  cedit_close(session);
  return NULL;
}

static void close_stream(FILE *stream) {
  if (stream) fclose(stream);
}

void cedit_close(cedit_session *session) {
  if (session->editor) {
    cedit_enter(session);
    el_end(session->editor);
    cedit_leave(session);
  }
  close_stream(session->input);
  close_stream(session->output);
  close_stream(session->errors);
  for (int i = 0; i < 2; i++) {
    if (session->wake_pipe[i] >= 0) close(session->wake_pipe[i]);
  }
  if (session->locale) freelocale(session->locale);
  cedit_cells_free(&session->cells);
  free(session->prompt);
  free(session->initial_text);
  free(session->draft);
  free(session->search_prompt);
  free(session->suggestion);
  free(session->text_before_search);
  free(session);
}

static cedit_outcome outcome_of(
    cedit_session *session, const wchar_t *text, int count, int error, char **line, size_t *length, int *error_number) {
  if (session->was_cancelled) return CEDIT_INTERRUPTED;
  if (text && count > 0) {
    size_t kept = (size_t)count;
    if (text[kept - 1] == L'\n' || text[kept - 1] == L'\r') kept--;
    *line = cedit_text_of(&session->cells, text, kept, length);
    return CEDIT_LINE;
  }
  if (count == -1 && error != 0 && error != EIO) {
    *error_number = error;
    return CEDIT_FAILED;
  }
  fputs("\n", session->output);
  return CEDIT_END_OF_INPUT;
}

cedit_outcome cedit_read_line(
    cedit_session *session, const char *prompt, char **line, size_t *length, int *error_number) {
  cedit_enter(session);
  *line = NULL;
  session->was_cancelled = session->is_searching = session->is_pasting = false;
  session->history_position = 0;
  free(session->prompt);
  session->prompt = cedit_cells_of(&session->cells, prompt);
  int slot = cedit_signals_begin(session);
  // libedit would draw the prompt first; what is typed in between would be echoed and held back by the driver.
  el_set(session->editor, EL_PREP_TERM, 1);
  cedit_enable_paste(session, true);
  int count = 0;
  errno = 0;
  const wchar_t *text = el_wgets(session->editor, &count);
  int error = errno;
  cedit_enable_paste(session, false);
  cedit_signals_end(slot);
  cedit_outcome outcome = outcome_of(session, text, count, error, line, length, error_number);
  fflush(session->output);
  cedit_leave(session);
  return outcome;
}

void cedit_set_initial_text(cedit_session *session, const char *text) {
  free(session->initial_text);
  session->initial_text = strdup(text);
}
