#!/usr/bin/env python3
"""Writes a script of acta commands at random: a bilateral series of ten meetings, and a multilateral one of five.

What happens is made up from a seed, and recorded as a secretariat would: most of it on the day, some of it long afterwards, some of
it wrongly, and then corrected or retracted. The script is all that comes out; what it means is for others to say.

Usage: series_script.py SEED
"""
import datetime
import heapq
import random
import shlex
import sys

DAY = datetime.timedelta(days=1)
STATES = ["no", "se", "dk", "fi", "is", "ee", "lv", "pl"]
OBSERVERS = ["river-commission", "port-union"]
ZONES = ["Europe/Oslo", "Asia/Ho_Chi_Minh", "America/New_York"]
VERBS = ["noted", "agreed", "decided", "requested", "urged", "invited", "approved", "established"]
PAPERS = ["working-paper", "information-paper", "conference-room-paper", "non-paper", "report", "presentation"]


class Meeting:
    """What the secretariat remembers of a meeting."""

    def __init__(self, series, number, first, parties):
        self.series, self.number, self.id = series, number, f"{series}/{number}"
        self.first, self.last, self.parties = first, first + 2 * DAY, parties
        self.status, self.counts = "planned", {}
        self.sessions, self.items, self.people, self.members = [], [], [], {}

    def next(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        return f"{self.id}/{kind}-{self.counts[kind]}"


class Decision:
    """What the secretariat remembers of a decision: what it may still say of it."""

    def __init__(self, name, adopted, parts):
        self.name, self.adopted, self.parts, self.done, self.struck = name, adopted, parts, set(), set()
        self.latest, self.begins, self.ended, self.ends = adopted, adopted, None, 0

    def left(self):
        return [part for part in self.parts if part not in self.done and part not in self.struck]


class FollowUp:
    """What the secretariat remembers of a follow-up."""

    def __init__(self, name, recurs, due, meant_for):
        self.name, self.recurs, self.due, self.meant_for = name, recurs, due, meant_for
        self.pending, self.status, self.asked, self.latest = True, "scheduled", False, None


class Secretariat:
    """Makes things happen, day by day, and writes down what it would type."""

    def __init__(self, seed):
        self.random, self.lines, self.queue, self.planned = random.Random(seed), [], [], 0
        self.today, self.entries, self.last_clock = None, 0, None
        self.meetings, self.decisions, self.followups, self.papers, self.letters = [], [], [], [], []
        self.slips = []  # what may turn out to be wrong: (entry, what it is about, kind, value)
        self.loose = 0

    # What is typed

    def plan(self, day, act, *about):
        self.planned += 1
        heapq.heappush(self.queue, (day, self.planned, act, about))

    def type(self, *words, occurred=None, entry=None):
        """Adds a command; each is one entry of the journal, a second after the one before."""
        if self.lines and self.today != self.last_clock:
            # In the morning or afternoon of the secretariat, or in its night, when it is still the day before in London.
            hour = self.random.choice(["02:00", "09:30", "-18:20"])
            day = self.today - DAY if hour[0] == "-" else self.today
            self.lines += ["", f"@clock {day}T{hour.lstrip('-')}:00.000Z"]
            self.last_clock = self.today
        words = list(words) + (["--occurred", str(occurred)] if occurred else []) + (["--id", entry] if entry else [])
        self.lines.append(shlex.join(str(word) for word in words))

    def entry(self):
        """An identifier for an entry that may have to be corrected."""
        self.entries += 1
        bits = self.random.getrandbits(72)
        return f"0190{self.entries:04x}-0000-7{bits & 0xFFF:03x}-8{bits >> 12 & 0xFFF:03x}-{bits >> 24:012x}"

    def chance(self, percent):
        return self.random.randrange(100) < percent

    def some(self, things, most):
        return self.random.sample(things, self.random.randint(1, min(most, len(things))))

    def roughly(self, day, unknown=True):
        """A date as people know it: mostly the day; sometimes the month, the year or nothing."""
        die = self.random.randrange(12)
        return (f"{day:%Y-%m}" if die == 0 else f"{day:%Y}" if die == 1 else None if die == 2 and unknown else day)

    def earlier(self, since):
        """The day on which something happened that is typed today: today, or long ago."""
        back = self.random.choice([0, 0, 0, self.random.randrange(60), self.random.randrange(700), self.random.randrange(1500)])
        return max(self.today - back * DAY, since)

    # What there is from the start

    def begin(self):
        self.today = datetime.date(2000, 1, 10)
        self.lines = ["@clock 2000-01-10T02:00:00.000Z"]
        self.last_clock = self.today
        self.type("journal", "configure", "--text-language", "en", "--time-zone", "Asia/Ho_Chi_Minh")
        for state in STATES:
            self.type("state", "register", state, "--name", f"State of {state.upper()}")
        for state in STATES[:2]:
            self.type("organization", "register", f"ministry-{state}", "--name", f"Ministry of {state.upper()}", "--state", state)
        for observer in OBSERVERS:
            self.type("organization", "register", observer, "--name", observer.replace("-", " ").title())
        for party in ["ministry-no", "ministry-se"] + STATES + OBSERVERS:
            for number in range(1, 5):
                self.type("person", "register", f"{party}-{number}", "--name", f"Person {number} of {party}")
        self.type("series", "establish", "ferry", "--name", "Ferry talks", "--party", "ministry-no,ministry-se", "--symbol-stem", "FT")
        self.type(
            "series", "establish", "water", "--name", "Conference on the water", "--party", ",".join(STATES),
            "--observer", ",".join(OBSERVERS), "--symbol-stem", "CW")
        late, moved = self.random.randrange(2, 10), self.random.randrange(2, 6)
        for number in range(1, 11):
            first = datetime.date(2001 + 2 * (number - 1), 3, 1) + self.random.randrange(60) * DAY
            self.expect(Meeting("ferry", number, first, ["ministry-no", "ministry-se"]), number == late)
        for number in range(1, 6):
            first = datetime.date(2002 + 4 * (number - 1), 9, 1) + self.random.randrange(60) * DAY
            self.expect(Meeting("water", number, first, STATES + OBSERVERS), number == moved)
        self.plan(datetime.date(2006, 2, 1), self.called_off)
        day = datetime.date(2001, 6, 1)
        while day < datetime.date(2021, 6, 1):
            self.plan(day, self.between)
            day += self.random.randrange(20, 70) * DAY

    def run(self):
        self.begin()
        while self.queue:
            self.today, _, act, about = heapq.heappop(self.queue)
            act(*about)
        return "\n".join(self.lines) + "\n"

    # A meeting, from the proposal to the closure

    def expect(self, meeting, postponed):
        self.meetings.append(meeting)
        first = meeting.first
        self.plan(first - self.random.randrange(300, 400) * DAY, self.propose, meeting, first)
        self.plan(first - 200 * DAY, self.convene, meeting, first)
        if postponed:
            first = meeting.first + 45 * DAY
            self.plan(meeting.first - 20 * DAY, self.postpone, meeting, first)
            self.plan(meeting.first - 5 * DAY, self.convene, meeting, first)
            meeting.first, meeting.last = first, first + 2 * DAY
        self.plan(first - 30 * DAY, self.prepare, meeting)
        for number in range(3):
            self.plan(first + number * DAY, self.sit, meeting, number)
        for _ in range(2):
            self.plan(first + self.random.randrange(3, 300) * DAY, self.afterwards, meeting)

    def propose(self, meeting, first):
        self.type("conference", "propose", meeting.id, "--ordinal", meeting.number, "--dates", f"{first:%Y}", occurred=self.today)
        meeting.status = "proposed"

    def convene(self, meeting, first):
        self.type(
            "conference", "convene", meeting.id, "--dates", f"{first}/{first + 2 * DAY}", "--place", "Town hall",
            "--host", self.random.choice(meeting.parties), occurred=self.today)

    def postpone(self, meeting, first):
        self.type("conference", "postpone", meeting.id, "--dates", f"{first:%Y-%m}", "--reason", "The host asked for it", occurred=self.today)

    def called_off(self):
        meeting = Meeting("ferry", "extra", self.today, [])
        self.type("conference", "propose", meeting.id, "--title", "Extraordinary talks", "--dates", "2006")
        self.type("followup", "schedule", "extra-paper", "--title", "Write the paper for the extraordinary talks", "--owner", "no", "--for-conference", meeting.id)
        self.type("conference", "cancel", meeting.id, "--reason", "Nothing to talk about", occurred=self.today)
        self.followups.append(FollowUp("extra-paper", False, self.today, meeting))

    def prepare(self, meeting):
        for place, party in enumerate(meeting.parties):
            people = self.random.sample([f"{party}-{number}" for number in range(1, 5)], 4)
            name = f"{meeting.id}/delegation-{place + 1}"
            self.type("delegation", "register", name, "--party", party, "--head", people[0], "--member", people[1])
            meeting.members[name] = {"in": people[:2], "out": people[2:], "head": people[0], "ever": {people[1]}}
            meeting.people += people
        for number in range(1, 4):
            meeting.items.append(meeting.next("item"))
            self.type("agenda-item", "propose", meeting.items[-1], "--number", number, "--title", f"Matter {number}")
        for number, hour in ((0, 9), (0, 20), (2, 10)):
            name, day = meeting.next("session"), meeting.first + number * DAY
            begins = datetime.datetime.combine(day, datetime.time(hour, 0))
            zone = ["--time-zone", self.random.choice(ZONES)] if self.chance(40) else []
            self.type(
                "session", "schedule", name, "--title", name.split("/")[-1], "--starts", begins.isoformat(),
                "--ends", (begins + datetime.timedelta(hours=self.random.choice([2, 4]))).isoformat(), *zone)
            meeting.sessions.append((name, number, begins))
        if self.chance(50):
            name, number, begins = meeting.sessions[-1]
            begins += datetime.timedelta(hours=3)
            self.type("session", "reschedule", name, "--starts", begins.isoformat(), "--ends", (begins + datetime.timedelta(hours=1)).isoformat())
            meeting.sessions[-1] = (name, number, begins)
        for _ in range(2):
            self.paper(meeting)

    def sit(self, meeting, number):
        if number == 0:
            self.type("conference", "open", meeting.id, occurred=self.today)
            meeting.status = "open"
            self.change_members(meeting)
        for name, day, begins in meeting.sessions:
            if day == number:
                self.session(meeting, name, begins)
        if number == 1:
            self.change_members(meeting)
            self.paper(meeting)
        if number < 2:
            return
        decided = [self.adopt(meeting) for _ in range(self.random.randint(2, 5))]
        for decision in decided:
            if self.chance(75):
                self.change_decision(meeting, decision)
        for _ in range(self.random.randint(2, 5)):
            self.schedule(meeting, decided)
        for followup in [one for one in self.followups if one.pending]:
            if self.chance(30):
                self.change_followup(followup, meeting)
        self.type("conference", "close", meeting.id, occurred=self.today)
        meeting.status = "closed"

    def afterwards(self, meeting):
        """What comes in after a meeting: a decision that was forgotten, who was present, papers."""
        if self.chance(30):
            self.adopt(meeting)
        name, _, begins = self.random.choice(meeting.sessions)
        if begins is not None and self.chance(60):
            self.attendance(meeting, name, 3)
        self.paper(meeting)

    # Sessions, and those who belong to a delegation

    def session(self, meeting, name, begins):
        place = next(place for place, one in enumerate(meeting.sessions) if one[0] == name)
        if self.chance(8):
            self.type("session", "cancel", name, "--reason", "All was settled before")
            meeting.sessions[place] = (name, None, None)
            return
        began = begins + datetime.timedelta(minutes=self.random.randrange(20))
        ended = began + datetime.timedelta(minutes=self.random.randrange(45, 360))
        self.type("session", "open", name, occurred=began.isoformat() if self.chance(85) else None)
        self.attendance(meeting, name, len(meeting.people))
        if self.chance(40):
            self.attendance(meeting, name, 4)
        self.type("session", "close", name, occurred=ended.isoformat() if self.chance(85) else None)

    def attendance(self, meeting, name, most):
        who = self.random.sample(meeting.people + meeting.parties, self.random.randint(2, most))
        words, parties = {"--present": [], "--remote": [], "--excused": [], "--proxy": []}, list(meeting.parties)
        for one in who:
            how = self.random.choice(["--present"] * 5 + ["--remote", "--excused", "--proxy"])
            holder = self.random.choice(parties + meeting.people[:3])
            how = "--present" if holder == one else how
            words[how].append(f"{one}={holder}" if how == "--proxy" else one)
        entry = self.entry()
        listed = [word for option, found in words.items() for word in self.listed(option, found)]
        self.type("session", "record-attendance", name, *listed, entry=entry)
        if words["--present"] and len(words["--present"]) > 1:
            self.slips.append((entry, name, "attendance", words["--present"]))

    def listed(self, option, found):
        if option == "--proxy":
            return [word for one in found for word in (option, one)]
        return [option, ",".join(found)] if found else []

    def change_members(self, meeting):
        for name, group in meeting.members.items():
            plain = [one for one in group["in"] if one != group["head"]]
            die = self.random.randrange(6)
            if die == 0 and group["out"]:
                new = group["out"].pop()
                self.type("delegation", "add-member", name, "--person", new, "--role", self.random.choice(["adviser", "alternate"]), "--rank", self.random.randint(2, 9), occurred=self.today)
                group["in"].append(new)
            elif die == 1 and group["out"] and plain:
                new, old = group["out"].pop(), self.random.choice(plain)
                self.type("delegation", "replace-member", name, "--person", old, "--by", new, occurred=self.today)
                group["in"][group["in"].index(old)] = new
            elif die == 2 and len(plain) > 0:
                old = self.random.choice(plain)
                self.type("delegation", "withdraw-member", name, "--person", old, "--reason", "Called back", occurred=self.roughly(self.today))
                group["in"].remove(old)

    # Decisions

    def adopt(self, meeting=None):
        day = self.today
        if meeting:
            name, number = meeting.next("decision"), f"{meeting.number}/{meeting.counts['decision']}"
            day = min(meeting.last, max(meeting.first, self.today - self.random.randrange(3) * DAY))
            place = ["--number", number] + (["--agenda-item", self.random.choice(meeting.items)] if self.chance(50) else [])
            occurred = self.random.choice([day, day, day, day, f"{day:%Y-%m}", None])
            day = meeting.last if occurred != day else day
            modes = ["consensus", "acclamation", "without-vote", "vote"] if len(meeting.parties) > 2 else ["consensus"]
        else:
            self.loose += 1
            series = self.random.choice(["ferry", "water"])
            name, place, modes = f"between-{self.loose}", ["--body", series, "--number", self.loose], ["written-procedure", "silence"]
            occurred = self.random.choice([day, day, day, f"{day:%Y}", None])
        parts = [str(number) for number in range(1, self.random.choice([1, 1, 3, 4]))]
        words = ["--text", f"Text of {name}", "--verb", self.random.choice(VERBS), "--adopted-by", self.random.choice(modes)]
        if words[-1] == "vote":
            sides = self.random.sample(STATES, 6)
            words += ["--votes-for", 6, "--votes-against", 1, "--abstentions", 2, "--party-for", ",".join(sides[:4]), "--party-against", sides[4]]
        elif words[-1] == "silence":
            words += ["--answers-until", day]
        for part in parts:
            words += ["--part", f"{part}:{self.random.choice(VERBS)}:{self.random.choice(STATES)}=Part {part} of {name}"]
        if self.chance(30):
            words += ["--addressee", ",".join(self.some(STATES, 3))]
        later = day + self.random.randrange(1, 500) * DAY
        if self.chance(25):
            words += ["--effective", self.random.choice([later, f"{later:%Y-%m}", f"{day:%Y}", f"{day:%Y}", day - 200 * DAY])]
        last = later + self.random.randrange(400, 2500) * DAY
        if self.chance(30):
            words += ["--expires", self.random.choice([last, last, f"{last:%Y-%m}", f"{last:%Y}", f"{last:%Y}/.."])]
        # No last day lies before the day of effect.
        begins = max(later, datetime.date(day.year, 12, 31)) if "--effective" in words else day
        entry = self.entry()
        self.type("decision", "adopt", name, *place, *words, occurred=occurred, entry=entry)
        decision = Decision(name, day, parts)
        decision.begins = begins
        self.decisions.append(decision)
        self.slips.append((entry, name, "decision", [["--set", f"expires={last + 3 * DAY}"], ["--set", "number=as-printed"]] + [
            ["--clear", word.lstrip("-")] for word in ("--expires", "--effective") if word in words]))
        return decision

    def change_decision(self, meeting, by):
        """A decision acts upon an earlier one, or something becomes of one by itself."""
        old = [one for one in self.decisions if one is not by and one.adopted < self.today]
        if not old:
            return
        # Mostly one of the newer ones, and again one that was changed before.
        decision = self.random.choice(old[-16:] if self.chance(70) else old)
        day = self.earlier(decision.latest)
        if decision.ended:
            # It is over; what is told now happened before.
            back = self.random.randrange(1, 200) * DAY
            if decision.ended - datetime.date.min < back or decision.ended - back <= decision.latest:
                return
            day = decision.ended - back
        words = ["--by", by.name] if by else []
        occurred = day if decision.ended else self.roughly(day, unknown=by is not None or self.chance(20))
        act, chosen = self.random.choice(["amend", "amend", "amend", "amend", "supersede", "repeal", "fulfil"]), []
        if act == "amend":
            self.amend(decision, words, day, occurred)
            return
        if act == "fulfil":
            words = ["--outcome", "Done"]
        left = decision.left()
        if left and self.chance(70):
            chosen = self.some(left, len(left))
        begins = occurred
        if act != "fulfil" and self.chance(25):
            later = day + self.random.randrange(10, 400) * DAY
            begins = self.random.choice([later, f"{later:%Y-%m}"])
            words += ["--effective", begins]
        entry = self.entry()
        self.type("decision", act, decision.name, *words, *(word for part in chosen for word in ("--part", part)), occurred=occurred, entry=entry)
        decision.done |= set(chosen)
        decision.ends += 1
        if not chosen or not decision.left():
            # What is told of it later must have happened before that, for certain.
            decision.ended = decision.ended or (datetime.date.fromisoformat(f"{begins}-01-01"[:10]) if begins else datetime.date.min)
            if not chosen:
                self.slips.append((entry, decision.name, "end", None))

    def amend(self, decision, words, day, occurred):
        words, left = words + ["--summary", "As said"], decision.left()
        what = self.random.choice(["last day", "last day", "part", "new part", "part struck out"])
        if what == "last day" or not decision.parts:
            last = max(day, decision.begins) + self.random.randrange(400, 2500) * DAY
            words += ["--expires", self.random.choice([last, last, f"{last:%Y}"])]
        elif what == "part" and left:
            words += ["--part", f"{self.random.choice(left)}=As amended"]
        elif what == "new part" and not decision.ended:
            decision.parts.append(str(len(decision.parts) + 1))
            words += ["--part", f"{decision.parts[-1]}=A new part"]
        elif what == "part struck out" and len(left) > 1 and not decision.ended:
            gone = self.random.choice(left)
            decision.struck.add(gone)
            words += ["--delete-part", gone]
        self.type("decision", "amend", decision.name, *words, occurred=occurred)

    # Follow-ups

    def schedule(self, meeting, decided):
        name = meeting.next("followup")
        due = self.today + self.random.randrange(60, 1200) * DAY
        following = next((one for one in self.meetings if one.series == meeting.series and one.status in ("planned", "proposed")), None)
        words = ["--title", f"Task {name}", "--owner", ",".join(self.some(meeting.parties, 2)), "--number", f"{meeting.number}.{meeting.counts['followup']}"]
        recurs = self.chance(25)
        endless = not recurs and self.chance(15)
        if recurs:
            # The last day of a month shows from which day each time is counted.
            due = due.replace(day=1) - DAY if self.chance(60) else due
            words += ["--due", due, "--every", self.random.choice(["P6M", "P1Y", "P1M", "P1M"])]
            words += ["--recurs-until", due + self.random.randrange(100, 1500) * DAY] if self.chance(50) else []
        elif endless:
            words += ["--continuous"]
        else:
            words += ["--due", self.random.choice([due, f"{due:%Y-%m}", f"{due:%Y}"])]
        if following and following.status == "proposed":
            words += ["--for-conference", following.id]
        if self.chance(50):
            words += ["--decision", self.random.choice(decided).name]
        if self.chance(30):
            others = [one for one in STATES if one not in words[3].split(",")]
            words += ["--supporting", ",".join(self.some(others, 2))]
        entry = self.entry()
        self.type("followup", "schedule", name, *words, entry=entry)
        followup = FollowUp(name, recurs, None if endless else due, following if "--for-conference" in words else None)
        followup.meeting, followup.may_end = meeting, "--recurs-until" in words
        self.followups.append(followup)
        self.slips.append((entry, name, "followup", None))

    def change_followup(self, followup, meeting):
        day = self.earlier(followup.latest or self.today - 300 * DAY)
        due = self.today + self.random.randrange(60, 900) * DAY
        acts = ["report", "start", "propose", "postpone", "postpone", "reschedule", "reschedule", "reassign", "continue", "complete", "complete", "waive", "carry-forward"]
        acts += ["grant-extension", "refuse-extension"] * 3 if followup.asked else ["request-extension"]
        act = self.random.choice(acts + (["complete-once"] * 12 if followup.recurs else []))
        words = {
            "report": ["--text", f"Progress of {day}", "--by", self.random.choice(STATES)], "propose": ["--action", "Close it"],
            "postpone": self.random.choice([[], ["--due", due]]), "reschedule": self.random.choice([[], ["--due", due], ["--due", f"{due:%Y-%m}"]]),
            "reassign": ["--owner", ",".join(self.some(STATES, 2))], "complete": ["--outcome", "Done"], "waive": ["--reason", "Overtaken"],
            "request-extension": ["--until", due], "grant-extension": self.random.choice([[], ["--due", f"{due:%Y}"]]),
        }.get(act, [])
        if act == "start" and followup.status not in ("scheduled", "postponed", "carried-forward") or act == followup.status:
            return
        if act == "carry-forward":
            to = [one for one in self.meetings if one.status == "proposed" and one is not followup.meant_for]
            if not to:
                return
            followup.meant_for = self.random.choice(to)
            words = ["--to", followup.meant_for.id] + (["--due", due] if self.chance(50) else [])
        if act == "propose" and self.chance(50) and meeting:
            words += ["--conference", meeting.id]
        if act in ("reschedule", "postpone") and followup.recurs:
            words = ["--due", due]
        entry = self.entry()
        self.type("followup", act, followup.name, *words, occurred=self.roughly(day), entry=entry)
        followup.latest = day
        followup.asked = {"request-extension": True, "grant-extension": False, "refuse-extension": False}.get(act, followup.asked)
        followup.status = {"start": "continue" if followup.due is None else "started", "continue": "continue", "postpone": "postpone", "reschedule": "scheduled" if followup.status == "postpone" and words else followup.status,
                           "carry-forward": "carried-forward", "complete-once": "other"}.get(act, followup.status)
        if act in ("complete", "waive"):
            followup.pending = False
            self.slips.append((entry, followup.name, "followup-end", followup))
        if act == "complete-once" and followup.may_end:
            # The last time may have been this one: nothing more is said of it.
            followup.pending = False

    # Documents

    def paper(self, meeting):
        name, number = f"paper-{len(self.papers) + 1}", len(self.papers) + 1
        stem = "FT" if meeting.series == "ferry" else "CW"
        kind, earlier = self.random.choice(PAPERS), [one for one in self.papers if one[2] is meeting]
        symbol = f"{stem}/{meeting.number}/{number}"
        words = ["--type", kind, "--issued", self.roughly(self.earlier(self.today - 20 * DAY), unknown=False)]
        language = "en"
        die = self.random.randrange(8)
        if earlier and die < 5:
            old, old_symbol, _ = self.random.choice(earlier)
            option, symbol = [
                ("--version-of", old_symbol), ("--translation-of", old_symbol), ("--revises", f"{old_symbol}/Rev.1"),
                ("--addendum-to", f"{old_symbol}/Add.1"), ("--corrigendum-to", f"{old_symbol}/Corr.1")][die]
            language = self.random.choice(["fr", "ru", "vi"]) if die < 2 else "en"
            words += [option, old] + (["--origin", "human"] if die == 1 else []) + (["--original-language", "en"] if die == 0 else [])
        words += ["--symbol", symbol, "--document-language", language]
        words += ["--item", ",".join(self.some(meeting.items, 2))] if self.chance(70) else ["--attached-to", meeting.id]
        words += ["--submitted-by", self.random.choice(STATES)] if self.chance(50) else []
        words += ["--distribution", self.random.choice(["general", "limited", "restricted"])] if self.chance(50) else []
        words += ["--received", self.earlier(self.today - 20 * DAY)] if self.chance(30) else []
        entry = self.entry()
        self.type("document", "attach", name, "--title", f"Paper {number}", *words, entry=entry)
        self.papers.append((name, symbol, meeting))
        if die >= 5 or not earlier:
            self.slips.append((entry, name, "paper", self.today))

    def letter(self):
        number, answered = len(self.letters) + 1, None
        if self.letters and self.chance(50):
            answered = self.random.choice(self.letters)
        words = ["--type", self.random.choice(["letter", "note-verbale"]), "--sender", self.random.choice(STATES), "--addressee", ",".join(self.some(OBSERVERS, 2)), "--sender-reference", f"Ref. {number}"]
        words += ["--received", self.earlier(self.today - 40 * DAY)]
        words += ["--reply-to", answered] if answered else ["--reply-due", self.today + 30 * DAY] if self.chance(70) else []
        self.letters.append(f"letter-{number}")
        self.type("document", "attach", f"letter-{number}", "--title", f"Letter {number}", *words)

    # Between meetings

    def between(self):
        for _ in range(self.random.randint(1, 3)):
            pending = [one for one in self.followups if one.pending]
            die = self.random.randrange(10)
            if die < 4 and pending:
                self.change_followup(self.random.choice(pending), None)
            elif die < 6 and self.decisions:
                self.change_decision(None, None)
            elif die == 6:
                self.letter()
            elif die == 7:
                self.adopt()
            elif self.slips:
                self.own_up()

    def own_up(self):
        """Something that was typed turns out to be wrong: it is corrected or, where it should not have been typed, retracted."""
        entry, name, kind, value = self.slips.pop(self.random.randrange(len(self.slips)))
        decision = next((one for one in self.decisions if one.name == name), None)
        correction, reason = self.entry(), ["--reason", "It was mistyped"]
        if kind == "decision":
            self.type("correct", entry, *self.random.choice(value), *reason, entry=correction)
        elif kind == "end" and decision.ends == 1:
            self.type("retract", entry, *reason, entry=correction)
            decision.ended, decision.ends = None, 0
        elif kind == "attendance":
            value = value[1:]
            self.type("correct", entry, *(word for one in value for word in ("--set", f"inPerson={one}")), *reason, entry=correction)
        elif kind == "followup":
            self.type("correct", entry, *self.random.choice([["--set", "number=as-printed"], ["--set", "title=As printed"]]), *reason, entry=correction)
        elif kind == "followup-end":
            self.type("retract", entry, *reason, entry=correction)
            value.pending = True
        elif kind == "paper" and self.chance(50):
            self.type("correct", entry, "--set", f"issued={value - 3 * DAY}", "--set", "title=As printed", *reason, entry=correction)
        else:
            return
        if kind == "decision" and self.chance(30):
            # The correction was not the end of it.
            self.type("correct", entry, "--set", "number=as-printed-at-last", *reason)


def script(seed):
    """The script of a seed."""
    return f"# Two series of meetings, made up from the seed {seed}.\n{Secretariat(seed).run()}"


if __name__ == "__main__":
    sys.stdout.write(script(int(sys.argv[1])))
