"""The table, as it stands in the documentation."""
import statistics

from bench import HERE

INTRODUCTION = """# Speed

What Acta takes, beside what the same work takes otherwise, on one machine.

## Overview

Written by `Tests/Benchmarks/run`, which installs the peers, generates the data and measures all of it again. Figures of another
machine will be others; the ratios are what holds. Each figure is a median, with the least and the most of its runs behind it. The
ratio is the median of the ratios of single turns, in each of which both sides ran one after the other.

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


def spread(values):
    return f"{number(statistics.median(values))} ({number(min(values))}–{number(max(values))})" if values else ""


def asked(row):
    if row.bar is None:
        return ""
    unit = f" {row.unit}" if row.form != "ratio" else ""
    more = " more" if row.form == "difference" else ""
    return f"{row.sense} {number(row.bar)}{' ×' if row.form == 'ratio' else unit}{more}"


def outcome(row):
    return {True: "met", False: "**not met**", None: ""}[row.met]


def table_line(row):
    if row.failure:
        return f"| {row.what} | | | | | {row.failure.replace('|', '/')} |"
    beside = f"{row.beside}: {spread(row.theirs)}" if row.theirs else ""
    result = {"ratio": f"{spread(row.results)} ×", "difference": f"{spread(row.results)} {row.unit}", "alone": ""}[row.form]
    return f"| {row.what} | {spread(row.ours)} {row.unit} | {beside} | {result} | {asked(row)} | {outcome(row)} |"


def not_met(rows):
    known = reasons()
    for row in rows:
        if row.met is False:
            told = [reason for (what, beside), reason in known.items() if what in row.what and beside in row.beside]
            name = f"{row.what}, beside {row.beside}" if row.beside else row.what
            yield f"- {name}: {told[0] if told else 'why is not known yet.'}"


def page(description, parts):
    """The whole page: what holds for all of it, then the parts."""
    lines = [INTRODUCTION, *description]
    for part in parts:
        lines += ["", f"## {part.heading}", "", part.circumstances, ""]
        lines += ["| what | Acta | beside it | Acta / beside it | asked for | |", "|---|---|---|---|---|---|"]
        lines += [table_line(row) for row in part.rows]
    missed = [line for part in parts for line in not_met(part.rows)]
    if missed:
        lines += ["", "## What is not met, and why", "", *missed]
    return "\n".join(lines) + "\n"
