"""What is brought in from files, beside the catalog made anew of the same entries: verbs as JSON Lines, and commands of a script."""
import json
import os
import shutil
import subprocess
import time

from acta_programs import acta, environment
from bench import failed

ORIGIN = "import.example"
# What the figures beside each other are of; growth is measured from the first of the sizes on.
COUNT = 10_000
SIZES = [1_000, 100_000, 1_000_000]
# A fifth more than in proportion.
BAR = 1.2


def verbs(count):
    """So many verbs as a secretariat records them, each as a line of JSON and as a command."""
    yield verb("state register", "vn", '--name "Viet Nam"', name=text("Viet Nam"))
    yield verb("organization register", "body", "--name Body --state vn", name=text("Body"), state="vn")
    yield verb("series establish", "talks", "--name Talks --party vn --level ministerial", name=text("Talks"), parties=["vn"], level="ministerial")
    meeting = ""
    for number in range(3, count):
        title = f"Matter number {number}"
        if number % 200 == 3:
            ordinal = number // 200 + 1
            meeting = f"talks/{ordinal}"
            yield verb("conference propose", meeting, f"--series talks --ordinal {ordinal}", series="talks", ordinal=ordinal)
        elif number % 4 == 0:
            yield verb("person register", f"person-{number}", f'--name "Person {number}"', name=text(f"Person {number}"))
        elif number % 4 == 1:
            yield verb("agenda-item propose", f"{meeting}/item-{number}", f'--title "{title}"', conference=meeting, title=text(title))
        elif number % 4 == 2:
            yield verb("followup schedule", f"followup-{number}", f'--title "{title}" --owner body --due 2027-03', title=text(title), owners=["body"], due="2027-03")
        else:
            yield verb("document attach", f"paper-{number}", f'--title "{title}"', title=text(title))


def text(words):
    return [{"language": "en", "text": words, "origin": "original"}]


def verb(words, subject, options, **data):
    return json.dumps({"verb": words, "subject": subject, "data": data}), f"{words} {subject} {options}"


def files(bench, count):
    """The verbs in a file of lines, and in a script."""
    lines, script = bench.scratch / f"verbs-{count}.jsonl", bench.scratch / f"verbs-{count}.acta"
    if not lines.exists():
        with lines.open("w") as first, script.open("w") as second:
            for line, command in verbs(count):
                first.write(line + "\n")
                second.write(command + "\n")
    return lines, script


def brought_in(bench, *words):
    """The seconds that it takes to bring something into a new journal, the KiB of memory, and the journal."""
    journal = bench.scratch / "brought-in"
    shutil.rmtree(journal, ignore_errors=True)
    # A catalog from before would be of another journal of the same name.
    shutil.rmtree(bench.scratch / "cache", ignore_errors=True)
    made = subprocess.run([bench.acta, "init", journal, "--origin", ORIGIN], capture_output=True, text=True, env=environment(bench))
    if made.returncode != 0:
        raise failed(["acta", "init"], made)
    os.sync()
    return *timed(bench, *words, "--journal", journal), journal


def timed(bench, *words):
    """The seconds by the clock on the wall of a command, and the KiB of memory that it takes at most."""
    start = time.perf_counter()
    command = [str(bench.acta), *map(str, words)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment(bench))
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise failed(command, subprocess.CompletedProcess(command, process.returncode, "", said.decode()))
    return time.perf_counter() - start, usage.ru_maxrss


def rows(bench):
    with bench.part("what is brought in"):
        beside(bench)
    with bench.part("much that is brought in"):
        growth(bench)


def beside(bench):
    lines, script = files(bench, COUNT)
    journal = brought_in(bench, "import", lines)[-1]
    kept = bench.copy(journal, "imported")
    figures = bench.turns({
        "import": lambda: brought_in(bench, "import", lines)[0], "run": lambda: brought_in(bench, "run", script)[0],
        "replay": lambda: acta(bench, kept, "replay", cache="replayed")})
    replay = "replay of the same entries"
    bench.row(f"import of {COUNT:,} verbs, durable and in the catalog", replay, figures["import"], figures["replay"], unit="s", bar=2, sense="≤")
    bench.row(f"run of {COUNT:,} commands that say the same", replay, figures["run"], figures["replay"], unit="s", bar=5, sense="≤")


def growth(bench):
    sizes = SIZES if bench.full else SIZES[:-1]
    taken = {size: [] for size in sizes}
    for size in sizes:
        lines, _ = files(bench, size)
        for _ in range(1 if size > 100_000 else min(3, bench.repeat)):
            seconds, memory, _ = brought_in(bench, "import", lines)
            taken[size].append((seconds / size * 1e6, memory / 1024))
    for size, fewer in zip(sizes[1:], sizes):
        for kind, place, unit in (("time for each of", 0, "µs"), ("memory, of", 1, "MiB")):
            bench.row(
                f"import: {kind} {size:,} verbs", f"of {fewer:,}", [figure[place] for figure in taken[size]],
                [figure[place] for figure in taken[fewer]], unit=unit, bar=BAR, sense="≤", form="least")
