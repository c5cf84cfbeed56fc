"""What one more of a kind costs where there are very many of it: time and memory, beside the same where there are few."""
import os
import shutil
import subprocess
import time

import acta_programs
import cliff_journals
from bench import BUILD, failed

SIZES = [1_000, 10_000, 100_000]
# A fifth more than in proportion.
BAR = 1.2

# What grows, the journal of it, and the command that is measured; the catalog is made anew for “replay”, and is there for others.
STORIES = [
    ("corrections of one thing", cliff_journals.corrections, ("replay",)),
    ("items of one conference", cliff_journals.items, ("replay",)),
    ("acts of one instrument", cliff_journals.acts, ("replay",)),
    ("amendments in a chain", cliff_journals.amendments, ("lineage", "pact-5")),
    ("rows of a table", cliff_journals.instruments, ("report", "instruments", "--format", "html", "--on", "2025-12-01")),
]


def journal(bench, name, story, count):
    """A journal, kept from run to run; the shortest of each kind is verified when it is made."""
    path = BUILD / f"journals/cliff-{story.__name__}-{count}"
    if not path.exists():
        bench.say(f"generating {count:,} {name}")
        unfinished = path.with_name(path.name + ".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        cliff_journals.write(unfinished, story, count)
        unfinished.rename(path)
        if count == SIZES[0]:
            acta_programs.acta(bench, path, "verify")
    return path


def measured(bench, path, words):
    """The seconds and the KiB that a command takes at most."""
    command = [str(bench.acta), *words, "--journal", str(path)]
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=acta_programs.environment(bench))
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise failed(command, subprocess.CompletedProcess(command, process.returncode, "", said.decode()))
    return time.perf_counter() - start, usage.ru_maxrss


def rows(bench):
    for name, story, words in STORIES:
        with bench.part(f"{name}, many of them"):
            figures = {size: [] for size in SIZES}
            for size in SIZES:
                path = journal(bench, name, story, size)
                if words[0] != "replay":
                    acta_programs.acta(bench, path, "replay")
                for _ in range(1 if size == SIZES[-1] else min(3, bench.repeat)):
                    seconds, memory = measured(bench, path, words)
                    figures[size].append((seconds / size * 1e6, memory / size))
            for what, place, unit in (("time", 0, "µs"), ("memory", 1, "KiB")):
                for size in SIZES[1:]:
                    turns = min(len(figures[size]), len(figures[SIZES[0]]))
                    bench.row(
                        f"{name}, {what} for each of {size:,}", f"of {SIZES[0]:,}",
                        [figure[place] for figure in figures[size][:turns]], [figure[place] for figure in figures[SIZES[0]][:turns]],
                        unit=unit, bar=BAR, sense="≤")
