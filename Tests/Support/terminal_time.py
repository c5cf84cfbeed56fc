"""How long a program takes on a pseudoterminal of its own."""
import os
import pty
import select
import statistics
import sys
import time

CONTROL_D, CONTROL_U = b"\x04", b"\x15"


def begun(words, variables):
    """A program on a terminal of its own."""
    child, terminal = pty.fork()
    if child == 0:
        try:
            os.execvpe(words[0], words, variables)
        finally:
            os._exit(127)
    return child, terminal


def seconds(words, until=None, variables=None):
    """From just before the fork to when it has written what is waited for, or to its end."""
    variables = variables or dict(os.environ, TERM="xterm-256color", NO_COLOR="1")
    start = time.perf_counter()
    child, terminal = begun(words, variables)
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
        os.write(terminal, CONTROL_D)
    os.close(terminal)
    os.waitpid(child, 0)
    return elapsed


def echo_seconds(words, prompt, text, rounds, variables):
    """From a key to the first that is written because of it, for each key of a text that is typed at the prompt again and again."""
    child, terminal = begun(words, variables)
    output, times = b"", []
    while prompt not in output:
        output += os.read(terminal, 4096)
    for _ in range(rounds):
        for key in text.encode():
            quiet(terminal)
            start = time.perf_counter()
            os.write(terminal, bytes([key]))
            os.read(terminal, 4096)
            times.append(time.perf_counter() - start)
        os.write(terminal, CONTROL_U)
    os.write(terminal, CONTROL_D)
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:
        pass
    os.close(terminal)
    os.waitpid(child, 0)
    return times


def quiet(terminal):
    """Reads what is still being drawn: a person's next key comes later than that."""
    while select.select([terminal], [], [], 0.02)[0]:
        os.read(terminal, 4096)


def median_seconds(runs, words, until=None, variables=None):
    """The median of some runs."""
    return statistics.median(seconds(words, until, variables) for _ in range(runs))
