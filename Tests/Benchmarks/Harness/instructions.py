"""Counts the instructions of the hot paths with callgrind, and compares them with instruction-counts.tsv.

Usage: instructions.py [--record | --conditions]

A count hardly changes from run to run, whatever else the machine does, so it shows what no clock would: five in a hundred more.
It depends on the compiler and on what is linked, so it is compared only where these are the ones of the file; elsewhere this
ends with 77. --record writes the file anew, --conditions only says whether there is something to compare with.
"""
import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

import machine
from acta_programs import planned_conference
from bench import BUILD, HERE, NotMeasured

FILE = HERE / "instruction-counts.tsv"
TOLERANCE = 0.05
RECORD = "Tests/Benchmarks/count-instructions --record"
# What is read, and what a catalog is made of, which takes ten times as long.
LONG, SHORT = 10_000, 2_000
# What BoringSSL and the C library choose their code by, as far as valgrind knows it.
FEATURES = ("ssse3", "avx", "avx2", "bmi1", "bmi2", "adx")
PROGRAMS = BUILD / "release"


def system_conditions():
    """What decides about the counts and is not ours."""
    flags = machine.first("/proc/cpuinfo", "flags").split()
    return {
        "swift": re.search(r"Swift version (\S+)", machine.answer("swift", "--version"))[1],
        "libc": " ".join(platform.libc_ver()),
        "valgrind": machine.answer("valgrind", "--version"),
        "sqlite": machine.answer("pkg-config", "--modversion", "sqlite3"),
        "libedit": machine.answer("pkg-config", "--modversion", "libedit"),
        "processor": f"{platform.machine()} {' '.join(name for name in FEATURES if name in flags)}",
    }


def package_conditions():
    """The versions of the packages that were resolved."""
    pins = json.loads((HERE / "Package.resolved").read_text())["pins"]
    return {pin["identity"]: pin["state"].get("version", pin["state"]["revision"]) for pin in pins}


def environment(scratch):
    return {
        "PATH": os.environ["PATH"], "HOME": str(scratch), "LANG": "C.UTF-8", "XDG_CACHE_HOME": str(scratch / "cache"),
        "XDG_STATE_HOME": str(scratch / "state"), "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no",
    }


def count(scratch, *words):
    """The instructions of a whole process."""
    try:
        return of_process(list(map(str, words)), environment(scratch))
    except NotMeasured as failure:
        sys.exit(f"FAILED instruction-counts: {failure}")


def of_process(words, variables):
    """The same, in an environment."""
    words = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.devnull}", *words]
    done = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=variables, input="exit\n")
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        raise NotMeasured(f"{' '.join(words[3:])} ended with {done.returncode}: {done.stderr[-500:]}")
    return int(found[1])


def generated(scratch, events):
    path = scratch / f"journal-{events}"
    subprocess.run([PROGRAMS / "GenerateJournal", path, str(events)], check=True)
    return path


def counts(scratch):
    """Every hot path by its name, with the instructions of a process that does little else."""
    measure, acta = PROGRAMS / "Measure", PROGRAMS / "acta"
    long, short = generated(scratch, LONG), generated(scratch, SHORT)
    conference = planned_conference(short)
    inside = lambda *words: count(scratch, measure, *words)
    program = lambda *words: count(scratch, acta, *words, "--journal", short)
    yield "start: acta --version", count(scratch, acta, "--version")
    yield f"replay of {LONG:,} events", inside("replay", long)
    yield f"catalog of {SHORT:,} events from nothing", inside("catalog", short, scratch / "catalog.sqlite")
    yield "1,000 events recorded, one a commit", inside("append", scratch / "append-1", 1000, 1, 0)
    yield "2,000 events recorded, 100 a commit", inside("append", scratch / "append-100", 20, 100, 0)
    # The first command makes the catalog, which the ones that are counted find.
    subprocess.run([acta, "list", "series", "--journal", short], env=environment(scratch), check=True, stdout=subprocess.DEVNULL)
    yield "open: acta shell, left at once", program("shell")
    yield "query: acta show", program("show", conference)
    yield "query: acta search", program("search", "thanh binh")
    yield "agenda: acta agenda", program("agenda", conference, "--on", "2026-01-01", "--untranslated", "keep")
    yield "record: acta person register", program("person", "register", "counted-person", "--name", "Đỗ Văn Đo")


def read():
    """The conditions and the counts of the file."""
    conditions, known = {}, {}
    for line in FILE.read_text().splitlines() if FILE.exists() else []:
        if not line.startswith("#"):
            kind, name, value = line.split("\t")
            (conditions if kind == "with" else known)[name] = value
    return conditions, {name: int(value) for name, value in known.items()}


def write(conditions, found):
    lines = ["# Instructions of the hot paths, and what they were counted with. Counted anew and written by", f"# {RECORD}"]
    lines += [f"with\t{name}\t{value}" for name, value in conditions.items()]
    lines += [f"count\t{name}\t{value}" for name, value in found.items()]
    FILE.write_text("\n".join(lines) + "\n")


def check_conditions(known, here):
    """Ends with 77 where something isn't what the file was written with."""
    if not known:
        sys.exit(f"FAILED instruction-counts: {FILE.name} holds nothing; write it with {RECORD}")
    others = [f"{name} is {here[name] or 'missing'}, not {known.get(name, 'there')}" for name in here if known.get(name) != here[name]]
    if others:
        print(f"nothing to compare with: {'; '.join(others)}; {RECORD} counts with what is here")
        sys.exit(77)


def compare(known, found):
    """What is to be said of the counts, and whether one has risen."""
    risen = []
    for name in known.keys() | found.keys():
        if name not in known or name not in found:
            risen.append(f"{name} is only in {'the file' if name in known else 'what was counted'}")
    for name in found.keys() & known.keys():
        change = found[name] / known[name] - 1
        words = f"{name}: {known[name]:,} to {found[name]:,} instructions, {change:+.1%}"
        if found[name] > known[name] * (1 + TOLERANCE):
            risen.append(words)
        elif found[name] < known[name] * (1 - TOLERANCE):
            print(f"fewer than recorded, to be kept by {RECORD}: {words}")
    return sorted(risen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--conditions", action="store_true")
    chosen = parser.parse_args()
    if not shutil.which("valgrind"):
        print("valgrind is not installed")
        return 77
    known_conditions, known = read()
    if chosen.conditions:
        check_conditions(known_conditions, system_conditions() | package_conditions())
        return 0
    conditions = system_conditions() | package_conditions()
    if not chosen.record:
        check_conditions(known_conditions, conditions)
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="acta-count-"))
    try:
        found = {}
        for name, value in counts(scratch):
            found[name] = value
            print(f"{value:>15,}  {name}", flush=True)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if chosen.record:
        write(conditions, found)
        return 0
    risen = compare(known, found)
    if risen:
        print("FAILED instruction-counts: more than five in a hundred above instruction-counts.tsv:", *risen, sep="\n  ")
        print(f"Where more has to be done than before: {RECORD}")
        return 1
    print("ok instruction-counts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
