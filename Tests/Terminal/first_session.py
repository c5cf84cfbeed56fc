"""The pictures of the README: a meeting as it is recorded through guided entry (meeting.py), a part of it on each screen.

The pictures are kept in Sources/Acta/Documentation.docc/Resources. Run this file to draw them anew: Tests/Terminal/first_session.py
(it needs ACTA, and the Python of the tests).
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from meeting import PARTS, prepare, type_line
from picture import svg
from screen import Terminal
from test_shell import RECORD

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURES = ROOT / "Sources/Acta/Documentation.docc/Resources"
COLUMNS, ROWS = 92, 80


def names():
    """The names of the pictures, in order."""
    return [f"meeting-{name}" for name, _, _ in PARTS if name]


def play(program):
    """Types all of it; yields the name, the title and the screen of each part that has a picture."""
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LC_ALL": "C", "PAGER": "",
            "ACTA_JOURNAL": os.path.join(home, "Journal"),
        }

        def acta(*arguments):
            subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, timeout=60)

        acta("init", environment["ACTA_JOURNAL"], "--origin", "labour", "--language", "en")
        acta("-c", "\n".join(RECORD))
        prepare(acta)
        terminal = Terminal(program, "shell", columns=COLUMNS, rows=ROWS, environment=environment, directory=home)
        try:
            for number, (name, title, steps) in enumerate(PARTS):
                for prompt, typed in steps:
                    type_line(terminal, prompt, typed)
                if number + 1 < len(PARTS):
                    terminal.see_last(PARTS[number + 1][2][0][0])
                if name:
                    yield f"meeting-{name}", title, terminal.screen
                terminal.type("\x0c").wait(lambda: len(terminal.rows()) == 1, "an empty screen")
        finally:
            terminal.close()


def main():
    PICTURES.mkdir(parents=True, exist_ok=True)
    for name, title, screen in play(os.path.abspath(os.environ.get("ACTA", ROOT / ".build/debug/acta"))):
        (PICTURES / f"{name}.svg").write_text(svg(screen, title), encoding="utf-8")
        print(f"Sources/Acta/Documentation.docc/Resources/{name}.svg")


if __name__ == "__main__":
    sys.exit(main())
