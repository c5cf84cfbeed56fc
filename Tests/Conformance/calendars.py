"""Reads exported calendars with vobject, icalendar, ical and libical; used by check-calendars."""
import ctypes
import ctypes.util
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings

import ical.calendar_stream
import icalendar
import vobject

ROOT = pathlib.Path(sys.argv[1])
failures = []


def acta(journal, *words):
    return subprocess.run(
        ["acta", *words, "--journal", str(journal)], check=True, stdout=subprocess.PIPE).stdout


def libical():
    """libical's reader, where it is installed: takes bytes, gives what is wrong with them."""
    path = ctypes.util.find_library("ical")
    if path is None:
        return None
    library = ctypes.CDLL(path)
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    for name in ("icalrestriction_check", "icalcomponent_count_errors"):
        getattr(library, name).argtypes = [ctypes.c_void_p]

    def check(text):
        component = library.icalparser_parse_string(text)
        if not component:
            return "it reads nothing"
        if not library.icalrestriction_check(component):
            return "it finds a property that may not be there, or is missing"
        errors = library.icalcomponent_count_errors(component)
        return f"it finds {errors} errors" if errors else None

    return check


def check(name, text, read_by_libical):
    """Whether the four readers take a calendar; the components as icalendar reads them."""
    for line in text.split(b"\r\n"):
        if len(line) > 75:
            failures.append(f"{name}: a line of {len(line)} octets")
        line.decode()
    if b"\n" in text.replace(b"\r\n", b""):
        failures.append(f"{name}: a line feed alone")
    try:
        for calendar in vobject.readComponents(text.decode()):
            calendar.validate(raiseException=True)
    except Exception as error:  # noqa: BLE001: whatever it is, it is a finding
        failures.append(f"{name}: vobject says {error!r}")
    try:
        parsed = ical.calendar_stream.IcsCalendarStream.calendar_from_ics(text.decode())
        if not parsed.events and not parsed.todos:
            failures.append(f"{name}: ical finds nothing in it")
    except Exception as error:  # noqa: BLE001
        failures.append(f"{name}: ical says {error!r}")
    if read_by_libical and (problem := read_by_libical(text)):
        failures.append(f"{name}: libical: {problem}")
    calendar = icalendar.Calendar.from_ical(text)
    for component in calendar.walk():
        if component.errors:
            failures.append(f"{name}: icalendar says {component.errors}")
    return [c for c in calendar.walk() if c.name in ("VEVENT", "VTODO")]


def by_uid(components):
    return {str(component["UID"]): component for component in components}


def sittings(journal, origin, reader):
    """Sessions: their times, their zone, past midnight, and what becomes of them."""
    acta(journal, "conference", "propose", "vn-la-labour/11", "--dates", "2029-05")
    for number, (starts, ends, zone) in enumerate((
            ("2029-05-11T22:00:00", "2029-05-12T00:30:00", "Asia/Vientiane"),
            ("2029-10-27T22:00:00", "2029-10-28T10:00:00", "Europe/Stockholm"),
            ("2029-05-11T09:00:00+07:00", "2029-05-11T11:00:00+07:00", None)), 1):
        acta(journal, "session", "schedule", "vn-la-labour/11", "--title", f"Session {number}", "--starts", starts,
             "--ends", ends, "--room", "Hall A", *(("--time-zone", zone) if zone else ()))
    for name, words in (("sessions", ("export", "ics")),
                        ("the agenda with sessions", ("agenda", "vn-la-labour/11", "--format", "ics"))):
        found = by_uid(check(name, acta(journal, *words), reader))
        for number, start, end in (
                (1, "2029-05-11T15:00:00+00:00", "2029-05-11T17:30:00+00:00"),
                (2, "2029-10-27T20:00:00+00:00", "2029-10-28T09:00:00+00:00"),
                (3, "2029-05-11T02:00:00+00:00", "2029-05-11T04:00:00+00:00")):
            session = found[f"{origin}/vn-la-labour/11/session-{number}"]
            times = tuple(session[name].dt.astimezone(datetime.timezone.utc).isoformat() for name in ("DTSTART", "DTEND"))
            if times != (start, end):
                failures.append(f"{name}: session {number} is from {times[0]} to {times[1]}")
            if not session.walk("VALARM"):
                failures.append(f"{name}: session {number} has no alarm")
    parsed = ical.calendar_stream.IcsCalendarStream.calendar_from_ics(acta(journal, "export", "ics").decode())
    first = next(event for event in parsed.events if str(event.uid).endswith("/vn-la-labour/11/session-1"))
    if first.dtstart.astimezone(datetime.timezone.utc).isoformat() != "2029-05-11T15:00:00+00:00":
        failures.append(f"ical reads session 1 at {first.dtstart}")
    acta(journal, "session", "cancel", "vn-la-labour/11/session-1")
    gone = by_uid(check("a cancelled session", acta(journal, "export", "ics"), reader))
    session = gone[f"{origin}/vn-la-labour/11/session-1"]
    if session["STATUS"] != "CANCELLED" or session.walk("VALARM"):
        failures.append("a cancelled session is not cancelled, or reminds of itself")


def main():
    warnings.simplefilter("ignore")
    reader = libical()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        journal = pathlib.Path(folder, "Journal")
        shutil.copytree(ROOT / "Journal", journal)
        calendar = acta(journal, "export", "ics")
        before = by_uid(check("the whole record", calendar, reader))
        check("with tasks as events", acta(journal, "export", "ics", "--tasks-as-events"), reader)
        check("the agenda", acta(journal, "agenda", "vn-la-labour/10", "--format", "ics"), reader)
        check("what is pending", acta(journal, "report", "pending", "--format", "ics"), reader)
        if acta(journal, "export", "ics") != calendar:
            failures.append("two exports of one record differ")
        origin = next(uid for uid in before if uid.endswith("/vn-la-labour/10")).removesuffix("/vn-la-labour/10")
        tenth = before[f"{origin}/vn-la-labour/10"]
        if (tenth["DTSTART"].dt.isoformat(), tenth["DTEND"].dt.isoformat()) != ("2027-01-01", "2028-01-01"):
            failures.append("a conference that is known to the year does not take the year")
        if (tenth["STATUS"], tenth["TRANSP"], tenth["X-ACTA-EDTF"]) != ("TENTATIVE", "TRANSPARENT", "2027"):
            failures.append("a conference that is known to the year is not tentative, transparent, with its date kept")
        acta(journal, "conference", "convene", "vn-la-labour/10", "--dates", "2027-05-11/2027-05-12")
        acta(journal, "conference", "postpone", "vn-la-labour/10", "--dates", "2027-09-14/2027-09-15")
        due = next(uid for uid, c in before.items() if c.name == "VTODO" and c.get("STATUS") == "NEEDS-ACTION")
        acta(journal, "followup", "reschedule", due.removeprefix(origin + "/"), "--due", "2027-03-31")
        after = by_uid(check("after a rescheduling", acta(journal, "export", "ics"), reader))
        if set(before) != set(after):
            failures.append("a rescheduling changed the identities")
        for uid in (f"{origin}/vn-la-labour/10", due):
            if int(after[uid]["SEQUENCE"]) <= int(before[uid]["SEQUENCE"]):
                failures.append(f"{uid}: its SEQUENCE did not rise")
        for uid in set(before) - {f"{origin}/vn-la-labour/10", due}:
            if after[uid].to_ical() != before[uid].to_ical():
                failures.append(f"{uid} changed, and nothing was recorded of it")
        if after[f"{origin}/vn-la-labour/10"]["DTSTART"].dt.isoformat() != "2027-09-14":
            failures.append("the new date is not in the calendar")
        acta(journal, "conference", "convene", "vn-la-labour/10", "--dates", "2027-09-14/2027-09-15")
        acta(journal, "conference", "postpone", "vn-la-labour/10")
        acta(journal, "followup", "reschedule", due.removeprefix(origin + "/"))
        undated = by_uid(check("without a date", acta(journal, "export", "ics"), reader))
        if set(after) != set(undated):
            failures.append("a date that was taken away changed the identities")
        tenth, former = undated[f"{origin}/vn-la-labour/10"], after[f"{origin}/vn-la-labour/10"]
        if (tenth["STATUS"], tenth["DTSTART"].dt) != ("CANCELLED", former["DTSTART"].dt):
            failures.append("a meeting that lost its date is not cancelled on the days that it had")
        if int(tenth["SEQUENCE"]) <= int(former["SEQUENCE"]):
            failures.append("a meeting that lost its date does not have a higher SEQUENCE")
        if "DUE" in undated[due]:
            failures.append("a task that lost its due date still has one")
        for name, day, time in (
                ("done-on-a-day", "2026-06-01", None),
                ("done-at-a-time", "2026-06-01T10:30:00+07:00", b"20260601T033000Z")):
            acta(journal, "followup", "schedule", name, "--title", "Statistics", "--owner", "vn")
            acta(journal, "followup", "complete", name, "--occurred", day)
            completed = by_uid(check(name, acta(journal, "export", "ics"), reader))[f"{origin}/{name}"]
            given = completed["COMPLETED"].to_ical() if "COMPLETED" in completed else None
            if (completed["STATUS"], given) != ("COMPLETED", time):
                failures.append(f"a task completed on {day} has COMPLETED {given}")
        sittings(journal, origin, reader)
    for failure in failures:
        print(failure)
    if failures:
        print(f"FAILED calendars: {len(failures)} findings")
        return 1
    print("ok calendars" + ("" if reader else " (libical is not installed, and was not asked)"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
