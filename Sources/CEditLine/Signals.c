#include "Session.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// While a line is edited the terminal is raw. What a signal handler needs to set that right stands in these slots: no
// lock, no memory that could be gone.
enum { SLOT_COUNT = 32 };
static struct {
  _Atomic bool in_use;
  int input_fd, output_fd, wake_fd;
  bool has_modes;
  struct termios modes;
} slots[SLOT_COUNT];

// Signals that we handle while a line is edited or a command is watched, and what was there before. One set of handlers
// for both: were each to save and restore its own, those on several threads would restore each other's.
static const int SIGNALS[] = {SIGTERM, SIGHUP, SIGQUIT, SIGINT, SIGWINCH, SIGCONT};
enum { SIGNAL_COUNT = sizeof SIGNALS / sizeof *SIGNALS };
static struct sigaction previous[SIGNAL_COUNT];

// Guards what follows and the taking of slots; never taken by a handler.
static pthread_mutex_t signals_lock = PTHREAD_MUTEX_INITIALIZER;
static int user_count = 0;
static int watch_count = 0;
static _Atomic bool interrupt_is_pending = false;

static void wake_all(char note) {
  for (int i = 0; i < SLOT_COUNT; i++) {
    if (atomic_load(&slots[i].in_use)) (void)!write(slots[i].wake_fd, &note, 1);
  }
}

static void restore_terminals(void) {
  static const char paste_off[] = "\033[?2004l\r\n";
  for (int i = 0; i < SLOT_COUNT; i++) {
    if (!atomic_load(&slots[i].in_use) || !slots[i].has_modes) continue;
    tcsetattr(slots[i].input_fd, TCSANOW, &slots[i].modes);
    (void)!write(slots[i].output_fd, paste_off, sizeof paste_off - 1);
  }
}

static void call_previous(int index, int number, siginfo_t *information, void *context) {
  const struct sigaction *action = &previous[index];
  if (action->sa_flags & SA_SIGINFO) {
    action->sa_sigaction(number, information, context);
  } else if (action->sa_handler != SIG_DFL && action->sa_handler != SIG_IGN) {
    action->sa_handler(number);
  }
}

static bool is_default(const struct sigaction *action) {
  return !(action->sa_flags & SA_SIGINFO) && action->sa_handler == SIG_DFL;
}

// Ends the process as the signal would have, with the terminal as it was; a host with a handler of its own decides, and
// if it stays, editing goes on.
static void handle_ending(int index, int number, siginfo_t *information, void *context) {
  restore_terminals();
  if (is_default(&previous[index])) {
    sigaction(number, &previous[index], NULL);
    raise(number);
    return;
  }
  call_previous(index, number, information, context);
  wake_all('C');
}

static void handle(int number, siginfo_t *information, void *context) {
  int error = errno, index = 0;
  while (index < SIGNAL_COUNT - 1 && SIGNALS[index] != number) index++;
  switch (number) {
  case SIGINT:
    atomic_store(&interrupt_is_pending, true);
    wake_all('I');
    break;
  case SIGWINCH:
  case SIGCONT:
    wake_all(number == SIGCONT ? 'C' : 'W');
    call_previous(index, number, information, context);
    break;
  default:
    handle_ending(index, number, information, context);
  }
  errno = error;
}

static void install_handlers(void) {
  struct sigaction action = {.sa_sigaction = handle, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigemptyset(&action.sa_mask);
  // Setting the modes of a terminal from the background would stop the process.
  sigaddset(&action.sa_mask, SIGTTOU);
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    sigaction(SIGNALS[i], NULL, &previous[i]);
    // What is ignored (SIGHUP under nohup) stays so; but whoever sits at a terminal means SIGINT when pressing Ctrl-C.
    bool is_ignored = !(previous[i].sa_flags & SA_SIGINFO) && previous[i].sa_handler == SIG_IGN;
    if (!is_ignored || SIGNALS[i] == SIGINT) sigaction(SIGNALS[i], &action, NULL);
  }
}

static void remove_handlers(void) {
  for (int i = 0; i < SIGNAL_COUNT; i++) {
    struct sigaction current;
    sigaction(SIGNALS[i], NULL, &current);
    // Somebody else's handler, set since, stays.
    if ((current.sa_flags & SA_SIGINFO) && current.sa_sigaction == handle) sigaction(SIGNALS[i], &previous[i], NULL);
  }
}

static void retain_handlers(void) {
  if (user_count++ == 0) install_handlers();
}

static void release_handlers(void) {
  if (--user_count == 0) remove_handlers();
}

static int take_slot(const cedit_session *session) {
  for (int i = 0; i < SLOT_COUNT; i++) {
    if (atomic_load(&slots[i].in_use)) continue;
    slots[i].input_fd = session->input_fd;
    slots[i].output_fd = session->output_fd;
    slots[i].wake_fd = session->wake_pipe[1];
    slots[i].has_modes = tcgetattr(session->input_fd, &slots[i].modes) == 0;
    atomic_store(&slots[i].in_use, true);
    return i;
  }
  return -1;  // more editors at once than slots: these go without resize and restoration
}

int cedit_signals_begin(cedit_session *session) {
  pthread_mutex_lock(&signals_lock);
  int slot = take_slot(session);
  retain_handlers();
  pthread_mutex_unlock(&signals_lock);
  return slot;
}

void cedit_signals_end(int slot) {
  pthread_mutex_lock(&signals_lock);
  if (slot >= 0) atomic_store(&slots[slot].in_use, false);
  release_handlers();
  pthread_mutex_unlock(&signals_lock);
}

void cedit_interrupt_watch_begin(void) {
  pthread_mutex_lock(&signals_lock);
  if (watch_count++ == 0) atomic_store(&interrupt_is_pending, false);
  retain_handlers();
  pthread_mutex_unlock(&signals_lock);
}

void cedit_interrupt_watch_end(void) {
  pthread_mutex_lock(&signals_lock);
  watch_count--;
  release_handlers();
  pthread_mutex_unlock(&signals_lock);
}

bool cedit_interrupt_is_pending(bool clear) {
  return clear ? atomic_exchange(&interrupt_is_pending, false) : atomic_load(&interrupt_is_pending);
}
