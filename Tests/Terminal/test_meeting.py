"""A whole meeting recorded through guided entry alone: every byte that is typed is counted.

meeting_facts.tsv says what is to be in the record: the fact, the command that asks for it, and what its answer holds.
"""

import os
import unittest

from test_shell import ENTER, TAB, ShellTest

FACTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "meeting_facts.tsv")
GREATEST_COUNT = 2500
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


STEPS = [
    (PROMPT, "confe" + TAB + "conv" + TAB), (r"id \[vn-la-labour/1\] \*:$", SKIP), (r"dates.*:$", "3-4 Nov 2025"),
    (r"place:$", "Ninh Bình"), (r"language, place:$", END), (RECORD_IT, "y"),
    (PROMPT, "confe" + TAB + "open"), (r"id \[vn-la-labour/1\] \*:$", SKIP), (r"happened:$", "3 Nov 2025"),
    (r"place.*:$", END), (RECORD_IT, "y"),
    (PROMPT, "del" + TAB + "reg" + TAB),
    *delegation("vn", [(r"head.*:$", "do-thanh-binh=Minister")], [
        ("ha", "Nguyễn Thị Hà"), ("tu", "Lê Văn Tư"), ("mai", "Trần Mai"), ("an", "Phạm An")], "m"),
    *delegation("la", person("phoxay", "lo=ໂພໄຊ ໄຊຍະສອນ"), [
        ("kham", "lo=ຄຳ ແກ້ວ"), ("boun", "lo=ບຸນ ມີ"), ("noy", "Noy"), ("sith", "Sith")], "y"),
    (PROMPT, "agenda-i" + TAB + "pr" + TAB),
    *item("Opening", "m"), *item("Wages", "m"), *item("Minimum wage", "m", "vn-la-labour/1/item-2"),
    *item("Arrears", "m", "vn-la-labour/1/item-2"), *item("Skills", "m"),
    *item("Certificates", "m", "vn-la-labour/1/item-5"), *item("Safety", "m"), *item("Migration", "m"),
    *item("Statistics", "m"), *item("Other business", "m"), *item("Closure", "y"),
    (PROMPT, "sp" + TAB + "rec" + TAB),
    *speech("do-thanh-binh", "vi=Lương tối thiểu sẽ tăng.", "m"), *speech("phoxay", "lo=ພວກເຮົາເຫັນດີ.", "m"),
    *speech("noy", "th=ขอบคุณ", "y"),
    (PROMPT, "dec" + TAB + "ad" + TAB),
    *decision("Compare wage statistics each year.", "m"), *decision("Recognise certificates.", "y"),
    (PROMPT, "ins" + TAB + "neg" + TAB), (r"id \*:$", "mou"), (r"  title \*:$", "MoU on skills"), (r"language, title:$", SKIP),
    (r"type.*:$", "memo"), (r"party:$", "moha-vn,molsw-la"), (r"another party:$", END), (RECORD_IT, "y"),
    *signature("moha-vn", "do-thanh-binh"), *signature("molsw-la", "phoxay"),
    (PROMPT, "fo" + TAB + "sch" + TAB),
    *followup("Wage tables", "moha-vn", "early 2026", "m"), *followup("List of trades", "molsw-la", "by June 2026", "m"),
    *followup("Exchange of staff", "moha-vn", "2027-Q1", "m"), *followup("Joint study", "molsw-la", "end of 2026", "m"),
    *followup("Portal", "moha-vn", "about 2028", "y"),
    (PROMPT, "confe" + TAB + "close"), (r"id \[vn-la-labour/1\] \*:$", SKIP), (r"happened:$", "4 Nov 2025"),
    (r"remarks:$", END), (RECORD_IT, "y"),
    (PROMPT, "record dr" + TAB), (r"conference or id.*:$", SKIP), (r"text:$", END), (RECORD_IT, "y"),
    (PROMPT, "record ci" + TAB), (r"conference or id.*:$", SKIP), (r"happened:$", "5 Nov 2025"), (r"addressee:$", SKIP),
    (r"comments by:$", SKIP), (r"file:$", SKIP), (r"sha256:$", SKIP), (r"render.*:$", "html"), (r"sequence:$", END),
    (RECORD_IT, "y"),
    (PROMPT, "record ad" + TAB), (r"conference or id.*:$", SKIP), (r"happened:$", "1 Dec 2025"), (r"instrument:$", SKIP),
    (r"by silence.*:$", SKIP), (r"file:$", SKIP), (r"sha256:$", SKIP), (r"render.*:$", "html"), (r"sequence:$", END),
    (RECORD_IT, "y"),
    (PROMPT, "confe" + TAB + "prop" + TAB), (r"id \[vn-la-labour/2\] \*:$", SKIP), (r"ordinal \[2\]:$", SKIP),
    (r"dates:$", "2026-Q4"), (r"place:$", END), (RECORD_IT, "y"),
]


class Meeting(ShellTest):
    def test_a_meeting_is_recorded_in_few_keys(self):
        self.acta("organization", "register", "molsw-la", "--name", "Ministry of Labour and Social Welfare", "--state", "la")
        terminal = self.start(columns=100, rows=60)
        count = 0
        for prompt, typed in STEPS:
            before = terminal.see_last(prompt).rows()
            keys = typed + ENTER
            # A person sees the word completed before the next one is typed.
            pieces = keys.split(TAB)
            for number, piece in enumerate(pieces):
                line = terminal.rows()[-1]
                more = piece + (TAB if number < len(pieces) - 1 else "")
                terminal.type(more)
                count += len(more.encode())
                if number < len(pieces) - 1:
                    terminal.wait(lambda: len(terminal.rows()[-1]) > len(line) + len(piece), f"{piece} completed")
            terminal.wait(lambda: terminal.rows() != before, f"an answer to {typed!r}")
        terminal.see_last(PROMPT)
        with open(FACTS, encoding="utf-8") as file:
            for line in file:
                fact, query, answers = line.rstrip("\n").split("\t")
                said = self.acta("-c", query).stdout
                for answer in answers.split("|"):
                    self.assertIn(answer, said, fact)
        self.assertLessEqual(count, GREATEST_COUNT)
        print(f"{count} bytes")


if __name__ == "__main__":
    unittest.main()
