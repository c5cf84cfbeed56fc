"""Stores the events of a journal, an aggregate for each subject, with the Python library eventsourcing in SQLite.

eventsourcing_store.py replay JOURNAL EVENTS    rebuilds all aggregates from so many events
eventsourcing_store.py append JOURNAL EVENTS    saves so many events, about a hundred a commit
"""
import json, os, pathlib, sys, tempfile, time

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event


class Subject(Aggregate):
    @event("Begun")
    def __init__(self, name):
        self.name, self.count, self.size = name, 0, 0

    @event("Noted")
    def note(self, type, occurred, data):
        self.count += 1
        self.size += len(data)


def lines(journal, count):
    for segment in sorted((pathlib.Path(journal) / "segments").iterdir()):
        with open(segment, "rb") as file:
            for line in file:
                if count == 0:
                    return
                count -= 1
                yield json.loads(line)


def main(what, journal, count):
    with tempfile.TemporaryDirectory() as folder:
        application = Application(env={
            "PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": os.path.join(folder, "events.db")})
        subjects, touched, pending, saving = {}, set(), 0, 0.0
        for line in lines(journal, count):
            name = line.get("subject", "")
            subject = subjects.get(name)
            if subject is None:
                subject = subjects[name] = Subject(name)
            data = json.dumps(line.get("data", {}), ensure_ascii=False)
            subject.note(line["type"], line.get("data", {}).get("occurred"), data)
            touched.add(name)
            pending += 1
            if pending == 100:
                start = time.perf_counter()
                application.save(*(subjects[name] for name in touched))
                saving += time.perf_counter() - start
                touched, pending = set(), 0
        application.save(*(subjects[name] for name in touched))
        if what == "append":
            return print(json.dumps({"seconds": saving, "count": count}))
        identifiers = [subject.id for subject in subjects.values()]
        start = time.perf_counter()
        events = sum(application.repository.get(identifier).version for identifier in identifiers)
        print(json.dumps({"seconds": time.perf_counter() - start, "count": events}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
