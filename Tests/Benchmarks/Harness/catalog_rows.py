"""The catalog: made from nothing, asked questions, now and of the past."""
import subprocess

from bench import PEERS, NotMeasured
import acta_programs


def rows(bench):
    rebuild_row(bench)
    cold_row(bench)
    question_rows(bench)
    past_rows(bench)


def catalog_of(bench, journal, name):
    """A catalog made from nothing, and what that took."""
    catalog = bench.scratch / f"{name}.sqlite"
    for file in bench.scratch.glob(f"{name}.sqlite*"):
        file.unlink()
    return catalog, bench.measure("catalog", journal, catalog)


def rebuild_row(bench):
    with bench.part("rebuild of the catalog"):
        data = bench.journal(bench.events)

        def ours():
            _, result = catalog_of(bench, data, "catalog")
            # What comes last makes all of it durable, which the other side does not do.
            return result["events"] / (result["rows"] + result["indexes"] + result.get("copying", 0))

        def theirs():
            catalog = bench.scratch / "catalog.sqlite"
            if not catalog.exists():
                ours()
            return bench.events / bench.run(bench.programs / "SQLiteRows", catalog, bench.scratch / "rows.sqlite")["seconds"]

        figures = bench.turns({"ours": ours, "theirs": theirs}, repeat=min(3, bench.repeat))
        bench.row(
            "catalog with revisions from nothing, without search", "SQLite's C API, same rows and indexes",
            figures["ours"], figures["theirs"], unit="events/s", bar=0.6)


def cold_row(bench):
    """From the text of the record to a report, with no catalog: the whole process, beside an accountant's."""
    with bench.part("journal to agenda from cold"):
        entries = min(bench.events, 100_000)
        data = bench.journal(entries)
        conference = acta_programs.planned_conference(data)
        accounts = bench.scratch / "accounts.journal"
        subprocess.run(["python3", PEERS / "hledger_journal.py", accounts, str(entries)], check=True)
        figures = bench.turns({
            "ours": lambda: acta_programs.cold(bench, data, "agenda", conference, "--untranslated", "keep"),
            "theirs": lambda: acta_programs.wall("hledger", "--file", accounts, "balance"),
        }, repeat=min(3, bench.repeat))
        # As the other rows: how many times as fast.
        speed = lambda times: [entries / time for time in times]
        bench.row(
            f"{entries:,} entries to an agenda, no catalog, whole process", f"hledger, {entries:,} transactions to balances",
            speed(figures["ours"]), speed(figures["theirs"]), unit="entries/s", bar=3)


def question_rows(bench):
    with bench.part("questions inside the process"):
        data = bench.journal(bench.events)
        catalog, _ = catalog_of(bench, data, "questions")
        answers = [bench.measure("queries", data, catalog) for _ in range(min(3, bench.repeat) + 1)][1:]
        for what in ("agenda", "show", "why", "search"):
            bench.row(
                f"{what} inside the process, {bench.events:,} events", "", [answer[what] for answer in answers], unit="ms", bar=20,
                sense="≤", form="alone")


def past_rows(bench):
    with bench.part("questions about the past"):
        data = bench.journal(bench.events, "revised")
        catalog, _ = catalog_of(bench, data, "past")
        answers = [bench.run(bench.programs / "MeasureTime", data, catalog) for _ in range(min(3, bench.repeat) + 1)][1:]
        for name, first in answers[0].items():
            if isinstance(first, dict) and "ratio" in first:
                milliseconds = lambda side: [answer[name][side] * 1000 for answer in answers]
                bench.row(f"as of an earlier entry: {name}", "now", milliseconds("past"), milliseconds("now"), unit="ms", bar=2, sense="≤")
        for name in ("history", "why"):
            if name not in answers[0]:
                raise NotMeasured(f"MeasureTime does not say what {name} takes")
            bench.row(
                f"{name} of one thing, about five revisions each", "", [answer[name]["milliseconds"] for answer in answers], unit="ms",
                bar=20, sense="≤", form="alone")
