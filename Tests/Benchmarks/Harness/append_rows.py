"""Recording: events made durable one by one and in batches, by a writer that is open."""
import shutil
import time

from bench import rate

COMMITS = 1500
# How many zero bytes a writer that stays keeps behind the last batch, where it is told to.
RESERVED = 256 << 10


def rows(bench):
    sizes = {}

    def ours(batch, reserved=0):
        folder = bench.scratch / "append"
        result = rate(bench.measure("append", folder, COMMITS, batch, reserved)) * batch
        sizes[batch] = sum(file.stat().st_size for file in (folder / "segments").iterdir()) // COMMITS
        shutil.rmtree(folder)
        return result

    def bare(batch):
        if batch not in sizes:
            ours(batch)
        return rate(bench.measure("bare", bench.scratch / "bare", COMMITS, sizes[batch])) * batch

    with bench.part("durable append"):
        figures = bench.turns({
            "one": lambda: ours(1), "reserved one": lambda: ours(1, RESERVED), "bare one": lambda: bare(1), "sqlite": lambda: sqlite_append(bench, sizes),
            "hundred": lambda: ours(100), "bare hundred": lambda: bare(100),
        })
        one, hundred = "durable append, one event a commit", "durable append, 100 events a commit"
        same = "write and fdatasync of the same bytes"
        # The aim is a writer that stays open; what it takes without its reserve, as a single command writes, stands beside it.
        reserved = f"{one}, space reserved"
        bench.row(reserved, same, figures["reserved one"], figures["bare one"], unit="events/s", bar=0.95)
        bench.row(reserved, "SQLite, WAL, synchronous=FULL", figures["reserved one"], figures["sqlite"], unit="events/s")
        bench.row(one, same, figures["one"], figures["bare one"], unit="events/s")
        bench.row(one, "SQLite, WAL, synchronous=FULL", figures["one"], figures["sqlite"], unit="events/s")
        bench.row(hundred, same, figures["hundred"], figures["bare hundred"], unit="events/s", bar=0.8)
    with bench.part("durable append beside eventsourcing"):
        data, count = bench.journal(bench.events), min(bench.events, 50_000)
        figures = bench.turns({
            "ours": lambda: ours(100), "theirs": lambda: rate(bench.peer("eventsourcing_store.py", "append", data, count))},
            repeat=min(3, bench.repeat))
        bench.row(hundred, "Python eventsourcing, the same batches", figures["ours"], figures["theirs"], unit="events/s", bar=5)


def sqlite_append(bench, sizes):
    """The same bytes, a row a commit, by the SQLite that comes with Python."""
    import sqlite3

    path = bench.scratch / "append.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE event (sequence INTEGER PRIMARY KEY, line TEXT)")
    line = "a" * sizes.get(1, 380)
    start = time.perf_counter()
    for _ in range(COMMITS):
        connection.execute("INSERT INTO event (line) VALUES (?)", (line,))
    seconds = time.perf_counter() - start
    connection.close()
    for file in bench.scratch.glob("append.sqlite*"):
        file.unlink()
    return COMMITS / seconds
