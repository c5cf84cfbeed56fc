"""Growth: what an event costs in a journal of any length beside what it costs in a short one."""
import shutil
import statistics

from catalog_rows import catalog_of

SMALLEST = 10_000
# A short journal is over so soon that one reading says little.
READINGS = 5
COMMITS = 500


def rows(bench):
    sizes = [SMALLEST] + [size for size in (100_000, 1_000_000, 4_000_000) if size <= (4_000_000 if bench.full else bench.events)]
    if len(sizes) == 1:
        return bench.say("growth is seen from 100,000 events on")
    journals = {size: bench.journal(size) for size in sizes}

    def microseconds(result):
        return result["seconds"] / result["count"] * 1e6

    def replay(size):
        readings = READINGS if size <= 100_000 else 1
        return statistics.median(microseconds(bench.measure("replay", journals[size])) for _ in range(readings))

    def rebuild(size):
        result = catalog_of(bench, journals[size], "growth")[1]
        return result["seconds"] / result["events"] * 1e6

    def append(size):
        result = microseconds(bench.measure("append-to", bench.copy(journals[size], "grown"), COMMITS))
        shutil.rmtree(bench.scratch / "grown")
        return result

    for what, measured in (("replay", replay), ("rebuild of the catalog", rebuild), ("durable append", append)):
        with bench.part(f"growth of {what}"):
            # A catalog of 4,000,000 events takes minutes, in which a first time makes no difference.
            takes_minutes = measured is rebuild and bench.full
            figures = bench.turns(
                {size: lambda size=size: measured(size) for size in sizes}, repeat=min(2 if takes_minutes else 3, bench.repeat),
                warm=not takes_minutes)
            for size in sizes[1:]:
                bench.row(
                    f"{what}, an event in a journal of {size:,}", f"in one of {SMALLEST:,}", figures[size], figures[SMALLEST],
                    unit="µs", bar=1.1, sense="≤")
