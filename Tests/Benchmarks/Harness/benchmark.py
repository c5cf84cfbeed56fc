"""Measures the parts one after the other, and writes the page and the picture of the documentation."""
import argparse
import shutil
import signal
import sys
import time

import acta_programs
import append_rows
import catalog_rows
import cliff_rows
import growth_rows
import import_rows
import kept
import machine
import plot
import proof_rows
import published
import replay_rows
import stream_rows
import table
from bench import BUILD, ROOT, Bench

# Each with the heading of its table, what measures it, and how, where that is not as the others.
PARTS = {
    "replay": ("Replay", replay_rows.rows), "catalog": ("Catalog and questions", catalog_rows.rows),
    "append": ("Recording", append_rows.rows), "start": ("The program from its start", acta_programs.rows),
    "growth": ("Growth", growth_rows.rows), "catalog-growth": ("Growth of the catalog", growth_rows.catalog_rows),
    "streams": ("The journal as an event store", stream_rows.rows),
    "proof": ("Proof for strangers", proof_rows.rows),
    "import": ("What is brought in", import_rows.rows),
    "cliffs": ("Very many of one thing", cliff_rows.rows_of(cliff_rows.STORIES), cliff_rows.HOW),
    "cliffs-acts": ("Very many acts, statements and references", cliff_rows.rows_of(cliff_rows.ACTS), cliff_rows.HOW),
    "cliffs-meetings": ("Very much of one meeting", cliff_rows.rows_of(cliff_rows.MEETINGS), cliff_rows.HOW),
}
# Measured only when asked for by name: each takes about half an hour, and little that is done changes what they say.
ASKED_FOR = {"import", "cliffs", "cliffs-acts", "cliffs-meetings"}
USUAL = [name for name in PARTS if name not in ASKED_FOR]
RESULTS = BUILD / "results"
DOCUMENTATION = ROOT / "Sources/Acta/Documentation.docc"


def options():
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/run")
    parser.add_argument("--events", type=int, default=1_000_000, help="in the journals; 1,000,000 unless said")
    parser.add_argument("--repeat", type=int, default=5, help="turns of each measurement; 5 unless said")
    parser.add_argument("--only", choices=PARTS, nargs="+", default=USUAL, help="the parts to measure")
    parser.add_argument("--publish", action="store_true", help="put the page and the picture into the documentation")
    chosen = parser.parse_args()
    if chosen.events < 10_000 or chosen.repeat < 1:
        parser.error("fewer than 10,000 events, or no turn, says nothing")
    return chosen


def write(bench):
    """What was measured until now, in this run or an earlier one of as many events."""
    parts = kept.parts(RESULTS, PARTS, bench.events)
    put(RESULTS / "Speed.md", RESULTS / "speed.svg", bench.events, [table.section(part) for part in parts])
    return parts


def put(page, picture, events, sections):
    page.write_text(table.page(machine.description(events), sections))
    picture.write_text(plot.picture(sections))


def publish(parts, events, documentation=DOCUMENTATION):
    """Puts what was measured into the documentation; the other parts stay as they are there."""
    page = documentation / "Speed.md"
    headings = [heading for heading, *_ in PARTS.values()]
    sections = published.merged(page.read_text(), [table.section(part) for part in parts], headings)
    put(page, documentation / "Resources/speed.svg", events, sections)


def main():
    chosen = options()
    # Who ends it finds no scratch folder afterwards.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    bench = Bench(chosen.events, chosen.repeat)
    try:
        for name in chosen.only:
            heading, measure, *how = PARTS[name]
            bench.rows, begin = [], time.monotonic()
            measure(bench)
            # After each part: who stops it keeps what was measured.
            kept.keep(RESULTS, name, kept.Part(heading, machine.circumstances(bench, begin, *how), bench.events, bench.rows))
            parts = write(bench)
    finally:
        shutil.rmtree(bench.scratch, ignore_errors=True)
    print((RESULTS / "Speed.md").read_text())
    bench.say(f"written: {RESULTS / 'Speed.md'} and {RESULTS / 'speed.svg'}")
    measured = [part for part in parts if part.heading in [PARTS[name][0] for name in chosen.only]]
    missing = [row.failure for part in measured for row in part.rows if row.failure]
    if chosen.publish and missing:
        bench.say(f"not published, since {len(missing)} rows were not measured")
    elif chosen.publish and not bench.full:
        bench.say("not published, since the page is of 1,000,000 events")
    elif chosen.publish:
        publish(measured, bench.events)
        bench.say(f"published in {DOCUMENTATION}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
