"""A meeting recorded through guided entry alone: what is typed, for each part of it, behind which question.

meeting_facts.tsv says what is in the record then. test_meeting.py counts the bytes, first_session.py draws the pictures.
"""

from test_shell import ENTER, TAB

PROMPT, RECORD_IT = r"^labour>$", r"drop:$"
SKIP, END = "", "."


def person(identifier, name):
    """A person who is not in the record yet."""
    return [(r":$", identifier), (r"  name of the person:$", name), (r"in another language, name of the person:$", SKIP)]


def delegation(party, head, members, end):
    steps = [(r"conference or id.*:$", SKIP), (r"party \*:$", party)] + head
    steps += [(r"another head.*:$", SKIP), (r"alternate.*:$", SKIP)]
    for identifier, name in members:
        steps += person(identifier, name)
    return steps + [(r"another member.*:$", END), (RECORD_IT, end)]


def item(title, end, parent=None):
    steps = [(r"conference or id.*:$", SKIP), (r"  title \*:$", title)]
    if parent:
        steps += [(r"language, title:$", SKIP), (r"number:$", SKIP), (r"parent:$", parent), (r"annotation:$", END)]
    else:
        steps += [(r"language, title:$", END)]
    return steps + [(RECORD_IT, end)]


def speech(speaker, summary, end):
    steps = [(r"conference or id.*:$", SKIP), (r"speaker \*:$", speaker), (r"  kind:$", SKIP)]
    steps += [(rf"{question}:$", SKIP) for question in ["spoken language", "capacity", "organization", "session", "agenda item"]]
    return steps + [(r"summary:$", summary), (r"language, summary:$", END), (RECORD_IT, end)]


def decision(text, end):
    return [(r"conference or id.*:$", SKIP), (r"  text \*:$", text), (r"language, text:$", END), (RECORD_IT, end)]


def signature(party, signatory):
    return [
        (PROMPT, "ins" + TAB + "sign"), (r"id \[mou\] \*:$", SKIP), (r"happened:$", "4 Nov 2025"),
        (rf"party \[{party}\]:$", SKIP), (r"another party:$", SKIP), (r"signatory.*:$", signatory),
        (r"another signatory.*:$", END), (RECORD_IT, "y"),
    ]


def followup(title, owner, due, end):
    return [
        (r"conference or id.*:$", SKIP), (r"  title \*:$", title), (r"language, title:$", SKIP), (r"owner \*:$", owner),
        (r"another owner:$", SKIP), (r"due:$", due), (r"details:$", END), (RECORD_IT, end),
    ]


# For each part: its name and title where the README has a picture of it, and for each line what it is typed behind.
PARTS = [
    ("conference", "A conference is convened and opened by answering questions", [
        (PROMPT, "confe" + TAB + "conv" + TAB), (r"id \[vn-la-labour/1\] \*:$", SKIP), (r"dates.*:$", "3-4 Nov 2025"),
        (r"place:$", "Ninh Bình"), (r"language, place:$", END), (RECORD_IT, "y"),
        (PROMPT, "confe" + TAB + "open"), (r"id \[vn-la-labour/1\] \*:$", SKIP), (r"happened:$", "3 Nov 2025"),
        (r"place.*:$", END), (RECORD_IT, "y"),
    ]),
    ("delegation", "A delegation of five, four of whom are registered on the way", [
        (PROMPT, "del" + TAB + "reg" + TAB),
        *delegation("vn", [(r"head.*:$", "do-thanh-binh=Minister")], [
            ("ha", "Nguyễn Thị Hà"), ("tu", "Lê Văn Tư"), ("mai", "Trần Mai"), ("an", "Phạm An")], "m"),
    ]),
    (None, None, delegation("la", person("phoxay", "lo=ໂພໄຊ ໄຊຍະສອນ"), [
        ("kham", "lo=ຄຳ ແກ້ວ"), ("boun", "lo=ບຸນ ມີ"), ("noy", "Noy"), ("sith", "Sith")], "y")),
    ("agenda", "Items of the agenda, one after the other; one is put below another by a word of its title", [
        (PROMPT, "agenda-i" + TAB + "pr" + TAB),
        *item("Opening", "m"), *item("Wages", "m"), *item("Minimum wage", "m", "wages"),
    ]),
    (None, None, [
        *item("Arrears", "m", "wages"), *item("Skills", "m"), *item("Certificates", "m", "skills"), *item("Safety", "m"),
        *item("Migration", "m"), *item("Statistics", "m"), *item("Other business", "m"), *item("Closure", "y"),
    ]),
    ("speeches", "Speeches in Vietnamese, Lao and Thai", [
        (PROMPT, "sp" + TAB + "rec" + TAB),
        *speech("do-thanh-binh", "vi=Lương tối thiểu sẽ tăng.", "m"), *speech("phoxay", "lo=ພວກເຮົາເຫັນດີ.", "m"),
        *speech("noy", "th=ขอบคุณ", "y"),
    ]),
    (None, None, [
        (PROMPT, "dec" + TAB + "ad" + TAB),
        *decision("Compare wage statistics each year.", "m"), *decision("Recognise certificates.", "y"),
    ]),
    ("memorandum", "A memorandum of understanding is signed by two", [
        (PROMPT, "ins" + TAB + "neg" + TAB), (r"id \*:$", "mou"), (r"  title \*:$", "MoU on skills"),
        (r"language, title:$", SKIP), (r"type.*:$", "memo"), (r"party:$", "moha-vn,molsw-la"), (r"another party:$", END),
        (RECORD_IT, "y"), *signature("moha-vn", "do-thanh-binh"), *signature("molsw-la", "phoxay"),
    ]),
    ("followups", "What is to be done, and by when, in the words in which it was said", [
        (PROMPT, "fo" + TAB + "sch" + TAB),
        *followup("Wage tables", "moha-vn", "early 2026", "m"),
        *followup("List of trades", "molsw-la", "by June 2026", "m"),
        *followup("Exchange of staff", "moha-vn", "2027-Q1", "m"),
    ]),
    (None, None, [
        *followup("Joint study", "molsw-la", "end of 2026", "m"), *followup("Portal", "moha-vn", "about 2028", "y"),
        (PROMPT, "confe" + TAB + "close"), (r"id \[vn-la-labour/1\] \*:$", SKIP), (r"happened:$", "4 Nov 2025"),
        (r"remarks:$", END), (RECORD_IT, "y"),
        (PROMPT, "record dr" + TAB), (r"conference or id.*:$", SKIP), (r"text:$", END), (RECORD_IT, "y"),
        (PROMPT, "record ci" + TAB), (r"conference or id.*:$", SKIP), (r"happened:$", "5 Nov 2025"),
        (r"addressee:$", SKIP), (r"comments by:$", SKIP), (r"file:$", SKIP), (r"sha256:$", SKIP), (r"render.*:$", "html"),
        (r"another render.*:$", END), (RECORD_IT, "y"), (r"all the same\? \[y/N\]$", "y"),
        (PROMPT, "record ad" + TAB), (r"conference or id.*:$", SKIP), (r"happened:$", "1 Dec 2025"),
        (r"instrument:$", SKIP), (r"by silence.*:$", SKIP), (r"file:$", SKIP), (r"sha256:$", SKIP), (r"render.*:$", "html"),
        (r"another render.*:$", END), (RECORD_IT, "y"),
        (PROMPT, "confe" + TAB + "prop" + TAB), (r"id \[vn-la-labour/2\] \*:$", SKIP), (r"ordinal \[2\]:$", SKIP),
        (r"dates:$", "2026-Q4"), (r"place:$", END), (RECORD_IT, "y"),
    ]),
]


def type_line(terminal, prompt, typed):
    """Types a line behind its question; returns how many bytes that took."""
    before = terminal.see_last(prompt).rows()

    def before_cursor():
        # Behind it is what is suggested in grey.
        return terminal.rows()[-1][:terminal.cursor[1]]

    # A person sees the word completed before the next one is typed.
    pieces = (typed + ENTER).split(TAB)
    for number, piece in enumerate(pieces):
        line = before_cursor()
        is_completed = number < len(pieces) - 1
        terminal.type(piece + (TAB if is_completed else ""))
        if is_completed:
            terminal.wait(lambda: len(before_cursor()) > len(line) + len(piece), f"{piece} completed")
    terminal.wait(lambda: terminal.rows() != before, f"an answer to {typed!r}")
    return len((typed + ENTER).encode())


def prepare(acta):
    """What is in the record before: `acta` runs a command."""
    acta("organization", "register", "molsw-la", "--name", "Ministry of Labour and Social Welfare", "--state", "la")
