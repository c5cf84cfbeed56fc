"""What a person types who has never seen Acta, and no manual: a record from the first conference to the agenda of the next.

Each part is a screen; the README shows their pictures, which are kept in Sources/Acta/Documentation.docc/Resources.
Run this file to draw them anew: Tests/Terminal/first_session.py (it needs ACTA, and the Python of the tests).
"""

import datetime
import os
import pathlib
import sys
import tempfile

from picture import svg
from screen import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[2]
PICTURES = ROOT / "Sources/Acta/Documentation.docc/Resources"
COLUMNS, ROWS = 92, 80
# The day on which the pictures play, and the directory.
DAY, PLACE = "24 November 2026", "/home/officer"
SHELL, RECORD = r"^\$ ?$", r"^labour\.example> ?$"

# For each part: what stands in the last row, and what is typed then.
PARTS = [
    ("first-session-conference", "A conference is recorded by answering questions", [
        (SHELL, "acta init Journal --origin labour.example --language en"),
        (SHELL, "acta shell"),
        (RECORD, "series establish"),
        (r"id \*:", "labour"),
        (r"name \*:", "Labour ministers of Viet Nam and Laos"),
        (r"in another language, name:", ""),
        (r"party:", "vn,la"),
        (r"it is \(organization, state\):", "state"),
        (r"name of the state:", "Viet Nam"),
        (r"in another language, name of the state:", ""),
        (r"it is \(organization, state\):", "state"),
        (r"name of the state:", "Laos"),
        (r"in another language, name of the state:", ""),
        (r"another party:", "."),
        (r"edit, drop:", "yes"),
        (RECORD, "conference convene"),
        (r"id \[labour/1\] \*:", ""),
        (r"dates:", "2025-11-12"),
        (r"place:", "vi=Ninh Bình"),
        (r"in another language, place:", ""),
        (r"venue:", ""),
        (r"state:", "vn"),
        (r"host:", "moha-vn"),
        (r"it is \(organization, state\):", "organization"),
        (r"name of the organization:", "vi=Bộ Nội vụ"),
        (r"in another language, name of the organization:", ""),
        (r"another host:", ""),
        (r"ordinal \[1\]:", ""),
        (r"mode \(.*\):", "."),
        (r"edit, drop:", "yes"),
        (RECORD, "conference open"),
        (r"id \[labour/1\] \*:", ""),
        (r"when it happened:", "2025-11-12"),
        (r"place:", ""),
        (r"edit, drop:", "yes"),
    ]),
    ("first-session-speech", "A speech with Vietnamese text is recorded", [
        (RECORD, "speech record"),
        (r"conference or id \[labour/1\] \*:", ""),
        (r"speaker \*:", "do-thanh-binh"),
        (r"name of the person:", "vi=Đỗ Thanh Bình"),
        (r"in another language, name of the person:", ""),
        (r"head of the delegation of:", "moha-vn"),
        (r"kind:", "opening"),
        (r"spoken language:", "vi"),
        (r"capacity:", "vi=Bộ trưởng Bộ Nội vụ"),
        (r"in another language, capacity:", "en=Minister of Home Affairs"),
        (r"in another language, capacity:", ""),
        (r"organization:", ""),
        (r"session:", ""),
        (r"agenda item:", ""),
        (r"summary:", "vi=Quan hệ với Lào là ưu tiên cao nhất."),
        (r"in another language, summary:", "."),
        (r"edit, drop:", "yes"),
    ]),
    ("first-session-memorandum", "A memorandum of understanding with eight areas and two signatories is recorded", [
        (RECORD, "instrument negotiate"),
        (r"id \*:", "mou-2025"),
        (r"title \*:", "Memorandum of understanding on labour"),
        (r"in another language, title:", ""),
        (r"type:", ""),
        (r"party:", "moha-vn,molsw-la"),
        (r"it is \(organization, state\):", "organization"),
        (r"name of the organization:", "lo=ກະຊວງແຮງງານ ແລະ ສະຫວັດດີການສັງຄົມ"),
        (r"in another language, name of the organization:", ""),
        (r"another party:", ""),
        (r"area:", "employment,skills,wages,safety,insurance,migration,statistics,inspection"),
        (r"name of the area:", "Employment"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Vocational skills"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Wages"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Occupational safety"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Social insurance"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Labour migration"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Labour market statistics"),
        (r"in another language, name of the area:", ""),
        (r"name of the area:", "Labour inspection"),
        (r"in another language, name of the area:", ""),
        (r"another area:", "."),
        (r"edit, drop:", "yes"),
    ]),
    ("first-session-signatures", "Two ministers sign, and something is to be done by 2027", [
        (RECORD, "instrument sign"),
        (r"id \[mou-2025\] \*:", ""),
        (r"when it happened:", "2025-11-12"),
        (r"party \[moha-vn\]:", ""),
        (r"another party:", ""),
        (r"signatory \(.*\):", "do-thanh-binh=Minister of Home Affairs"),
        (r"another signatory \(.*\):", "."),
        (r"edit, drop:", "yes"),
        (RECORD, "instrument sign"),
        (r"id \[mou-2025\] \*:", ""),
        (r"when it happened:", "2025-11-12"),
        (r"party \[molsw-la\]:", ""),
        (r"another party:", ""),
        (r"signatory \(.*\):", "phosay-sayasone=Minister of Labour and Social Welfare"),
        (r"name of the person:", "lo=ໂພໄຊ ໄຊຍະສອນ"),
        (r"in another language, name of the person:", ""),
        (r"another signatory \(.*\):", "."),
        (r"edit, drop:", "yes"),
        (RECORD, "followup schedule"),
        (r"conference or id \[labour/1\] \*:", ""),
        (r"title \*:", "Exchange labour market statistics"),
        (r"in another language, title:", ""),
        (r"owner \*:", "moha-vn"),
        (r"another owner:", ""),
        (r"due:", "2027"),
        (r"details:", ""), (r"decision:", ""),
        (r"instrument:", "mou-2025"),
        (r"area:", "statistics"),
        (r"another area:", "."),
        (r"edit, drop:", "yes"),
    ]),
    ("first-session-agenda", "The agenda of the next conference", [
        (RECORD, "conference propose labour/2 --ordinal 2 --dates 2027"),
        (RECORD, "agenda labour/2 --on 2025-11-13"),
    ]),
]


def today():
    day = datetime.datetime.now(datetime.timezone.utc)
    return f"{day.day} {day:%B %Y}"


def put_in_the_pictures_place(screen, days, home):
    """Puts the day and the place of the pictures where those stand of this run: a record is of its own day."""
    for y in range(screen.lines):
        text = "".join(screen.buffer[y][x].data for x in range(screen.columns))
        shown = text.replace(home, PLACE)
        for day in days:
            shown = shown.replace(f"recorded {day}", f"recorded {DAY}")
        if shown != text:
            for x, character in enumerate(shown.rstrip().ljust(screen.columns)[:screen.columns]):
                screen.buffer[y][x] = screen.buffer[y][x]._replace(data=character)


def play(program):
    """Types all of it; yields each part's name, title and screen as it stands in the end."""
    days = {today()}
    with tempfile.TemporaryDirectory() as home:
        environment = {
            "PATH": os.path.dirname(program) + ":" + os.environ["PATH"], "HOME": home, "TERM": "xterm-256color",
            "LC_ALL": "C", "PAGER": "", "PS1": "$ ", "ENV": "",
        }
        terminal = Terminal("/bin/sh", "-i", columns=COLUMNS, rows=ROWS, environment=environment, directory=home)
        try:
            for name, title, steps in PARTS:
                for prompt, typed in steps:
                    asked = terminal.see_last(prompt).rows()
                    terminal.type(typed + "\r")
                    # Other rows, not another prompt: “name of the area:” ends as “area:” does.
                    terminal.wait(lambda: terminal.rows() != asked or not typed, f"an answer to {typed!r}")
                terminal.see_last(RECORD)
                put_in_the_pictures_place(terminal.screen, days | {today()}, home)
                yield name, title, terminal.screen
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
