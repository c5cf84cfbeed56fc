"""What the parts of the benchmarks share: the programs, the generated journals, and the rows that come of the figures."""
import contextlib
import dataclasses
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parents[1]
ROOT = HERE.parents[1]
PEERS = HERE / "Peers"
BUILD = HERE / ".build"


class NotMeasured(Exception):
    """Why a row has no figures."""


@dataclasses.dataclass
class Row:
    """Ours beside something else. What counts is ours divided by it, turn by turn; the least of ours by its least; ours less it; or ours alone."""

    what: str
    beside: str
    unit: str = ""
    bar: float | None = None
    sense: str = "≥"
    form: str = "ratio"
    ours: list = dataclasses.field(default_factory=list)
    theirs: list = dataclasses.field(default_factory=list)
    failure: str = ""

    @property
    def results(self):
        """One for each turn."""
        if self.form == "alone":
            return list(self.ours)
        if self.form == "least":
            return [min(self.ours) / min(self.theirs)]
        pairs = zip(self.ours, self.theirs)
        return [a / b for a, b in pairs] if self.form == "ratio" else [a - b for a, b in pairs]

    @property
    def result(self):
        return statistics.median(self.results)

    def share(self, value):
        """How many times what is asked for a result is: over 1 is better than that."""
        return value / self.bar if self.sense == "≥" else self.bar / max(value, 1e-6)

    def shares(self):
        """The least, that of the median, and the most."""
        values = [self.share(value) for value in self.results]
        return min(values), self.share(self.result), max(values)

    @property
    def met(self):
        if self.bar is None or self.failure:
            return None
        return self.result >= self.bar if self.sense == "≥" else self.result <= self.bar


class Bench:
    """One run of the benchmarks."""

    def __init__(self, events, repeat):
        self.events, self.repeat = events, repeat
        self.full = events >= 1_000_000
        self.rows = []
        self.programs = BUILD / "release"
        self.acta = self.programs / "acta"
        self.python = BUILD / "python/bin/python3"
        # On the same file system as the journals: what is durable in the memory of /tmp says nothing.
        self.scratch = pathlib.Path(tempfile.mkdtemp(prefix="scratch-", dir=BUILD))

    def say(self, text):
        print("==", text, file=sys.stderr, flush=True)

    def run(self, program, *words):
        """What a program of ours or theirs prints as JSON."""
        words = [str(program), *map(str, words)]
        # A program of ours that gives up says why; taking its stack apart would take longer than the measurement.
        variables = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
        done = subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, env=variables)
        if done.returncode != 0:
            raise failed(words, done)
        return json.loads(done.stdout.splitlines()[-1])

    def measure(self, *words):
        return self.run(self.programs / "Measure", *words)

    def peer(self, name, *words):
        if not self.python.exists():
            raise NotMeasured("the packages of Python could not be had")
        return self.run(self.python, PEERS / name, *words)

    def journal(self, events, variant="standard"):
        """A generated journal, kept from run to run."""
        path = BUILD / f"journals/{variant}-{events}"
        if not path.exists():
            self.say(f"generating {events:,} events ({variant})")
            path.parent.mkdir(exist_ok=True)
            unfinished = path.with_name(path.name + ".unfinished")
            shutil.rmtree(unfinished, ignore_errors=True)
            subprocess.run([self.programs / "GenerateJournal", unfinished, str(events), variant], check=True)
            unfinished.rename(path)
        return path

    def copy(self, journal, name):
        """A copy to record in. Full segments are never written again, so they are linked; the rest is copied."""
        target = self.scratch / name
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        shutil.copytree(journal / "segments", target / "segments", copy_function=os.link)
        last = max((target / "segments").iterdir())
        last.unlink()
        shutil.copyfile(journal / "segments" / last.name, last)
        for file in journal.iterdir():
            if file.is_file():
                shutil.copyfile(file, target / file.name)
        # What was copied would else go to the disk while it is recorded in.
        os.sync()
        return target

    def turns(self, contenders, repeat=None, warm=True):
        """What each of them answers, by name: all once, then all again, so that what else the machine does falls on all.

        Each is called once before, uncounted, unless that takes too long, and their order changes from turn to turn by a fixed seed.
        """
        order = random.Random(1)
        figures = {name: [] for name in contenders}
        for turn in range(0 if warm else 1, (repeat or self.repeat) + 1):
            names = list(contenders)
            order.shuffle(names)
            for name in names:
                figure = contenders[name]()
                if turn:
                    figures[name].append(figure)
        return figures

    def row(self, what, beside, ours, theirs=None, **rest):
        row = Row(what, beside, ours=list(ours), theirs=list(theirs or []), **rest)
        self.rows.append(row)
        bar = f", asked for {row.sense} {row.bar:g}" if row.bar is not None else ""
        self.say(f"  {what} beside {beside}: {row.result:.3g}{bar}")

    @contextlib.contextmanager
    def part(self, name):
        """One part: a row says so where it could not be measured."""
        self.say(name)
        # What was written before would go to the disk meanwhile.
        os.sync()
        start = time.monotonic()
        try:
            yield
        except (NotMeasured, OSError, subprocess.SubprocessError, KeyError, ValueError) as failure:
            self.say(f"  not measured: {failure}")
            self.rows.append(Row(name, "", failure=f"not measured: {failure}"))
        self.say(f"  {time.monotonic() - start:.0f} s")


def failed(words, done):
    """The first line that a program wrote when it failed, without the folders of this machine."""
    names = " ".join(os.path.basename(word) for word in words[:3])
    said = done.stderr.strip().splitlines() or ["it said nothing"]
    return NotMeasured(f"{names} ended with {done.returncode}: {said[0][:160]}")


def rate(result):
    """So many a second."""
    return result["count"] / result["seconds"]
