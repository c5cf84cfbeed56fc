"""Replay: a journal read from its first event to its last, with the chain of hashes checked."""
from bench import rate

ONE_CORE = "verified replay, one core"


def rows(bench):
    data = bench.journal(bench.events)
    ours = lambda: rate(bench.measure("replay", data))
    with bench.part("replay beside the parts of it"):
        figures = bench.turns({
            "ours": ours,
            "hash": lambda: rate(bench.measure("hash", data)),
            "decode": lambda: rate(bench.measure("decode", data)),
            "decode-data": lambda: rate(bench.measure("decode-data", data)),
        })
        bench.row(ONE_CORE, "a pass that only hashes the lines", figures["ours"], figures["hash"], unit="events/s", bar=0.45)
        # Ours has the data of every event at hand, its form checked; what a JSONDecoder passes over is gone.
        bench.row(
            ONE_CORE, "Foundation's JSONDecoder, unverified, with the data", figures["ours"], figures["decode-data"],
            unit="events/s", bar=9)
        bench.row(
            ONE_CORE, "Foundation's JSONDecoder, unverified, envelopes alone", figures["ours"], figures["decode"], unit="events/s")
    with bench.part("replay beside Python with orjson and hashlib"):
        figures = bench.turns({"ours": ours, "python": lambda: rate(bench.peer("replay_orjson.py", data))})
        bench.row(ONE_CORE, "Python, orjson and hashlib", figures["ours"], figures["python"], unit="events/s", bar=3)
    with bench.part("replay by two cores"):
        figures = bench.turns({"ours": ours, "two": lambda: rate(bench.measure("replay-ahead", data))})
        bench.row(
            "verified replay, two cores, one ordered projection", "one core", figures["two"], figures["ours"], unit="events/s", bar=1.45)
    with bench.part("replay of long texts"):
        long = bench.journal(bench.events // 10, "long")
        figures = bench.turns({
            "ours": lambda: rate(bench.measure("replay", long)), "hash": lambda: rate(bench.measure("hash", long))})
        bench.row(
            f"{ONE_CORE}, speeches of 2 to 4 KB", "a pass that only hashes the lines", figures["ours"], figures["hash"], unit="events/s")
    eventsourcing_rows(bench, data, ours)
    memory_row(bench, data)


def eventsourcing_rows(bench, data, ours):
    """The Python library for the same purpose: aggregates made again from their events, and its log read in order."""
    with bench.part("replay beside eventsourcing"):
        store = bench.scratch / "eventsourcing.db"
        bench.peer("eventsourcing_store.py", "store", data, bench.events, store)
        for name, bar in (("aggregates", 20), ("log", None)):
            beside = f"Python eventsourcing, {'its aggregates' if name == 'aggregates' else 'its log'}"
            figures = bench.turns({
                "ours": ours, "theirs": lambda: rate(bench.peer("eventsourcing_store.py", name, store))}, repeat=min(3, bench.repeat))
            bench.row(ONE_CORE, beside, figures["ours"], figures["theirs"], unit="events/s", bar=bar)
        for file in bench.scratch.glob("eventsourcing.db*"):
            file.unlink()


def memory_row(bench, data):
    with bench.part("memory of replay"):
        large = bench.journal(bench.events * 4)
        peak = lambda journal: bench.measure("replay", journal)["peakKiB"] / 1024
        figures = bench.turns({"four": lambda: peak(large), "one": lambda: peak(data)}, repeat=min(3, bench.repeat))
        bench.row(
            f"peak memory of replay, {bench.events * 4:,} events", f"{bench.events:,} events", figures["four"], figures["one"],
            unit="MiB", bar=1.1, sense="≤")
        bench.row(
            f"peak memory of replay, {bench.events * 4:,} events", "", figures["four"], unit="MiB", bar=200, sense="≤", form="alone")
