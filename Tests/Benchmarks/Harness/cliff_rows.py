"""What one of a kind costs where there are very many of it: time and memory, beside the same where there are a tenth as many.

Time is that of the processor, in the program and in the system for it, and the least of several runs counts: what else the
machine does meanwhile makes a run longer, and none shorter.
"""
import contextlib
import os
import shutil
import subprocess
import tempfile

import acta_programs
import cliff_journals
import instructions
from bench import BUILD, failed

SIZES = [1_000, 10_000, 100_000]
# What a command takes with hardly anything to do is taken off.
FEW = 10
# A fifth more than in proportion, from the second size to the third: a thousand take hardly longer than the start of the program.
BAR = 1.2
# How often each is run at most: what is over sooner is disturbed more.
TURNS = {FEW: 5, 1_000: 5, 10_000: 5, 100_000: 3}
HOW = (
    "each run five times with ten, 1,000 and 10,000, the sizes in turn; with 100,000 once, and up to three times where that was not "
    "within what is asked for; time is that of the processor, of the runs the least counts, and what ten of each take is taken off; "
    "where each of 10,000 takes more than a fifth longer than each of 1,000, the instructions of both are counted by valgrind"
)

# Where a command writes a folder: in memory where that can be, so that a hundred thousand files do not wait for a disk each.
NEW_FOLDER = "a new folder"
FOLDERS = "/dev/shm" if os.path.isdir("/dev/shm") else None

REPLAY, VERIFY = ("catalog made anew", ("replay",)), ("verified", ("verify",))
# What grows, the journal of it, and what is measured of each, by what it is called.
STORIES = [
    ("corrections of one thing", cliff_journals.corrections, [REPLAY, VERIFY]),
    ("items of one conference", cliff_journals.items, [REPLAY, VERIFY, ("shown", ("show", "series/1")), ("agenda", ("agenda", "series/1", "--on", "2025-12-01", "--json")), ("site", ("site", NEW_FOLDER, "--on", "2025-12-01"))]),
    ("acts of one instrument", cliff_journals.acts, [REPLAY, VERIFY, ("shown", ("show", "pact"))]),
    ("amendments in a chain", cliff_journals.amendments, [REPLAY, VERIFY, ("lineage", ("lineage", "pact-5"))]),
    ("rows of a table", cliff_journals.instruments, [REPLAY, ("HTML", ("report", "instruments", "--format", "html", "--on", "2025-12-01")), ("DOCX", ("report", "instruments", "--format", "docx", "--on", "2025-12-01"))]),
    ("names of one body", cliff_journals.renames, [REPLAY]),
    ("identifiers of one body", cliff_journals.identifiers, [REPLAY]),
    ("agendas of one conference", cliff_journals.revisions, [REPLAY]),
]
# The same of acts and what belongs to instruments and bodies, and of what one meeting has: each takes about half an hour.
ACTS = [
    ("consents to one instrument", cliff_journals.consents, [REPLAY, VERIFY, ("shown", ("show", "pact")), ("dossier", ("report", "instrument", "pact", "--on", "2025-12-01", "--json"))]),
    ("statements about one instrument", cliff_journals.statements, [REPLAY, VERIFY, ("shown", ("show", "pact"))]),
    ("acts of many instruments", cliff_journals.collection, [REPLAY, VERIFY, ("register", ("report", "instruments", "--on", "2025-12-01", "--json"))]),
    ("references of one body", cliff_journals.references, [REPLAY, VERIFY, ("shown", ("show", "body-0"))]),
    ("references of one body, half of them removed", cliff_journals.removals, [REPLAY, VERIFY]),
]
MEETINGS = [
    ("speeches of one session, each a reply to the one before", cliff_journals.debate, [REPLAY, VERIFY, ("shown", ("show", "series/1/session-1")), ("record", ("report", "record", "series/1", "--on", "2025-12-01", "--json"))]),
    ("comments on one record", cliff_journals.comments, [REPLAY, VERIFY, ("shown", ("show", "series/1/record-1", "--on", "2025-12-31"))]),
    ("citations that give a value", cliff_journals.sources, [REPLAY, VERIFY, ("shown", ("show", "series/1")), ("why", ("why", "series/1", "dates"))]),
    ("sessions of one conference", cliff_journals.sittings, [REPLAY, VERIFY, ("shown", ("show", "series/1")), ("programme", ("agenda", "series/1", "--stage", "programme", "--on", "2025-12-01", "--json")), ("calendar", ("report", "calendar", "--on", "2025-12-01", "--json"))]),
    ("members of one delegation, half of them replaced", cliff_journals.members, [REPLAY, VERIFY, ("shown", ("show", "series/1/delegation-1")), ("record", ("report", "record", "series/1", "--on", "2025-12-01", "--json"))]),
    ("persons present at one session, an entry each", cliff_journals.presences, [REPLAY, VERIFY, ("shown", ("show", "series/1/session-1")), ("attendance", ("report", "attendance", "series/1", "--on", "2025-12-01", "--json"))]),
    ("decisions of one conference", cliff_journals.decisions, [REPLAY, VERIFY, ("in effect", ("list", "decisions", "--in-effect", "--on", "2025-12-01", "--limit", "100000", "--json")), ("record", ("report", "record", "series/1", "--on", "2025-12-01", "--json")), ("minutes", ("minutes", "series/1", "--on", "2025-12-01", "--json"))]),
    ("amendments of one decision", cliff_journals.changes, [REPLAY, VERIFY, ("in effect", ("list", "decisions", "--in-effect", "--on", "2025-12-01", "--json")), ("shown", ("show", "series/1/decision-1", "--on", "2025-12-01"))]),
    ("documents of one conference, each revising the one before", cliff_journals.papers, [REPLAY, VERIFY, ("listed", ("list", "documents", "--conference", "series/1", "--limit", "100000", "--json")), ("shown", ("show", "series/1/item-1"))]),
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
        if count == FEW:
            acta_programs.acta(bench, path, "verify")
    return path


def measured(bench, path, words):
    """The seconds of the processor and the KiB of memory that a command takes at most.

    Not those of the clock on the wall: a command of minutes shares them with whatever else the machine does.
    """
    with new_folder(words) as typed:
        return taken(bench, [str(bench.acta), *typed, "--journal", str(path)])


@contextlib.contextmanager
def new_folder(words):
    """The words of a command with a folder that it can make, where it makes one."""
    with tempfile.TemporaryDirectory(dir=FOLDERS) as folder:
        yield [os.path.join(folder, "new") if word == NEW_FOLDER else word for word in words]


def taken(bench, command):
    """The same of a whole command line."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=acta_programs.environment(bench))
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise failed(command, subprocess.CompletedProcess(command, process.returncode, "", said.decode()))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def figures(bench, name, story, commands):
    """Of each command and size the microseconds and the KiB for each of the kind, run by run.

    The sizes take turns: a minute in which the machine has other guests falls on all of them, and not on one. The largest, of
    which one run takes longer than all those of the others, has its later turns only for what would miss its bar without: the least of
    three runs is within it wherever the first one was, so no outcome depends on that.
    """
    paths = {size: journal(bench, name, story, size) for size in [FEW, *SIZES]}
    runs = {(what, size): [] for what, _ in commands for size in paths}

    def turn(sizes, number):
        for size in sizes:
            for what, words in commands:
                if number < TURNS[size] and (size != SIZES[-1] or number == 0 or misses(each(runs, what))):
                    runs[what, size].append(measured(bench, paths[size], words))

    repeat = min(max(TURNS.values()), bench.repeat)
    turn(paths, 0)
    for number in range(1, repeat):
        turn([size for size in paths if size != SIZES[-1]], number)
    for number in range(1, min(TURNS[SIZES[-1]], repeat)):
        turn([SIZES[-1]], number)
    return {what: each(runs, what) for what, _ in commands}


def each(runs, what):
    """Of each size what one of the kind takes, run by run: microseconds and KiB."""
    seconds_of_few, memory_of_few = (min(figures) for figures in zip(*runs[what, FEW]))
    return {
        size: [((seconds - seconds_of_few) / size * 1e6, (memory - memory_of_few) / size) for seconds, memory in runs[what, size]]
        for size in SIZES}


def misses(figures):
    """Whether one of the rows with a bar would not be met by these."""
    largest, fewer = figures[SIZES[-1]], figures[SIZES[-2]]
    return any(min(figure[place] for figure in largest) > BAR * min(figure[place] for figure in fewer) for place in (0, 1))


def rows_of(stories):
    """What measures some of the stories."""
    return lambda bench: measure(bench, stories)


def measure(bench, stories):
    for name, story, commands in stories:
        with bench.part(f"{name}, many of them"):
            found = figures(bench, name, story, commands)
            for what, words in commands:
                for kind, place, unit in (("time", 0, "µs"), ("memory", 1, "KiB")):
                    for size, fewer in zip(SIZES[1:], SIZES):
                        bench.row(
                            f"{name}, {what}: {kind} for each of {size:,}", f"of {fewer:,}",
                            [figure[place] for figure in found[what][size]], [figure[place] for figure in found[what][fewer]],
                            unit=unit, bar=BAR if size == SIZES[-1] else None, sense="≤", form="least")
                if time_of_each(found[what], 1) > BAR * time_of_each(found[what], 0):
                    count_work(bench, f"{name}, {what}", story, words)


def time_of_each(found, place):
    return min(figure[0] for figure in found[SIZES[place]])


def count_work(bench, name, story, words):
    """Counts instructions where each of a thousand takes less time than each of ten thousand: what a thousand need lies in the caches of the processor."""
    work = [counted(bench, BUILD / f"journals/cliff-{story.__name__}-{size}", words) for size in (FEW, *SIZES[:2])]
    each_of_few, each_of_more = ((count - work[0]) / size / 1000 for count, size in zip(work[1:], SIZES))
    bench.row(
        f"{name}: thousands of instructions for each of {SIZES[1]:,}", f"of {SIZES[0]:,}", [each_of_more], [each_of_few],
        bar=BAR, sense="≤", form="least")


def counted(bench, path, words):
    """The instructions of a command, once the catalog is there."""
    variables = instructions.environment(bench.scratch)
    program, journal = str(bench.acta), ["--journal", str(path)]
    subprocess.run([program, "replay", *journal], check=True, env=variables, stdout=subprocess.DEVNULL)
    with new_folder(words) as typed:
        return instructions.of_process([program, *typed, *journal], variables)
