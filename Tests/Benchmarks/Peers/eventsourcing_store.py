"""Stores the events of a journal, an aggregate for each subject, with the Python library eventsourcing in SQLite.

eventsourcing_store.py append JOURNAL EVENTS           saves so many events, about a hundred a commit, and says what the saving took
eventsourcing_store.py store JOURNAL EVENTS DATABASE   the same, kept, for these two:
eventsourcing_store.py aggregates DATABASE             makes every aggregate again from its events
eventsourcing_store.py log DATABASE                    reads the log in its order into events, counted by type
eventsourcing_store.py store-accounts JOURNAL EVENTS DATABASE   saves accounts, each begun by its first event, for this one:
eventsourcing_store.py accounts DATABASE COUNT         makes so many of the accounts again, each from its 101 events
"""
import json
import os
import pathlib
import sys
import tempfile
import time
import uuid

from eventsourcing.application import Application
from eventsourcing.domain import Aggregate, event

BATCH = 100
SECTION = 1000


class Subject(Aggregate):
    @event("Begun")
    def __init__(self, name):
        self.name, self.count, self.size = name, 0, 0

    @event("Noted")
    def note(self, type, occurred, data):
        self.count += 1
        self.size += len(data)


class Account(Aggregate):
    @event("Opened")
    def __init__(self, amount, text):
        self.count, self.balance, self.size = 1, amount, len(text)

    @event("Noted")
    def note(self, amount, text):
        self.count += 1
        self.balance += amount
        self.size += len(text)


def application(database):
    return Application(env={"PERSISTENCE_MODULE": "eventsourcing.sqlite", "SQLITE_DBNAME": str(database)})


def lines(journal, count):
    for segment in sorted((pathlib.Path(journal) / "segments").iterdir()):
        with open(segment, "rb") as file:
            for line in file:
                if count == 0:
                    return
                count -= 1
                yield json.loads(line)


def save(store, journal, count):
    """The seconds that saving took; making the events is not counted."""
    subjects, touched, pending, saving = {}, set(), 0, 0.0

    def commit():
        start = time.perf_counter()
        store.save(*(subjects[name] for name in touched))
        return time.perf_counter() - start

    for line in lines(journal, count):
        name = line.get("subject", "")
        subject = subjects.get(name)
        if subject is None:
            subject = subjects[name] = Subject(name)
        data = json.dumps(line.get("data", {}), ensure_ascii=False)
        subject.note(line["type"], line.get("data", {}).get("occurred"), data)
        touched.add(name)
        pending += 1
        if pending == BATCH:
            saving += commit()
            touched, pending = set(), 0
    return saving + commit()


def save_accounts(store, journal, count, names):
    """Accounts with as many events as the journal has of them; their identifiers are kept beside, in the order of their subjects."""
    accounts, touched, pending = {}, {}, 0
    for line in lines(journal, count):
        name, data = line["subject"], line["data"]
        values = {"amount": data.get("amount", 0), "text": data.get("text", data.get("teller", ""))}
        account = accounts.get(name)
        if account is None:
            account = accounts[name] = Account(**values)
        else:
            account.note(**values)
        touched[name] = account
        pending += 1
        if pending == BATCH:
            store.save(*touched.values())
            touched, pending = {}, 0
    store.save(*touched.values())
    whole = {name: account for name, account in accounts.items() if name.startswith("account/")}
    names.write_text(json.dumps([str(account.id) for account in whole.values()]))


def some_accounts(store, names, count):
    """So many of the accounts, spread over all, each from its own events."""
    every = json.loads(names.read_text())
    step = max(1, len(every) // count)
    chosen = [uuid.UUID(every[number * step % len(every)]) for number in range(count)]
    # The first one opens the database.
    store.repository.get(uuid.UUID(every[-1]))
    start = time.perf_counter()
    for identifier in chosen:
        if store.repository.get(identifier).count != 101:
            sys.exit("an account has other events")
    return {"seconds": time.perf_counter() - start, "count": count}


def aggregates(store):
    """Every aggregate from its own events; the begin of each is an event that our journal has no line for."""
    identifiers = list(dict.fromkeys(entry.originator_id for entry in entries(store)))
    start = time.perf_counter()
    events = sum(store.repository.get(identifier).version for identifier in identifiers)
    return {"seconds": time.perf_counter() - start, "count": events}


def entries(store):
    start = 1
    while True:
        section = store.recorder.select_notifications(start=start, limit=SECTION)
        yield from section
        if len(section) < SECTION:
            return
        start = section[-1].id + 1


def log(store):
    start = time.perf_counter()
    events, types = 0, {}
    for entry in entries(store):
        noted = store.mapper.to_domain_event(entry)
        name = getattr(noted, "type", "")
        types[name] = types.get(name, 0) + 1
        events += 1
    return {"seconds": time.perf_counter() - start, "count": events}


def main(what, *words):
    if what == "append":
        with tempfile.TemporaryDirectory(dir=os.path.dirname(os.path.abspath(words[0]))) as folder:
            seconds = save(application(os.path.join(folder, "events.db")), words[0], int(words[1]))
        result = {"seconds": seconds, "count": int(words[1])}
    elif what == "store":
        result = {"seconds": save(application(words[2]), words[0], int(words[1])), "count": int(words[1])}
    elif what == "store-accounts":
        save_accounts(application(words[2]), words[0], int(words[1]), pathlib.Path(words[2] + ".names"))
        result = {}
    elif what == "accounts":
        result = some_accounts(application(words[0]), pathlib.Path(words[0] + ".names"), int(words[1]))
    else:
        result = {"aggregates": aggregates, "log": log}[what](application(words[0]))
    print(json.dumps(result))


main(*sys.argv[1:])
