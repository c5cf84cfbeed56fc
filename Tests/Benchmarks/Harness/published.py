"""The page as it is published, taken apart again: what was not measured this time stays as it is there, word for word."""
import dataclasses
import re

FIGURES = re.compile(r"^([-\d.,]+)(?: \(([-\d.,]+)–([-\d.,]+)\))?")


def numbers(cell):
    """The figure of a cell with the least and the most of it."""
    found = FIGURES.match(cell)
    if not found:
        return None
    middle, least, most = (float(text.replace(",", "")) if text else None for text in found.groups())
    return (middle if least is None else least), middle, (middle if most is None else most)


@dataclasses.dataclass
class PublishedRow:
    """A row, as it is read from its line."""

    what: str
    ours: str
    beside: str
    result: str
    asked: str
    outcome: str

    @classmethod
    def of(cls, line):
        what, ours, beside, *rest = (cell.strip() for cell in line.split("|")[1:-1])
        # Its figure follows the last colon.
        return cls(what, ours, beside.rpartition(": ")[0], *rest)

    @property
    def met(self):
        return {"met": True, "**not met**": False}.get(self.outcome)

    def name(self, word=None):
        """What it is, and beside what."""
        between = f", {word} " if word else " / "
        return f"{self.what}{between}{self.beside}" if self.beside else self.what

    def shares(self):
        """How many times what is asked for was reached: the least, that of the figure, and the most."""
        bar = numbers(self.asked[2:])[1]
        figures = numbers(self.result) or numbers(self.ours)
        shares = [figure / bar if self.asked[0] == "≥" else bar / max(figure, 1e-6) for figure in figures]
        return min(shares), shares[1], max(shares)


@dataclasses.dataclass
class Section:
    """A part of the page."""

    heading: str
    text: str

    @property
    def rows(self):
        lines = [line for line in self.text.splitlines() if line.startswith("| ")]
        return [PublishedRow.of(line) for line in lines[1:]]


def sections(page):
    """The parts of a page with figures, in their order."""
    found = [Section(*(text.strip("\n") for text in part.split("\n", 1))) for part in page.split("\n## ")[1:]]
    return [section for section in found if section.rows]


def merged(page, measured, headings):
    """The sections of a page, those just measured in the place of what it says there, in the order of the headings."""
    by_heading = {section.heading: section for section in sections(page) + measured}
    return [by_heading[heading] for heading in headings if heading in by_heading]
