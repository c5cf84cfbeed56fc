"""Journals in which one thing grows and grows: one person corrected, one conference with its items, a chain of amendments.

They are written here byte by byte, as the page of the format says, since it is the shape that matters: the domain has nothing
against them, which `acta verify` shows of the shortest.
"""
import datetime
import hashlib
import json
import random

ORIGIN = "cliffs.example"
START = datetime.datetime(2025, 11, 10, tzinfo=datetime.timezone.utc)


def text(words):
    return [{"language": "en", "text": words, "origin": "original"}]


class Journal:
    """A journal as it is written, event by event, a second apart."""

    def __init__(self, folder):
        (folder / "segments").mkdir(parents=True)
        identity = f'{{"format":"acta-journal/1","origin":"{ORIGIN}","created":"2025-11-10T00:00:00.000Z","clock":"scripted"}}\n'
        (folder / "journal.json").write_text(identity)
        self.previous = hashlib.sha256(identity.encode()).hexdigest()
        self.segment = (folder / "segments/000000000001.jsonl").open("w")
        self.sequence, self.random = 0, random.Random(1)

    def add(self, event, subject, **data):
        """Appends an event and gives its identifier."""
        self.sequence += 1
        moment = START + datetime.timedelta(seconds=self.sequence)
        stamp, bits = f"{int(moment.timestamp()) * 1000:012x}", f"{self.random.getrandbits(72):018x}"
        identifier = f"{stamp[:8]}-{stamp[8:]}-7{bits[:3]}-8{bits[3:6]}-{bits[6:]}"
        time = moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")
        line = (
            f'{{"specversion":"1.0","id":"{identifier}","source":"{ORIGIN}","type":"acta.{event}.v1","subject":"{subject}",'
            f'"time":"{time}","sequence":"{self.sequence:012d}","prev":"{self.previous}",'
            f'"data":{json.dumps(data, separators=(",", ":"), ensure_ascii=False)}}}'
        )
        self.previous = hashlib.sha256(b"\0" + line.encode()).hexdigest()
        self.segment.write(line + "\n")
        return identifier

    def begin(self, bodies=2):
        self.add("journal.configured", "journal", language="en")
        self.add("state.registered", "vn", name=text("Viet Nam"))
        for number in range(bodies):
            self.add("organization.registered", f"body-{number}", name=text(f"Body {number}"), state="vn")
        self.add("series.established", "series", name=text("Series"), parties=["vn"], level="ministerial")


def corrections(journal, count):
    """One entry, corrected so many times."""
    journal.begin()
    entry = journal.add("person.registered", "person", name=text("Name 0"))
    for number in range(count):
        replacement = {"name": text(f"Name {number + 1}")}
        journal.add(
            "entry.corrected", "person", entry=entry, type="acta.person.registered.v1", replacement=replacement,
            reason=text("It was misspelt."))


def items(journal, count):
    """One conference with so many items on its agenda."""
    journal.begin()
    journal.add("conference.proposed", "series/1", series="series", ordinal=1, level="ministerial")
    for number in range(count):
        journal.add("agenda-item.proposed", f"series/1/item-{number + 1}", conference="series/1", title=text(f"Item {number + 1}"))


def acts(journal, count):
    """One instrument, to which so many acts of its parties come."""
    journal.begin(bodies=count)
    journal.add("instrument.negotiated", "pact", title=text("Pact"), type="agreement", parties=[f"body-{number}" for number in range(count)])
    for number in range(count):
        journal.add("instrument.signed", "pact", occurred="2025", party=f"body-{number}")


def consents(journal, count):
    """One convention, to which so many bodies accede, each with effect from a later day."""
    journal.begin(bodies=count)
    journal.add("instrument.negotiated", "pact", title=text("Pact"), type="convention", participation="multilateral")
    journal.add("instrument.entered-into-force", "pact", occurred="2020-01-01")
    for number in range(count):
        journal.add("instrument.acceded-to", "pact", occurred="2021", parties=[f"body-{number}"], effective="2022")


def statements(journal, count):
    """One convention, to which one party makes so many reservations, every second of them withdrawn."""
    journal.begin()
    journal.add("instrument.negotiated", "pact", title=text("Pact"), type="convention", parties=["body-0", "body-1"])
    for number in range(1, count // 3 * 2 + 1):
        journal.add(
            "instrument.statement-made", "pact", occurred="2021", party=f"body-{number % 2}", kind="reservation",
            text=text(f"Article {number} does not bind us."), number=number)
        if number % 2 == 0:
            journal.add("instrument.statement-withdrawn", "pact", occurred="2022", number=number)


def debate(journal, count):
    """So many speeches in one session, each a reply to the one before."""
    journal.begin()
    journal.add("conference.proposed", "series/1", series="series", ordinal=1, level="ministerial")
    journal.add("conference.convened", "series/1", place=text("Hue"))
    journal.add("conference.opened", "series/1", occurred="2025-11-12")
    journal.add("person.registered", "speaker", name=text("A speaker"))
    journal.add("session.opened", "series/1/session-1", occurred="2025-11-12", conference="series/1")
    for number in range(1, count + 1):
        answered = {"repliesTo": f"series/1/speech-{number - 1}"} if number > 1 else {}
        journal.add(
            "speech.delivered", f"series/1/speech-{number}", occurred="2025-11-12", conference="series/1", speaker="speaker",
            kind="right-of-reply" if number > 1 else "statement", invited=True, session="series/1/session-1", speakingOrder=number, **answered)


def comments(journal, count):
    """The minutes of one conference, on which so many comments are made, every second of them settled."""
    journal.begin()
    journal.add("conference.proposed", "series/1", series="series", ordinal=1, level="ministerial")
    journal.add("conference.convened", "series/1", place=text("Hue"))
    journal.add("conference.opened", "series/1", occurred="2025-11-12")
    journal.add("record.drafted", "series/1/record-1", conference="series/1", paragraphs=[{"number": "1", "text": text("Agreed.")}])
    journal.add("record.circulated", "series/1/record-1", occurred="2025-12-01", asOf=1, addressees=["body-0", "body-1"])
    for number in range(1, count // 3 * 2 + 1):
        journal.add(
            "record.comment-made", "series/1/record-1", occurred="2025-12-02", by=f"body-{number % 2}", paragraph="1",
            text=text(f"Comment {number}"), number=number)
        if number % 2 == 0:
            journal.add("record.comment-answered", "series/1/record-1", occurred="2025-12-03", comment=number, fate="accepted")


def sources(journal, count):
    """One conference, for whose dates so many citations give a value."""
    journal.begin()
    journal.add("conference.proposed", "series/1", series="series", ordinal=1, level="ministerial", dates="2025-11")
    journal.add("document.attached", "report", title=text("A report"))
    for number in range(count):
        journal.add(
            "citation.added", f"report/citation-{number + 1}", source="report", about=["series/1"], field="dates",
            values=[f"2025-11-{number % 30 + 1:02}"])


def collection(journal, count):
    """So many acts of many instruments: each is negotiated, enters into force, and is ratified by some of a hundred bodies."""
    journal.begin(bodies=100)
    acts = 0
    for pact in range(count):
        if acts >= count:
            break
        journal.add("instrument.negotiated", f"pact-{pact}", title=text(f"Pact {pact}"), type="convention", participation="multilateral")
        journal.add("instrument.entered-into-force", f"pact-{pact}", occurred="2020-01-01")
        for number in range(min(9, count - acts)):
            journal.add("instrument.ratified", f"pact-{pact}", occurred="2021", parties=[f"body-{(pact + 7 * number) % 100}"], effective="2022")
            acts += 1


def references(journal, count):
    """One body that is called something in so many lists."""
    journal.begin()
    for number in range(count):
        journal.add("reference.added", "body-0", reference=f"list:{number}")


def removals(journal, count):
    """One body that was called something in so many lists, and no longer is, the first of them first."""
    journal.begin()
    for number in range(count // 2):
        journal.add("reference.added", "body-0", reference=f"list:{number}")
    for number in range(count // 2):
        journal.add("reference.removed", "body-0", reference=f"list:{number}")


def amendments(journal, count):
    """Instruments, each amended by the next."""
    journal.begin()
    for number in range(count):
        journal.add("instrument.negotiated", f"pact-{number}", title=text(f"Pact {number}"), type="agreement", parties=["body-0", "body-1"])
        if number:
            journal.add("instrument.amended", f"pact-{number - 1}", by=f"pact-{number}")


def instruments(journal, count):
    """So many instruments, a row each in the register."""
    journal.begin()
    for number in range(count):
        journal.add("instrument.negotiated", f"pact-{number}", title=text(f"Pact {number}"), type="agreement", parties=["body-0", "body-1"])


def renames(journal, count):
    """One body with so many names, one after the other."""
    journal.begin()
    for number in range(count):
        journal.add("organization.renamed", "body-0", name=text(f"Name {number + 1}"))


def identifiers(journal, count):
    """One body that went by so many identifiers."""
    journal.begin()
    for number in range(count):
        journal.add("identifier.changed", "body-0", identifier=f"name-{number + 1}")


def revisions(journal, count):
    """One conference whose agenda was circulated so many times."""
    journal.begin()
    journal.add("conference.proposed", "series/1", series="series", ordinal=1, level="ministerial")
    for number in range(count):
        journal.add("agenda.circulated", "series/1", stage="annotated", asOf=journal.sequence)


def open_conference(journal):
    """A conference that was opened, with one item on its agenda."""
    journal.begin()
    journal.add("conference.proposed", "series/1", series="series", ordinal=1, level="ministerial")
    journal.add("agenda-item.proposed", "series/1/item-1", conference="series/1", title=text("Item 1"))
    journal.add("conference.convened", "series/1", place=text("Hue"))
    journal.add("conference.opened", "series/1", occurred="2025-11-12")


def persons(journal, count):
    """So many persons, by their identifiers."""
    for number in range(count):
        journal.add("person.registered", f"person-{number}", name=text(f"Person {number}"))
    return [f"person-{number}" for number in range(count)]


def sittings(journal, count):
    """One conference with so many sessions, an hour after the other, of which half were held."""
    open_conference(journal)
    for number in range(1, count // 2 + 1):
        name, begins = f"series/1/session-{number}", START + datetime.timedelta(hours=number)
        ends = begins + datetime.timedelta(minutes=50)
        journal.add(
            "session.scheduled", name, conference="series/1", title=text(f"Sitting {number}"), starts=begins.strftime("%Y-%m-%dT%H:%M:%S"),
            ends=ends.strftime("%Y-%m-%dT%H:%M:%S"))
        if number % 2 == 0:
            journal.add("session.opened", name, occurred=begins.strftime("%Y-%m-%dT%H:%M:%S"), conference="series/1")
            journal.add("session.closed", name, occurred=ends.strftime("%Y-%m-%dT%H:%M:%S"))


def members(journal, count):
    """One delegation that so many persons join, half of them in the place of the others."""
    open_conference(journal)
    people = persons(journal, count)
    journal.add("delegation.registered", "series/1/delegation-1", conference="series/1", party="body-0")
    for person in people[:count // 2]:
        journal.add("delegation.member-added", "series/1/delegation-1", occurred="2025-11-12", person=person, role="member")
    for former, later in zip(people[:count // 2], people[count // 2:]):
        journal.add("delegation.member-replaced", "series/1/delegation-1", occurred="2025-11-13", person=former, by=later)


def presences(journal, count):
    """One session, at which so many persons were present, one entry each."""
    open_conference(journal)
    people = persons(journal, count)
    journal.add("session.opened", "series/1/session-1", occurred="2025-11-12", conference="series/1")
    for number, person in enumerate(people):
        mode = {"inPerson": [person]} if number % 3 else {"proxies": [{"giver": person, "holder": people[number - 1]}]}
        journal.add("session.attendance-recorded", "series/1/session-1", **mode)


def decisions(journal, count):
    """One conference with so many decisions, of which every second takes the place of the one before, and every fifth lasts a year."""
    open_conference(journal)
    for number in range(1, count // 3 * 2 + 1):
        lasting = {"expires": "2026-11-12"} if number % 5 == 0 else {}
        journal.add(
            "decision.adopted", f"series/1/decision-{number}", occurred="2025-11-12", conference="series/1", number=str(number),
            text=text(f"Decision {number}"), **lasting)
        if number % 2 == 0:
            journal.add("decision.superseded", f"series/1/decision-{number - 1}", occurred="2025-11-13", by=f"series/1/decision-{number}")


def changes(journal, count):
    """One decision of three parts, which is amended so often."""
    open_conference(journal)
    parts = [{"number": str(number), "text": text(f"Part {number}")} for number in (1, 2, 3)]
    journal.add("decision.adopted", "series/1/decision-1", occurred="2025-11-12", conference="series/1", text=text("Decision"), parts=parts)
    for number in range(count):
        journal.add("decision.amended", "series/1/decision-1", occurred="2025-11-13", parts=[{"number": str(number % 9 + 1), "text": text(f"Text {number}")}])


def papers(journal, count):
    """So many documents for the item of a conference, each revising the one before; every third is another language version."""
    open_conference(journal)
    for number in range(count):
        place = {"versionOf": f"paper-{number - 1}"} if number % 3 == 2 else {"revises": f"paper-{number - 1}"} if number else {}
        journal.add(
            "document.attached", f"paper-{number}", title=text(f"Paper {number}"), symbol=f"S/1/{number}", type="working-paper",
            agendaItems=["series/1/item-1"], language="fr" if number % 3 == 2 else "en", issued="2025-11-12", **place)


def write(folder, story, count):
    journal = Journal(folder)
    story(journal, count)
    journal.segment.close()
    return folder
