"""A whole meeting is recorded through guided entry alone (meeting.py): every byte that is typed is counted.

meeting_facts.tsv says what is to be in the record: the fact, the command that asks for it, and what its answer holds.
"""

import os
import unittest

from meeting import PARTS, PROMPT, prepare, type_line
from test_shell import ShellTest

FACTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "meeting_facts.tsv")
GREATEST_COUNT = 2500


class Meeting(ShellTest):
    def test_a_meeting_is_recorded_in_few_keys(self):
        prepare(self.acta)
        terminal = self.start(columns=100, rows=60)
        count = sum(type_line(terminal, prompt, typed) for _, _, steps in PARTS for prompt, typed in steps)
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
