"""A program on a pseudoterminal, and the screen that a terminal would show of it (pexpect and pyte)."""

import os
import re
import termios
import time

import pexpect
import pyte
from wcwidth import wcwidth

PATIENCE_SECONDS = 10


class MarkedScreen(pyte.Screen):
    """pyte drops marks of combining class 0, such as Lao vowels; this screen keeps them with the cell before."""

    def draw(self, data):
        for character in data:
            if wcwidth(character) != 0 or self.cursor.x == 0 or character == "\0":
                super().draw(character)
                continue
            row = self.buffer[self.cursor.y]
            column = self.cursor.x - 1
            if row[column].data == "" and column > 0:
                column -= 1
            row[column] = row[column]._replace(data=row[column].data + character)


class Terminal:
    """Keys are typed only after what a test waits for is on the screen; nothing depends on the machine's speed."""

    def __init__(self, program, *arguments, columns=60, rows=12, environment=None, directory=None):
        variables = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "TERM": "xterm-256color", "LC_ALL": "C"}
        variables.update(environment or {})
        self.screen = MarkedScreen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.child = pexpect.spawn(
            program, list(arguments), env=variables, dimensions=(rows, columns), timeout=None, cwd=directory)
        self.child.delaybeforesend = None

    def rows(self):
        """The screen's rows without the blanks at their ends, without the empty ones at its bottom."""
        rows = []
        for y in range(self.screen.lines):
            cells = self.screen.buffer[y]
            rows.append("".join(cells[x].data for x in range(self.screen.columns)).rstrip())
        while rows and not rows[-1]:
            rows.pop()
        return rows

    @property
    def cursor(self):
        return (self.screen.cursor.y, self.screen.cursor.x)

    def wait(self, holds, what):
        """Reads until `holds()`; an AssertionError shows the screen when it does not come."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            try:
                data = self.child.read_nonblocking(65536, timeout=max(0.0, end - time.monotonic()))
            except (pexpect.TIMEOUT, pexpect.EOF):
                if holds():
                    return self
                raise AssertionError(f"{what} did not come; screen: {self.rows()} cursor: {self.cursor}") from None
            self.raw += data
            self.stream.feed(data)
        return self

    def see(self, *rows, cursor=None):
        """Waits until the screen's last rows are these, and the cursor is there when it is given."""

        def holds():
            return self.rows()[-len(rows):] == list(rows) and (cursor is None or self.cursor == cursor)

        return self.wait(holds, f"{rows} with the cursor at {cursor}" if cursor else f"{rows}")

    def see_text(self, pattern):
        return self.wait(lambda: re.search(pattern, "\n".join(self.rows())), pattern)

    def shows_last(self, pattern):
        return re.search(pattern, (self.rows() or [""])[-1])

    def see_last(self, pattern):
        """Waits until the last row shows the pattern at its end, and the cursor stands behind it."""
        return self.wait(
            lambda: self.shows_last(pattern.rstrip("$") + " ?$") and self.cursor[0] == len(self.rows()) - 1, pattern)

    def type(self, keys):
        self.child.send(keys)
        return self

    def resize(self, columns, rows):
        self.screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self

    def is_raw(self):
        return not termios.tcgetattr(self.child.child_fd)[3] & termios.ICANON

    def wait_end(self):
        """Waits for the program to end; returns its exit code, or the signal that ended it as a negative number."""
        self.wait(lambda: not self.child.isalive(), "the end of the program")
        return -self.child.signalstatus if self.child.signalstatus else self.child.exitstatus

    def close(self):
        self.child.close(force=True)
