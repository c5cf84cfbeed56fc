"""Growth: what an event costs in a journal of any length beside what it costs in a short one."""
import shutil
import statistics

from catalog_rows import catalog_of

SMALLEST = 10_000
# A short journal is over so soon that one reading says little.
READINGS = 5
COMMITS = 1500
# Into how many copies of a journal the commits of a turn go: what a sync takes differs from one file to the next.
COPIES = 3


def journals_of_growing_length(bench):
    sizes = [SMALLEST] + [size for size in (100_000, 1_000_000, 4_000_000) if size <= (4_000_000 if bench.full else bench.events)]
    return {size: bench.journal(size) for size in sizes}


def microseconds(result, count="count"):
    return result["seconds"] / result[count] * 1e6


def growth(bench, what, journals, measured, **turns):
    """What an event costs in each of the journals beside the shortest."""
    with bench.part(f"growth of {what}"):
        figures = bench.turns({size: lambda size=size: measured(size) for size in journals}, **turns)
        for size in list(journals)[1:]:
            bench.row(
                f"{what}, an event in a journal of {size:,}", f"in one of {SMALLEST:,}", figures[size], figures[SMALLEST], unit="µs",
                bar=1.1, sense="≤")


def rows(bench):
    journals = journals_of_growing_length(bench)

    def replay(size):
        readings = READINGS if size <= 100_000 else 1
        return statistics.median(microseconds(bench.measure("replay", journals[size])) for _ in range(readings))

    def append(size):
        readings = []
        for _ in range(COPIES):
            readings.append(microseconds(bench.measure("append-to", bench.copy(journals[size], "grown"), COMMITS)))
            shutil.rmtree(bench.scratch / "grown")
        return statistics.median(readings)

    growth(bench, "replay", journals, replay)
    growth(bench, "durable append", journals, append)


def catalog_rows(bench):
    journals = journals_of_growing_length(bench)

    def rebuild(size):
        return microseconds(catalog_of(bench, journals[size], "growth")[1], count="events")

    # A catalog of 4,000,000 events takes minutes, in which a first time makes no difference.
    growth(bench, "rebuild of the catalog", journals, rebuild, repeat=min(2 if bench.full else 3, bench.repeat), warm=not bench.full)
