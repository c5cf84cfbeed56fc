#!/usr/bin/env python3
"""Verifies a journal directory with nothing but Python's standard library.

Usage: verify_journal.py DIR

Prints the number of events and the Merkle root and exits 0, or names the first line that is wrong and exits 1.
It is written from the format's specification alone and shares no code with the library.
"""
import hashlib
import json
import pathlib
import re
import sys

KEYS = ("specversion id source type subject time sequence prev batchend clocktime actor "
        "correlationid causationid data").split()
REQUIRED = {"specversion", "id", "source", "type", "time", "sequence", "prev"}
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LIMIT = 2**53 - 1


class Damage(Exception):
    pass


def demand(truth, message):
    if not truth:
        raise Damage(message)


def distinct(pairs):
    demand(len({key for key, _ in pairs}) == len(pairs), "an object names a member twice")
    return dict(pairs)


def integer(text):
    demand(abs(int(text)) <= LIMIT and text != "-0", f"{text} is no integer of the format")
    return int(text)


def no_number(text):
    raise Damage(f"{text} is no integer")


def parse(line):
    value = json.loads(line.decode("utf-8"), object_pairs_hook=distinct, parse_int=integer, parse_float=no_number,
                       parse_constant=no_number)
    canonical = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    demand(canonical.encode("utf-8") == line, "the line isn't in canonical form")
    return value


def leaf_hash(line):
    return hashlib.sha256(b"\0" + line).digest()


def push(peaks, leaf):
    """Adds a leaf to the perfect subtrees, each a pair of size and root, the largest first."""
    size = 1
    while peaks and peaks[-1][0] == size:
        leaf = hashlib.sha256(b"\1" + peaks.pop()[1] + leaf).digest()
        size *= 2
    peaks.append((size, leaf))


def root(peaks):
    if not peaks:
        return hashlib.sha256(b"").digest()
    value = peaks[-1][1]
    for _, peak in reversed(peaks[:-1]):
        value = hashlib.sha256(b"\1" + peak + value).digest()
    return value


def read_head(path):
    """The recorded head, or None when it is missing or torn."""
    try:
        line = path.read_bytes().split(b"\n", 1)[0]
        body, check = line.rsplit(b',"check":', 1)
        head = json.loads(line)
        return head if json.loads(check[:-1]) == hashlib.sha256(body).hexdigest() else None
    except (OSError, ValueError):
        return None


def check_event(event, state):
    keys = list(event)
    demand(keys == [key for key in KEYS if key in event], "members are unknown or out of order")
    demand(REQUIRED <= set(keys), "a member is missing")
    demand(all(isinstance(event[key], str) and event[key] for key in keys if key != "data"), "a member is no text")
    demand("data" not in event or (isinstance(event["data"], dict) and event["data"]), "data is no object with members")
    demand(event["specversion"] == "1.0" and event["source"] == state["origin"], "specversion or source is wrong")
    demand(UUID.fullmatch(event["id"]) and event["id"] not in state["ids"], "id is malformed, or stands here again")
    demand(TIME.fullmatch(event["time"]) and event["time"] >= state["time"], "time is malformed, or goes backwards")
    if "clocktime" in event:
        demand(TIME.fullmatch(event["clocktime"]) and event["clocktime"] < event["time"], "clocktime is wrong")
    demand(event["prev"] == state["leaf"].hex(), "prev isn't the hash of the line before")
    sequence = state["count"] + 1
    demand(event["sequence"] == f"{sequence:012d}", f"sequence isn't {sequence:012d}")
    end = event.get("batchend", event["sequence"])
    demand(re.fullmatch(r"\d{12}", end) and int(end) >= sequence, "batchend is wrong")
    demand(state["batch"] in (None, end), "batchend isn't that of the batch")
    demand(state["batch"] or event.get("batchend") != event["sequence"], "batchend stands in an event recorded alone")
    return None if end == event["sequence"] else end


def verify(directory):
    identity = (directory / "journal.json").read_bytes()
    about = json.loads(identity)
    demand(about["format"] == "acta-journal/1", "journal.json: another format")
    state = {"origin": about["origin"], "leaf": hashlib.sha256(identity).digest(), "count": 0, "time": "", "batch": None,
             "ids": set()}
    head, peaks = read_head(directory / "head"), []
    recorded = int(head["sequence"]) if head else 0
    for segment in sorted((directory / "segments").iterdir()):
        demand(segment.name == f"{state['count'] + 1:012d}.jsonl" and not state["batch"],
               f"{segment.name}: isn't the segment that follows")
        with segment.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    demand(line.endswith(b"\n"), "the line doesn't end")
                    event = parse(line[:-1])
                    state["batch"] = check_event(event, state)
                except (Damage, ValueError) as mistake:
                    raise Damage(f"segments/{segment.name}, line {number}: {mistake}") from None
                state.update(leaf=leaf_hash(line[:-1]), count=state["count"] + 1, time=event["time"])
                state["ids"].add(event["id"])
                push(peaks, state["leaf"])
                if state["count"] == recorded:
                    demand(head["leaf"] == state["leaf"].hex(), f"segments/{segment.name}, line {number}: "
                           "isn't the line that the head holds")
                    demand(head["peaks"] == [peak.hex() for _, peak in peaks], "head: its peaks are others")
    demand(state["count"] >= recorded, f"line {state['count'] + 1}: is missing, the head has {recorded} events")
    demand(not state["batch"], "the last batch isn't whole")
    return state["count"], root(peaks).hex()


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        count, merkle_root = verify(pathlib.Path(sys.argv[1]))
    except (Damage, OSError, ValueError, KeyError, TypeError) as mistake:
        print(f"damaged: {mistake}")
        return 1
    print(f"events {count}\nroot {merkle_root}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
