"""The whole program, as people start it: timed from outside."""
import itertools
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

from bench import ROOT, NotMeasured, failed

sys.path.insert(0, str(ROOT / "Tests/Support"))
import terminal_time

numbers = itertools.count(1)
# The journal that a long one is compared with.
SMALL = 1_000


def environment(bench, cache="cache"):
    """Nothing of the person who measures: caches and histories in the scratch folder."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"XDG_CACHE_HOME": str(bench.scratch / cache), "XDG_STATE_HOME": str(bench.scratch / "state")}


def wall(program, *words, env=None):
    """The seconds of a whole process."""
    words = [str(program), *map(str, words)]
    start = time.perf_counter()
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=env)
    seconds = time.perf_counter() - start
    if done.returncode != 0:
        raise failed(words, done)
    return seconds


def acta(bench, journal, *words, cache="cache"):
    return wall(bench.acta, *words, "--journal", journal, env=environment(bench, cache))


def cold(bench, journal, *words):
    """The same with no catalog from before."""
    shutil.rmtree(bench.scratch / "cold", ignore_errors=True)
    return acta(bench, journal, *words, cache="cold")


def planned_conference(journal):
    """The conference that was proposed last."""
    for segment in sorted((journal / "segments").iterdir(), reverse=True):
        for line in reversed(segment.read_bytes().splitlines()):
            if b'"acta.conference.proposed.v1"' in line:
                return json.loads(line)["subject"]
    raise NotMeasured(f"no conference is proposed in {journal}")


def rows(bench):
    with bench.part("start"):
        journals = {events: bench.copy(bench.journal(events), f"started-{events}") for events in (SMALL, bench.events)}
        for journal in journals.values():
            acta(bench, journal, "list", "series")
        start_rows(bench, journals)
    with bench.part("one new event, one-shot commands"):
        figures = bench.turns({events: lambda events=events: recorded_and_seen(bench, journals[events]) for events in journals})
        bench.row(
            f"a person registered and shown by two commands, {bench.events:,} events", f"{SMALL:,} events", figures[bench.events],
            figures[SMALL], unit="ms", bar=1.3, sense="≤")


def start_rows(bench, journals):
    def milliseconds(*words, prompt=None):
        variables = environment(bench) | {"TERM": "xterm-256color", "NO_COLOR": "1"}
        return terminal_time.median_seconds(20, list(map(str, words)), prompt, variables) * 1000

    shell = lambda events: milliseconds(bench.acta, "shell", "--journal", journals[events], prompt=b"> ")
    figures = bench.turns({
        "true": lambda: milliseconds("true"), "version": lambda: milliseconds(bench.acta, "--version"),
        "short": lambda: shell(SMALL), "long": lambda: shell(bench.events),
    })
    limit = {"unit": "ms", "sense": "≤", "form": "difference"}
    bench.row("acta --version", "true", figures["version"], figures["true"], bar=10, **limit)
    bench.row(f"shell to its first prompt, {bench.events:,} events", "true", figures["long"], figures["true"], bar=40, **limit)
    bench.row(
        f"shell to its first prompt, {bench.events:,} events", f"{SMALL:,} events", figures["long"], figures["short"], unit="ms",
        bar=1.3, sense="≤")
    echo_rows(bench, journals)


def echo_rows(bench, journals):
    """With colours, so that what was typed before is suggested; each key of a line typed twenty times."""
    variables = environment(bench) | {"TERM": "xterm-256color"}

    def milliseconds(events):
        shell = [str(bench.acta), "shell", "--journal", str(journals[events])]
        return statistics.median(terminal_time.echo_seconds(shell, b">", "followup list", 20, variables)) * 1000

    figures = bench.turns({events: lambda events=events: milliseconds(events) for events in journals})
    bench.row(
        f"a key typed in the shell and seen, {bench.events:,} events", f"{SMALL:,} events", figures[bench.events], figures[SMALL],
        unit="ms", bar=1.3, sense="≤")


def recorded_and_seen(bench, journal):
    """The milliseconds of a command that records and of one that shows what was recorded."""
    name = f"measured-person-{next(numbers)}"
    recorded = acta(bench, journal, "person", "register", name, "--name", "Đỗ Văn Đo")
    return (recorded + acta(bench, journal, "show", name)) * 1000
