"""The journal as an event store: one subject of many, conditions as queries, its index, snapshots and consumers.

The events are of another domain, accounts with 101 events each, in an order in which those of one lie as far apart as they can.
"""
import itertools
import shutil

from bench import rate

SMALL = 10_000
COMMITS = 1500
# An account whose events are all that a journal has.
LONG_STREAM = 100_000
# As many as the small journal has, so that each is read once.
ACCOUNTS = SMALL // 101
numbers = itertools.count(1)


def milliseconds(result):
    return result["seconds"] / result["count"] * 1e3


def microseconds(result):
    return result["seconds"] / result["count"] * 1e6


def rows(bench):
    journals = {events: bench.journal(events, "accounts") for events in (SMALL, bench.events)}
    indexes = {events: index_of(bench, journal, f"index-{events}") for events, journal in journals.items()}
    with bench.part("one subject of many"):
        subject_rows(bench, journals, indexes)
    with bench.part("one subject beside eventsourcing"):
        peer_rows(bench, journals[bench.events], indexes[bench.events])
    with bench.part("conditions as queries"):
        condition_rows(bench, journals, indexes)
    with bench.part("the index while it is appended"):
        append_rows(bench)
    with bench.part("the index from nothing"):
        index_rows(bench, journals[bench.events])
    with bench.part("a long stream and its snapshot"):
        snapshot_rows(bench)
    with bench.part("a consumer that catches up"):
        consumer_rows(bench, journals[bench.events])


def index_of(bench, journal, name):
    """A lasting index of a journal, made by another process."""
    folder = bench.scratch / name
    shutil.rmtree(folder, ignore_errors=True)
    bench.measure("index", journal, folder)
    return folder


def subject_rows(bench, journals, indexes):
    places = {events: (journals[events], indexes[events]) for events in journals}
    figures = bench.turns({
        (kind, events): lambda kind=kind, events=events: milliseconds(
            bench.measure(kind, *places[events], next(numbers) % (ACCOUNTS - 1) + 1 if kind == "subject-cold" else ACCOUNTS))
        for kind in ("subject", "subject-cold") for events in places
    })
    for kind, how in (("subject", "in an open journal"), ("subject-cold", "by a new process, from the opening of the journal on")):
        bench.row(
            f"one subject's 101 events of {bench.events:,}, {how}", f"of {SMALL:,}", figures[kind, bench.events], figures[kind, SMALL],
            unit="ms", bar=2, sense="≤")


def peer_rows(bench, journal, index):
    store = bench.scratch / "accounts.db"
    bench.peer("eventsourcing_store.py", "store-accounts", journal, bench.events, store)
    figures = bench.turns({
        "ours": lambda: rate(bench.measure("stream", journal, index, ACCOUNTS)),
        "theirs": lambda: rate(bench.peer("eventsourcing_store.py", "accounts", store, ACCOUNTS)),
    })
    bench.row(
        f"one subject's state, folded from its 101 typed events of {bench.events:,}", "Python eventsourcing, an aggregate of its repository",
        figures["ours"], figures["theirs"], unit="a second")
    for file in bench.scratch.glob("accounts.db*"):
        file.unlink()


def condition_rows(bench, journals, indexes):
    kinds = {
        "since": "nothing of two types about two subjects since a moment ago", "ever": "nothing of a type about two subjects ever",
        "below": "nothing of a type below all subjects ever", "count": "a subject has so many events",
    }
    copies = {events: bench.copy(journal, f"conditions-{events}") for events, journal in journals.items()}
    figures = bench.turns({
        (kind, events): lambda kind=kind, events=events: microseconds(
            bench.measure("conditions", copies[events], indexes[events], ACCOUNTS - 1, kind))
        for kind in kinds for events in copies
    })
    for kind, what in kinds.items():
        bench.row(
            f"a condition checked: {what}, of {bench.events:,}", f"of {SMALL:,}", figures[kind, bench.events], figures[kind, SMALL],
            unit="µs", bar=2, sense="≤")


def append_rows(bench):
    def append(kind):
        journal, index = bench.scratch / f"appended-{kind}", bench.scratch / f"appended-{kind}-index"
        result = bench.measure("append-indexed", journal, index, COMMITS, kind)
        for folder in (journal, index):
            shutil.rmtree(folder, ignore_errors=True)
        return result

    figures = bench.turns({kind: lambda kind=kind: append(kind) for kind in ("plain", "indexed", "conditions")})
    without = "without the index"
    rates = {kind: [rate(result) for result in results] for kind, results in figures.items()}
    # What a sync takes differs more from turn to turn than the index costs; the time of the processor shows that alone.
    work = {kind: [result["processor"] / result["count"] * 1e6 for result in results] for kind, results in figures.items()}
    kept, asked = "durable append, one event a commit, the index kept", "the same with two conditions that ask the index"
    for what, kind in ((kept, "indexed"), (asked, "conditions")):
        bench.row(what, without, rates[kind], rates["plain"], unit="events/s", bar=0.95)
        bench.row(f"{what}: processor", without, work[kind], work["plain"], unit="µs")


def index_rows(bench, journal):
    def index():
        folder = bench.scratch / "index"
        shutil.rmtree(folder, ignore_errors=True)
        return rate(bench.measure("index", journal, folder))

    figures = bench.turns({"index": index, "replay": lambda: rate(bench.measure("replay", journal))})
    bench.row(
        "index of subjects, types and numbers, from nothing to its files", "verified replay, one core", figures["index"],
        figures["replay"], unit="events/s", bar=0.5)


def snapshot_rows(bench):
    journal = bench.journal(LONG_STREAM, "account")
    index, snapshots = index_of(bench, journal, "index-account"), bench.scratch / "snapshots"
    bench.measure("snapshot", journal, index, snapshots)
    figures = bench.turns({
        "snapshot": lambda: bench.measure("snapshot", journal, index, snapshots)["seconds"] * 1e3,
        "fold": lambda: bench.measure("fold", journal, index)["seconds"] * 1e3,
    })
    bench.row(
        f"a stream of {LONG_STREAM:,} typed events loaded from a snapshot", "folded from the first event", figures["snapshot"],
        figures["fold"], unit="ms")


def consumer_rows(bench, journal):
    figures = bench.turns({
        "consumer": lambda: microseconds(bench.measure("consume", journal)),
        "replay": lambda: microseconds(bench.measure("replay", journal)),
    }, repeat=min(3, bench.repeat))
    bench.row("a consumer that catches up, an event", "verified replay, one core", figures["consumer"], figures["replay"], unit="µs")
