#include "CEditLine.h"
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>

static _Atomic bool is_pending = false;
static pthread_mutex_t watch_lock = PTHREAD_MUTEX_INITIALIZER;
static int watch_count = 0;
static struct sigaction previous;

static void note_interrupt(int number) {
  (void)number;
  atomic_store(&is_pending, true);
}

void cedit_interrupt_watch_begin(void) {
  pthread_mutex_lock(&watch_lock);
  if (watch_count++ == 0) {
    atomic_store(&is_pending, false);
    struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = SA_RESTART};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &previous);
  }
  pthread_mutex_unlock(&watch_lock);
}

void cedit_interrupt_watch_end(void) {
  pthread_mutex_lock(&watch_lock);
  if (--watch_count == 0) sigaction(SIGINT, &previous, NULL);
  pthread_mutex_unlock(&watch_lock);
}

bool cedit_interrupt_is_pending(bool clear) {
  return clear ? atomic_exchange(&is_pending, false) : atomic_load(&is_pending);
}
