"""Checkpoints and proofs: what they add to what is done without them, by the whole program."""
import itertools
import os
import subprocess

from acta_programs import acta, environment, wall
from bench import failed

numbers = itertools.count(1)


def rows(bench):
    with bench.part("checkpoints and proofs"):
        journal = bench.copy(bench.journal(bench.events), "proof")
        key = bench.scratch / "office.key"
        made = subprocess.run(
            [bench.acta, "key", "new", key, "--journal", journal], capture_output=True, text=True, env=environment(bench))
        if made.returncode != 0:
            raise failed(["acta", "key", "new"], made)
        # The catalog, and the hashes of the tree beside it, are made once.
        acta(bench, journal, "list", "series")
        checkpoint = bench.scratch / "signed.txt"
        acta(bench, journal, "checkpoint", "--key", key, "--output", checkpoint)
        against(bench, journal, checkpoint)
        proof(bench, journal)
        recording(bench, journal, key)


def against(bench, journal, checkpoint):
    verify = lambda *words: acta(bench, journal, "verify", "--bytes-only", "--journal-only", *words)
    figures = bench.turns({"with": lambda: verify("--against", checkpoint), "without": lambda: verify()}, repeat=min(3, bench.repeat))
    bench.row(
        f"verify --against, the bytes of {bench.events:,} events", "verify", figures["with"], figures["without"], unit="s", bar=1.2, sense="≤")


def proof(bench, journal):
    def prove():
        target = bench.scratch / f"{next(numbers)}.tlog-proof"
        sequence = next(numbers) * 7919 % bench.events + 1
        return acta(bench, journal, "prove", sequence, "--output", target) * 1000

    figures = bench.turns({"prove": prove}, repeat=bench.repeat * 4)
    bench.row(
        f"the proof of one entry of {bench.events:,}, whole process", "", figures["prove"], unit="ms", bar=50, sense="≤", form="alone")


def recording(bench, journal, key):
    def record(*more):
        number = next(numbers)
        lines = [f"person register proved-{number} --name Proved", *more]
        return wall(bench.acta, "-c", "; ".join(lines), "--journal", journal, env=environment(bench)) * 1000

    # What was written for the rows before would else be waited for by the first entry here.
    os.sync()
    figures = bench.turns(
        {"with": lambda: record(f"checkpoint --key {key}"), "without": lambda: record()}, repeat=bench.repeat * 4)
    bench.row(
        "one entry recorded, and a checkpoint signed, whole process", "the entry alone", figures["with"], figures["without"], unit="ms",
        bar=1.3, sense="≤")
