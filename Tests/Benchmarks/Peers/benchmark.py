"""Runs the rows of the table in turn, ours and theirs, and writes results/benchmarks.md and results/benchmarks.svg."""
import argparse, json, os, pathlib, platform, shutil, statistics, subprocess, sys, tempfile, time

parser = argparse.ArgumentParser()
parser.add_argument("here", type=pathlib.Path)
parser.add_argument("--events", type=int, default=1_000_000)
parser.add_argument("--repeat", type=int, default=5)
parser.add_argument("--only", default="")
options = parser.parse_args()
build = options.here / ".build"
programs = build / "release"
python = build / "python/bin/python3"
peers = options.here / "Peers"
results = build / "results"
results.mkdir(parents=True, exist_ok=True)
scratch = pathlib.Path(tempfile.mkdtemp(prefix="acta-benchmark-"))
rows = []


def say(text):
    print("==", text, file=sys.stderr, flush=True)


def run(program, *words):
    """What a program of ours or theirs prints as JSON."""
    done = subprocess.run([str(program), *map(str, words)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{program} {words}: {done.stderr[-500:]}")
    return json.loads(done.stdout.splitlines()[-1])


def measure(*words):
    return run(programs / "Measure", *words)


def journal(events, variant="standard"):
    """A generated journal, kept from run to run."""
    path = build / f"journals/{variant}-{events}"
    if not path.exists():
        say(f"generating {events} events ({variant})")
        path.parent.mkdir(exist_ok=True)
        subprocess.run([programs / "GenerateJournal", path, str(events), variant], check=True)
    return path


def wanted(name):
    return options.only in name


def row(name, bar, ours, theirs, unit="events/s", higher=True, repeat=None):
    """Both sides in turn; each answers a figure, of which more is better unless said otherwise."""
    if not wanted(name):
        return
    say(name)
    first, second = [], []
    try:
        for _ in range(repeat or options.repeat):
            first.append(ours())
            second.append(theirs())
    except Exception as failure:
        rows.append((name, bar, None, None, None, None, f"not measured: {failure}"))
        return
    pairs = [a / b if higher else b / a for a, b in zip(first, second)]
    rows.append((name, bar, unit, first, second, pairs, ""))
    say(f"  {statistics.median(first):,.4g} beside {statistics.median(second):,.4g} {unit}: "
        f"ratio {statistics.median(pairs):.2f}, bar {bar}")


def rate(result):
    return result["count"] / result["seconds"]


def replay_rows():
    data = journal(options.events)
    ours = lambda: rate(measure("replay", data))
    row("verified replay, one core / hash only", 0.45, ours, lambda: rate(measure("hash", data)))
    row("verified replay, one core / JSONDecoder", 9, ours, lambda: rate(measure("decode", data)))
    row("verified replay, one core / orjson + hashlib", 3, ours,
        lambda: rate(run(python, peers / "replay_orjson.py", data)))
    row("verified replay, one core / eventsourcing", 20, ours,
        lambda: rate(run(python, peers / "eventsourcing_store.py", "replay", data, min(options.events, 50_000))), repeat=2)


def memory_row():
    small, large = journal(options.events), journal(options.events * 4)
    row("peak memory of replay, one / four times the events", 1 / 1.1,
        lambda: measure("replay", small)["peakKiB"] / 1024, lambda: measure("replay", large)["peakKiB"] / 1024, "MiB", repeat=2)


def catalog_row():
    data, catalog = journal(options.events), scratch / "catalog.sqlite"

    def ours():
        for file in scratch.glob("catalog.sqlite*"):
            file.unlink()
        result = measure("catalog", data, catalog)
        return result["events"] / (result["rows"] + result["indexes"])

    def theirs():
        return options.events / run(programs / "SQLiteRows", catalog, scratch / "rows.sqlite")["seconds"]

    row("rebuild of the catalog without search / SQLite's C API, same rows and indexes", 0.6, ours, theirs,
        repeat=min(3, options.repeat))


def append_rows():
    commits = 1500

    def ours(batch):
        folder = scratch / f"append-{time.monotonic_ns()}"
        result = rate(measure("append", folder, commits, batch)) * batch
        size = sum(file.stat().st_size for file in (folder / "segments").iterdir()) // commits
        shutil.rmtree(folder)
        sizes[batch] = size
        return result

    sizes = {}
    for batch, bar in ((1, 0.95), (100, 0.8)):
        row(f"durable append, {batch} a commit / write + fdatasync", bar, lambda: ours(batch),
            lambda: rate(measure("bare", scratch / "bare", commits, sizes[batch])) * batch)
    row("durable append, 1 a commit / SQLite WAL synchronous=FULL", 1, lambda: ours(1), lambda: sqlite_append(commits, sizes[1]))
    row("durable append, 100 a commit / eventsourcing", 5, lambda: ours(100),
        lambda: rate(run(python, peers / "eventsourcing_store.py", "append", journal(options.events), 10_000)), repeat=2)


def sqlite_append(commits, size):
    import sqlite3

    path = scratch / "append.sqlite"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE event (sequence INTEGER PRIMARY KEY, line TEXT)")
    line = "a" * size
    start = time.perf_counter()
    for _ in range(commits):
        connection.execute("INSERT INTO event (line) VALUES (?)", (line,))
    seconds = time.perf_counter() - start
    connection.close()
    for file in scratch.glob("append.sqlite*"):
        file.unlink()
    return commits / seconds


def query_rows():
    catalogs = {}
    for events in {options.events, min(options.events, 10_000)}:
        catalogs[events] = scratch / f"queries-{events}.sqlite"
        if any(wanted(name) for name in ("agenda", "show", "why", "search", "open")):
            measure("catalog", journal(events), catalogs[events])
    for what in ("agenda", "show", "why", "search"):
        row(f"{what} inside the process / 20 ms", 1,
            lambda: measure("queries", journal(options.events), catalogs[options.events])[what], lambda: 20.0, "ms", False, repeat=3)
    small = min(options.events, 10_000)
    row(f"open, {options.events} events / {small} events", 1 / 1.3,
        lambda: measure("queries", journal(options.events), catalogs[options.events])["open"],
        lambda: measure("queries", journal(small), catalogs[small])["open"], "ms", False, repeat=3)


def growth_rows():
    for small, large in ((10_000, 100_000), (100_000, options.events)):
        if small < large:
            row(f"growth of replay, {large} / {small} events", 0.9,
                lambda: rate(measure("replay", journal(large))), lambda: rate(measure("replay", journal(small))))


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown")
    system = subprocess.run(["stat", "-f", "-c", "%T", str(scratch)], capture_output=True, text=True).stdout.strip()
    return [
        f"- Machine: {os.cpu_count()} × {model}, Linux {platform.release()}, file system {system}",
        f"- Durability: fdatasync after each commit; SQLite in WAL with synchronous=FULL",
        f"- Data: {options.events:,} events of every kind, seed 1, {options.repeat} runs of each side in turn",
        f"- Load of the machine meanwhile: {os.getloadavg()[2]:.1f}",
    ]


def figure(values, unit):
    low, high, middle = min(values), max(values), statistics.median(values)
    return f"{middle:,.4g} {unit} ({low:,.4g} to {high:,.4g})"


def write_table():
    lines = ["# Benchmarks", "", *machine(), "", "| what | ours, median (spread) | theirs | ratio (spread) | bar | |", "|---|---|---|---|---|---|"]
    for name, bar, unit, ours, theirs, ratios, note in rows:
        if ratios is None:
            lines.append(f"| {name} | | | | ≥ {bar:.3g} | {note} |")
            continue
        ratio = statistics.median(ratios)
        verdict = "met" if ratio >= bar else "not met"
        lines.append(f"| {name} | {figure(ours, unit)} | {figure(theirs, unit)} | **{ratio:.3g}** ({min(ratios):.3g} to "
                     f"{max(ratios):.3g}) | ≥ {bar:.3g} | {verdict} |")
    (results / "benchmarks.md").write_text("\n".join(lines) + "\n")


def write_plot():
    """Each ratio as a bar, drawn to the scale of what is asked for."""
    shown = [row for row in rows if row[5] is not None]
    height, left, width = 34, 480, 420
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{left + width + 90}" height="{height * len(shown) + 60}" '
             'font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="white"/>']
    bar_at = left + width / 2
    for number, (name, bar, _, _, _, ratios, _) in enumerate(shown):
        top = 40 + number * height
        share = [min(2, ratio / bar) for ratio in (statistics.median(ratios), min(ratios), max(ratios))]
        colour = "#2a7f4f" if share[0] >= 1 else "#b5482f"
        text = name.replace("&", "&amp;").replace("<", "&lt;")
        parts.append(f'<text x="{left - 10}" y="{top + 15}" text-anchor="end">{text}</text>')
        parts.append(f'<rect x="{left}" y="{top + 2}" width="{share[0] * width / 2:.1f}" height="18" fill="{colour}"/>')
        parts.append(f'<line x1="{left + share[1] * width / 2:.1f}" x2="{left + share[2] * width / 2:.1f}" '
                     f'y1="{top + 11}" y2="{top + 11}" stroke="black"/>')
        parts.append(f'<text x="{left + width + 8}" y="{top + 15}">{statistics.median(ratios):.3g}</text>')
    parts.append(f'<line x1="{bar_at}" x2="{bar_at}" y1="30" y2="{40 + height * len(shown)}" stroke="black" stroke-dasharray="4 3"/>')
    parts.append(f'<text x="{bar_at}" y="22" text-anchor="middle">what is asked for</text></svg>')
    (results / "benchmarks.svg").write_text("\n".join(parts) + "\n")


try:
    replay_rows()
    catalog_row()
    append_rows()
    query_rows()
    growth_rows()
    memory_row()
finally:
    shutil.rmtree(scratch, ignore_errors=True)
write_table()
write_plot()
print((results / "benchmarks.md").read_text())
