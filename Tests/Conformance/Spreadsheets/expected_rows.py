#!/usr/bin/env python3
"""What must become of each row of the two spreadsheets, read anew: expected_rows.py instruments|persons FILE.

Prints a JSON object a row: its number as a spreadsheet counts, its first column, and either “refused” or the verbs with what they
say. It knows the page Importing.md and Python's csv, and shares no code with Acta or with what made the tables.
"""
import csv
import datetime
import io
import json
import re
import sys
import unicodedata


class Refused(Exception):
    pass


def day(year, month, dom):
    try:
        return datetime.date(year, month, dom).isoformat()
    except ValueError as error:
        raise Refused(f"no such day: {error}")


def date(text, buddhist, serial):
    """EDTF, or nothing for what says that there is none."""
    def our(year):
        if buddhist:
            return year - 543
        if 2400 <= year <= 2700:
            raise Refused("Buddhist era")
        return year

    text = text.removesuffix(" 00:00:00").removesuffix(".")
    if text in ("", "0000-00-00", "9999-12-31"):
        return None
    if found := re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text):
        year, month, dom = map(int, found.groups())
        if month == 0:
            return f"{our(year):04}"
        return f"{our(year):04}-{month:02}" if dom == 0 else day(our(year), month, dom)
    if found := re.fullmatch(r"(\d{4})-XX-\d\d", text):
        return f"{our(int(found[1])):04}"
    if found := re.fullmatch(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})", text):
        return day(our(int(found[3])), int(found[2]), int(found[1]))
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return day(our(int(found[1])), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", text):
        return f"{our(int(found[1])):04}-{found[2]}"
    if serial and re.fullmatch(r"\d{5}", text):
        return (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(text))).isoformat()
    raise Refused(f"no date: {text}")


def plain(text):
    """Text that a record keeps."""
    for sign in text:
        if unicodedata.category(sign) == "Cc" and sign != "\n" or sign in "\u202a\u202b\u202d\u202e" or sign == "\ufffd":
            raise Refused(f"sign {ord(sign):04x}")
    return text


def simple(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


KEYS = set()


def once(key):
    if key in KEYS:
        raise Refused("key twice")
    KEYS.add(key)


def instrument(row):
    if len(row) != 8:
        raise Refused("ragged")
    line, number, title, english, kind, parties, when, originals = ["" if cell in ("-", "n/a", "NULL") else cell for cell in row]
    data = {"title": {language: plain(text) for language, text in (("vi", title), ("en", english)) if text}}
    if not data["title"]:
        raise Refused("no title")
    types = {"MoU": "memorandum", "Treaty": "treaty", "Exchange of notes": "exchange-of-notes", "Protocol": "protocol"}
    if kind not in types:
        raise Refused("no type")
    data["type"] = types[kind]
    known = {"VN": "vn", "LA": "la", "KH": "kh"}
    data["parties"] = [party.strip() for party in parties.split("/")]
    if not all(party in known for party in data["parties"]):
        raise Refused("no party")
    data["parties"] = [known[party] for party in data["parties"]]
    found = date(when, buddhist=False, serial=False)
    if found:
        data["occurred"] = found
    if originals:
        if not originals.isdigit():
            raise Refused("no number")
        data["originals"] = int(originals)
    once(number)
    return [["instrument negotiate", simple(number), data]]


def person(row):
    line, number, name, also, state, body, post, since = ["" if cell == "-" else cell for cell in row]
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", "p-" + number):
        raise Refused("no identifier")
    if state not in ("vn", "la", "kh"):
        raise Refused("no state")
    data = {"name": {"vi": plain(name)}, "alsoWritten": [part.strip() for part in also.split(";")], "state": state}
    verbs = [["person register", "p-" + number, data]]
    if "\n" in name:
        raise Refused("a name of two lines")
    if post:
        if not body:
            raise Refused("no body")
        office = {"person": "p-" + number, "organization": body, "post": {"vi": post}}
        found = date(since, buddhist=True, serial=True)
        if found:
            office["occurred"] = found
        verbs.append(["office assume", "p-" + number, office])
    once(number)
    return verbs


def text_of(path, kind):
    data = open(path, "rb").read()
    if data.startswith(b"\xef\xbb\xbf") or kind == "instruments":
        return data.decode("utf-8-sig")
    # Bytes 0x80 to 0x9F belong to no letter of TCVN3; all others that occur are given by the Unicode Consortium's composition.
    upper = "ĂÂÊÔƠƯĐăâêôơưđ"
    letters = dict(zip(range(0xA1, 0xAF), upper))
    letters |= dict(zip([0xB5, 0xB6, 0xB7, 0xB8, 0xB9], "àảãáạ"))
    letters |= dict(zip([0xBB, 0xBC, 0xBD, 0xBE, 0xC6], "ằẳẵắặ"))
    letters |= dict(zip([0xC7, 0xC8, 0xC9, 0xCA, 0xCB], "ầẩẫấậ"))
    letters |= dict(zip([0xCC, 0xCE, 0xCF, 0xD0, 0xD1], "èẻẽéẹ"))
    letters |= dict(zip([0xD2, 0xD3, 0xD4, 0xD5, 0xD6], "ềểễếệ"))
    letters |= dict(zip([0xD7, 0xD8, 0xDC, 0xDD, 0xDE], "ìỉĩíị"))
    letters |= dict(zip([0xDF, 0xE1, 0xE2, 0xE3, 0xE4], "òỏõóọ"))
    letters |= dict(zip([0xE5, 0xE6, 0xE7, 0xE8, 0xE9], "ồổỗốộ"))
    letters |= dict(zip([0xEA, 0xEB, 0xEC, 0xED, 0xEE], "ờởỡớợ"))
    letters |= dict(zip([0xEF, 0xF1, 0xF2, 0xF3, 0xF4], "ùủũúụ"))
    letters |= dict(zip([0xF5, 0xF6, 0xF7, 0xF8, 0xF9], "ừửữứự"))
    letters |= dict(zip([0xFA, 0xFB, 0xFC, 0xFD, 0xFE], "ỳỷỹýỵ"))
    marks = dict(zip(range(0xB0, 0xB5), "\u0300\u0309\u0303\u0301\u0323"))
    return "".join(chr(byte) if byte < 0x80 else letters.get(byte) or marks.get(byte) or "\ufffd" for byte in data)


def main():
    kind, path = sys.argv[1:3]
    separator = ";" if kind == "instruments" else ","
    read = instrument if kind == "instruments" else person
    for number, row in enumerate(csv.reader(io.StringIO(text_of(path, kind), newline=""), delimiter=separator), 1):
        row = [unicodedata.normalize("NFC", cell).strip() for cell in row]
        if number == 1 or not any(row):
            continue
        try:
            print(json.dumps({"row": number, "line": row[0], "verbs": read(row)}))
        except Refused as reason:
            print(json.dumps({"row": number, "line": row[0], "refused": str(reason)}))


main()
