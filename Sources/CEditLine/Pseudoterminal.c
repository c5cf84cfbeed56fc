#define _GNU_SOURCE
#include "CEditLine.h"
#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>

int cedit_open_pseudoterminal(int *controller, int *terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  int result = openpty(controller, terminal, NULL, NULL, &size);
  if (result == 0) {
    fcntl(*controller, F_SETFD, FD_CLOEXEC);
    fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  }
  return result;
}

int cedit_resize_pseudoterminal(int controller, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(controller, TIOCSWINSZ, &size);
}
