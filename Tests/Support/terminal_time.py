"""How long a program takes on a pseudoterminal of its own."""
import os
import pty
import statistics
import sys
import time


def seconds(words, until=None, variables=None):
    """From just before the fork to when it has written what is waited for, or to its end."""
    variables = variables or dict(os.environ, TERM="xterm-256color", NO_COLOR="1")
    start = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        try:
            os.execvpe(words[0], words, variables)
        finally:
            os._exit(127)
    output = b""
    try:
        while until is None or until not in output:
            piece = os.read(terminal, 4096)
            if not piece:
                break
            output += piece
    except OSError:
        pass  # Linux answers so once the other side is closed.
    elapsed = time.perf_counter() - start
    if until is not None:
        if until not in output:
            sys.exit(f"no prompt came: {output!r}")
        os.write(terminal, b"\x04")
    os.close(terminal)
    os.waitpid(child, 0)
    return elapsed


def median_seconds(runs, words, until=None, variables=None):
    """The median of some runs."""
    return statistics.median(seconds(words, until, variables) for _ in range(runs))
