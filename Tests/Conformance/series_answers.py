"""Answers questions about two series of meetings from the script that records them, and from nothing else.

It shares no code with acta, knows only the commands that series_script.py writes, and is written from what the documentation says:
the help of the commands, and the rules about decisions in Tests/MeetingRecordsTests/Tables/decision-rules.tsv.
"""
import calendar
import datetime
import itertools
import shlex
import zoneinfo

HOME = zoneinfo.ZoneInfo("Asia/Ho_Chi_Minh")
NEVER = datetime.date.max.toordinal()
LONG_AGO = datetime.date.min.toordinal()
# Fields of entries that have another name as an option.
OPTIONS = {"inPerson": "present"}


class Entry:
    """A command of the script: one entry of the journal."""

    def __init__(self, line, day):
        words = shlex.split(line)
        self.verb = words[0] if words[0] in ("correct", "retract") else " ".join(words[:2])
        rest = words[1:] if self.verb == words[0] else words[2:]
        self.about, self.day, self.options = None if rest[0].startswith("--") else rest.pop(0), day, {}
        for word in rest:
            if word.startswith("--"):
                name = word[2:]
                self.options.setdefault(name, [])
            else:
                self.options[name].append(word)
        self.id = self.one("id")

    def one(self, name, otherwise=None):
        return self.options[name][0] if self.options.get(name) else otherwise

    def many(self, name):
        return [word for given in self.options.get(name, []) for word in given.split(",")]

    def corrected(self, correction):
        """The entry with what a correction gives it."""
        other = Entry.__new__(Entry)
        other.__dict__.update(self.__dict__, options=dict(self.options))
        given = {}
        for word in correction.options.get("set", []):
            field, value = word.split("=", 1)
            given.setdefault(OPTIONS.get(field, field), []).append(value)
        other.options.update(given)
        for field in correction.options.get("clear", []):
            other.options.pop(OPTIONS.get(field, field), None)
        return other


def read(script):
    """The entries of a script, each with the day on which it was recorded, as the secretariat's calendar has it."""
    entries, day = [], None
    for line in script.splitlines():
        if line.startswith("@clock "):
            moment = datetime.datetime.fromisoformat(line[7:].replace("Z", "+00:00"))
            day = moment.astimezone(HOME).date()
        elif line and not line.startswith("#"):
            entries.append(Entry(line, day))
    return entries


def standing(entries):
    """The entries as they are now: corrected ones as corrected, retracted ones left out."""
    found = {}
    for place, entry in enumerate(entries):
        if entry.verb == "correct":
            found = {key: one.corrected(entry) if one.id == entry.about else one for key, one in found.items()}
        elif entry.verb == "retract":
            found = {key: one for key, one in found.items() if one.id != entry.about}
        else:
            found[place] = entry
    return list(found.values())


# Dates

def days(date):
    """The first and the last day that a date can be, as numbers."""
    if "/" in date:
        first, last = date.split("/")
        return days(first)[0], NEVER if last == ".." else days(last)[1]
    parts = [int(part) for part in date[:10].split("-")]
    month, day = (parts + [None, None])[1:3]
    first = datetime.date(parts[0], month or 1, day or 1)
    last = datetime.date(parts[0], month or 12, day or calendar.monthrange(parts[0], month or 12)[1])
    return first.toordinal(), last.toordinal()


def happened(date, recorded):
    """When something had happened that was recorded that day: by then, unless its date is later."""
    first, last = days(date) if date else (LONG_AGO, NEVER)
    return (first, min(last, recorded.toordinal())) if first <= recorded.toordinal() else (first, last)


def later(date, months):
    """The date so many months later; a day that its month does not have is the last of the month."""
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return f"{parts[0] + months // 12:04}" if months % 12 == 0 else None
    count = parts[0] * 12 + parts[1] - 1 + months
    year, month = count // 12, count % 12 + 1
    if len(parts) == 2:
        return f"{year:04}-{month:02}"
    return f"{year:04}-{month:02}-{min(parts[2], calendar.monthrange(year, month)[1]):02}"


class World:
    """What the entries say, taken in the order in which they were recorded."""

    def __init__(self, entries):
        self.meetings, self.sessions, self.decisions, self.followups, self.documents, self.delegations = {}, {}, {}, {}, {}, {}
        for entry in standing(entries):
            noun, verb = entry.verb.split()
            kept = getattr(self, f"{noun}_{verb}".replace("-", "_"), None)
            if kept:
                kept(entry)
            elif noun == "followup":
                self.followup(verb, self.followups[entry.about], entry)
            elif noun == "decision":
                self.decisions[entry.about]["changes"].append(entry)

    # Meetings and sessions

    def conference_propose(self, entry):
        self.meetings[entry.about] = {"status": "proposed", "dates": entry.one("dates")}

    def conference_convene(self, entry):
        self.meetings[entry.about].update(status="convened", dates=entry.one("dates"))

    def conference_postpone(self, entry):
        self.meetings[entry.about].update(status="postponed", dates=entry.one("dates"))

    def conference_open(self, entry):
        self.meetings[entry.about].update(status="open")

    def conference_close(self, entry):
        self.meetings[entry.about].update(status="closed", closed=entry.one("occurred"))

    def conference_cancel(self, entry):
        self.meetings[entry.about].update(status="cancelled")

    def session_schedule(self, entry):
        self.sessions[entry.about] = {
            "status": "scheduled", "from": entry.one("starts"), "until": entry.one("ends"), "zone": entry.one("time-zone"), "present": {}}

    def session_reschedule(self, entry):
        self.sessions[entry.about].update({"from": entry.one("starts"), "until": entry.one("ends")})

    def session_cancel(self, entry):
        self.sessions[entry.about].update(status="cancelled")

    def session_open(self, entry):
        session = self.sessions[entry.about]
        session.update({"status": "open", "from": entry.one("occurred", session["from"])})

    def session_close(self, entry):
        session = self.sessions[entry.about]
        # A planned end that lies before the real beginning is none.
        planned = session["until"] if session["until"] >= session["from"] else None
        session.update({"status": "closed", "until": entry.one("occurred", planned)})

    def session_record_attendance(self, entry):
        present = self.sessions[entry.about]["present"]
        for option, mode in (("present", "in-person"), ("remote", "remote"), ("excused", "excused")):
            present.update({who: (mode, None) for who in entry.many(option)})
        for proxy in entry.options.get("proxy", []):
            giver, holder = proxy.split("=")
            present[giver] = ("proxy", holder)

    def attendance(self, meeting):
        """The sessions of a meeting in order of time, and who was present at each, by mode in the order recorded."""
        found = [(name, one) for name, one in self.sessions.items() if name.startswith(meeting + "/")]

        def moment(named):
            zone = zoneinfo.ZoneInfo(named[1]["zone"]) if named[1]["zone"] else HOME
            return datetime.datetime.fromisoformat(named[1]["from"]).replace(tzinfo=zone)

        return [
            {"session": name, "status": one["status"], "from": one["from"], "until": one["until"],
             **{mode: [[who, holder] for who, (how, holder) in one["present"].items() if how == mode]
                for mode in ("in-person", "remote", "excused", "proxy")}}
            for name, one in sorted(found, key=moment)]

    # Delegations

    def delegation_register(self, entry):
        head, member = entry.one("head"), entry.one("member")
        self.delegations[entry.about] = [
            {"person": head, "role": "head-of-delegation", "rank": None, "since": None, "until": None, "left": 0},
            {"person": member, "role": "member", "rank": None, "since": None, "until": None, "left": 0}]

    def delegation_add_member(self, entry):
        self.delegations[entry.about].append({
            "person": entry.one("person"), "role": entry.one("role"), "rank": int(entry.one("rank")), "since": entry.one("occurred"),
            "until": None, "left": 0})

    def leave(self, entry):
        member = next(one for one in self.delegations[entry.about] if one["person"] == entry.one("person") and not one["left"])
        member.update(until=entry.one("occurred"), left=1)
        return member

    def delegation_replace_member(self, entry):
        former = self.leave(entry)
        self.delegations[entry.about].append(
            {"person": entry.one("by"), "role": former["role"], "rank": former["rank"], "since": entry.one("occurred"), "until": None, "left": 0})

    def delegation_withdraw_member(self, entry):
        self.leave(entry)

    # Documents

    def document_attach(self, entry):
        self.documents[entry.about] = entry

    def document(self, name):
        entry = self.documents[name]
        fields = {
            "title": "title", "symbol": "symbol", "type": "type", "language": "document-language", "original_language": "original-language",
            "version_of": "version-of", "translation_of": "translation-of", "translation_origin": "origin", "revises": "revises",
            "addendum_to": "addendum-to", "corrigendum_to": "corrigendum-to", "distribution": "distribution", "issued": "issued",
            "received": "received", "sender": "sender", "sender_reference": "sender-reference", "reply_due": "reply-due", "reply_to": "reply-to"}
        return {"identifier": name} | {column: entry.one(option) for column, option in fields.items()}

    def documents_of(self, meeting):
        """Those attached to a meeting, or that are for an item of its agenda."""
        return sorted(
            name for name, entry in self.documents.items()
            if meeting in entry.many("attached-to") or any(item.startswith(meeting + "/") for item in entry.many("item")))

    def languages(self):
        """Of each symbol, the languages in which it is there."""
        found = {}
        for entry in self.documents.values():
            if entry.one("symbol"):
                found.setdefault(entry.one("symbol"), set()).add(entry.one("document-language"))
        return {symbol: sorted(languages) for symbol, languages in found.items()}

    def unanswered(self, day):
        """The letters to which a reply was due by a day, and none is there."""
        answered = {entry.one("reply-to") for entry in self.documents.values()}
        return sorted(
            name for name, entry in self.documents.items()
            if entry.one("reply-due") and entry.one("reply-due") <= str(day) and name not in answered)

    # Follow-ups

    def followup_schedule(self, entry):
        self.followups[entry.about] = {
            "identifier": entry.about, "status": "scheduled", "number": entry.one("number"), "title": entry.one("title"),
            "due": entry.one("due"), "for_conference": entry.one("for-conference"), "owners": entry.many("owner"),
            "supporting": entry.many("supporting"), "times_rescheduled": 0, "times_carried_forward": 0, "times_done": 0,
            "proposed_action": None, "proposed_for": None, "progress": None, "extension": None, "started": None, "ended": None,
            "every": entry.one("every"), "first": entry.one("due"), "done": 0, "last": entry.one("recurs-until"),
            "continuous": "continuous" in entry.options, "asked": None}

    def followup(self, verb, one, entry):
        occurred, due = entry.one("occurred"), entry.one("due")
        if verb == "start":
            one.update(status="ongoing" if one["continuous"] else "in-progress", started=occurred)
        elif verb == "continue":
            one.update(status="ongoing", started=one["started"] or occurred)
        elif verb in ("complete", "waive"):
            one.update(status="completed" if verb == "complete" else "waived", ended=occurred)
        elif verb == "reassign":
            one.update(owners=entry.many("owner"), supporting=entry.many("supporting"))
        elif verb == "report":
            one.update(progress=entry.one("text"))
        elif verb == "propose":
            one.update(proposed_action=entry.one("action"), proposed_for=entry.one("conference"))
        elif verb == "postpone":
            one.update(status="postponed", due=due)
        elif verb == "reschedule":
            one.update(due=due, times_rescheduled=one["times_rescheduled"] + 1)
            one["status"] = "scheduled" if one["status"] == "postponed" and due else one["status"]
        elif verb == "carry-forward":
            one.update(
                status="carried-forward", for_conference=entry.one("to"), due=due or one["due"],
                times_carried_forward=one["times_carried_forward"] + 1)
        elif verb == "request-extension":
            one.update(asked=entry.one("until"), extension="open")
        elif verb == "grant-extension":
            one.update(due=due or one["asked"], extension="granted", times_rescheduled=one["times_rescheduled"] + 1)
        elif verb == "refuse-extension":
            one.update(extension="refused")
        else:
            self.followup_again(one, entry)

    def followup_again(self, one, entry):
        """It was done once; each time is counted from the first."""
        months = int(one["every"][1:-1]) * (12 if one["every"].endswith("Y") else 1)
        due = later(one["first"], months * (one["done"] + 1))
        one["times_done"] += 1
        if one["last"] and days(due)[0] > days(one["last"])[1]:
            one.update(status="completed", ended=entry.one("occurred"))
            return
        one.update(due=due, done=one["done"] + 1)
        one["status"] = "scheduled" if one["status"] in ("carried-forward", "postponed") else one["status"]

    # Decisions

    def decision_adopt(self, entry):
        parts = [part.split(":")[0] for part in entry.options.get("part", [])]
        self.decisions[entry.about] = {"adopted": entry, "parts": parts, "changes": []}

    def status(self, name):
        """What was recorded last of the whole of a decision; one that has ended keeps its first end."""
        parts, ended = list(self.decisions[name]["parts"]), set()
        for change in self.decisions[name]["changes"]:
            verb, named = change.verb.split()[1], [part.split("=")[0] for part in change.options.get("part", [])]
            if verb == "amend":
                parts += [part for part in named if part not in parts]
                parts = [part for part in parts if part not in change.options.get("delete-part", [])]
                continue
            ended |= set(named)
            if not named or all(part in ended for part in parts):
                return {"supersede": "superseded", "repeal": "repealed", "fulfil": "fulfilled"}[verb]
        return "adopted"

    def compared(self, kind, name):
        """The fields of a follow-up or decision that may differ from one moment to another."""
        if kind == "followups":
            columns = ("status", "due", "number", "for_conference", "times_rescheduled", "times_done")
            return {column: self.followups[name][column] for column in columns}
        return {"status": self.status(name), "number": self.decisions[name]["adopted"].one("number"), "expires": self.expires(name)}

    def expires(self, name):
        """The last day, as the latest amendment gives it."""
        given = [one.one("expires") for one in [self.decisions[name]["adopted"], *self.decisions[name]["changes"]]]
        return next((date for date in reversed(given) if date), None)

    def adoption(self, name):
        """When a decision was adopted: on its day, or on one of those of its meeting."""
        entry = self.decisions[name]["adopted"]
        dates = None if "body" in entry.options else self.meetings[name.rsplit("/", 1)[0]]["dates"]
        return happened(entry.one("occurred", dates), entry.day)

    def effect(self, name):
        """From when it is in effect: its adoption, or the day that it names, which is no earlier unless certainly so."""
        adoption, effective = self.adoption(name), self.decisions[name]["adopted"].one("effective")
        if not effective:
            return adoption
        first, last = days(effective)
        return (first, last) if last < adoption[0] else (max(first, adoption[0]), max(last, adoption[0]))

    def changed(self, change):
        """From when a change of a decision has effect."""
        if change.one("effective"):
            return days(change.one("effective"))
        if change.one("occurred") or not change.one("by"):
            return happened(change.one("occurred"), change.day)
        return self.effect(change.one("by"))

    def in_effect(self, name, day):
        """Whether a decision is in effect on a day: yes, no or maybe.

        Every way in which it can have been is tried: of what has no certain day, that it had happened by then, and that it had not.
        """
        decision, day = self.decisions[name], day.toordinal()
        adoption, effect = self.adoption(name), self.effect(name)
        changes = sorted(((self.changed(one), place, one) for place, one in enumerate(decision["changes"])), key=lambda one: (one[0][1], one[1]))
        last_days = [decision["adopted"].one("expires")] + [one.one("expires") for _, _, one in changes]
        spans = [adoption, effect] + [span for span, _, _ in changes]
        ways = [self.by(span, day) for span in spans] + [
            # An open end is no end.
            self.by(days(date), day - 1) if date and not date.endswith("..") else [False] for date in last_days]
        answers = set()
        for way in itertools.product(*ways):
            adopted, effective, done, over = way[0], way[1], way[2:len(spans)], way[len(spans):]
            # Nothing happens to a decision before its adoption, and it is in effect before that only where it says so.
            if not adopted and (any(done) or effective and effect[1] >= adoption[0]):
                continue
            if effect == adoption and effective != adopted:
                continue
            answers.add(effective and self.goes_on(decision, [one for (_, _, one), is_done in zip(changes, done) if is_done], last_days, done, over))
        return {frozenset([True]): "yes", frozenset([False]): "no"}.get(frozenset(answers), "maybe")

    @staticmethod
    def by(span, day):
        """Whether something can have happened by a day."""
        return [True] if span[1] <= day else [False] if span[0] > day else [True, False]

    @staticmethod
    def goes_on(decision, changes, last_days, done, over):
        """Whether a decision goes on after the changes, and its last day, as the latest of them gives it, is not over."""
        is_over = over[0]
        for is_done, date, is_past in zip(done, last_days[1:], over[1:]):
            is_over = is_past if is_done and date else is_over
        parts, ended = list(decision["parts"]), set()
        for change in changes:
            named = [part.split("=")[0] for part in change.options.get("part", [])]
            if change.verb == "decision amend":
                parts += [part for part in named if part not in parts]
                parts = [part for part in parts if part not in change.options.get("delete-part", [])]
            elif not named:
                return False
            else:
                ended |= set(named)
        return not is_over and (not parts or any(part not in ended for part in parts))


def moments(entries):
    """All days on which something changes, with the day before and the day after."""
    found = set()
    for entry in standing(entries):
        for option in ("occurred", "effective", "expires"):
            if entry.verb.startswith("decision ") and entry.one(option):
                for day in days(entry.one(option)):
                    found |= {day - 1, day, day + 1} if day < NEVER else set()
    return [datetime.date.fromordinal(day) for day in sorted(found)]


def matrix(before, after):
    """What was open at the end of one meeting, as it was then and as it is at the end of another."""
    rows = []
    for name, was in before.followups.items():
        if was["status"] not in ("completed", "waived"):
            now = after.followups[name]
            table = "done" if now["status"] in ("completed", "waived") else "closure" if now["proposed_action"] else "open"
            rows.append([name, table, was["status"], now["status"], was["due"], now["due"]])
    return sorted(rows)
