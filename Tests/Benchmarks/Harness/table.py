"""The table, as it stands in the documentation."""
import statistics

import published
from bench import HERE

INTRODUCTION = """# Speed

What Acta takes, beside what the same work takes otherwise, on one machine.

## Overview

Written by `Tests/Benchmarks/run`, which installs the peers, generates the data and measures all of it again. Figures of another
machine will be others; the ratios are what holds. Each figure is a median, with the least and the most of its runs behind it. The
ratio is the median of the ratios of single turns, in each of which both sides ran one after the other. Each part says when and on
what it was measured, and where it was done otherwise.

![How far each measured figure is beyond what is asked for, or short of it](speed.svg)
"""


def reasons():
    """Why a row isn't met, from reasons.tsv, by words of what it measures and of what stands beside it."""
    lines = (HERE / "reasons.tsv").read_text().splitlines()
    fields = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(what, beside): reason for what, beside, reason in fields}


def number(value):
    """Three digits that count, without an exponent."""
    if value == 0:
        return "0"
    if abs(value) >= 1000:
        return f"{float(f'{value:.3g}'):,.0f}"
    return f"{value:.3g}" if abs(value) >= 0.001 else f"{value:.6f}"


def spread(values, middle=statistics.median):
    return f"{number(middle(values))} ({number(min(values))}–{number(max(values))})" if values else ""


def asked(row):
    if row.bar is None:
        return ""
    unit = "×" if row.form in ("ratio", "least") else row.unit
    return f"{row.sense} {number(row.bar)} {unit}{' more' if row.form == 'difference' else ''}"


def outcome(row):
    return {True: "met", False: "**not met**", None: ""}[row.met]


def table_line(row):
    if row.failure:
        return f"| {row.what} | | | | | {row.failure.replace('|', '/')} |"
    middle = min if row.form == "least" else statistics.median
    beside = f"{row.beside}: {spread(row.theirs, middle)}" if row.theirs else ""
    result = {
        "ratio": f"{spread(row.results)} ×", "least": f"{number(row.result)} ×", "difference": f"{spread(row.results)} {row.unit}", "alone": "",
    }[row.form]
    return f"| {row.what} | {spread(row.ours, middle)} {row.unit} | {beside} | {result} | {asked(row)} | {outcome(row)} |"


COLUMNS = "| what | Acta | beside it | Acta / beside it | asked for | |"
NOT_MET = "What is not met, and why"


def section(part):
    """A part as a section of the page, without its heading."""
    lines = [part.circumstances, "", COLUMNS, "|---|---|---|---|---|---|", *(table_line(row) for row in part.rows)]
    return published.Section(part.heading, "\n".join(lines))


def not_met(sections):
    """A line for each row that is not met: what it is, and why."""
    known = reasons()
    for row in (row for section in sections for row in section.rows):
        if row.met is False:
            told = [reason for (what, beside), reason in known.items() if what in row.what and beside in row.beside]
            yield f"- {row.name('beside')}: {told[0] if told else 'why is not known yet.'}"


def page(description, sections):
    """The whole page: what holds for all of it, then the sections."""
    lines = [INTRODUCTION, *description]
    for section in sections:
        lines += ["", f"## {section.heading}", "", section.text]
    missed = list(not_met(sections))
    if missed:
        lines += ["", f"## {NOT_MET}", "", *missed]
    return "\n".join(lines) + "\n"
