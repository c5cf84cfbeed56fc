#!/usr/bin/env python3
"""Two spreadsheets with named kinds of dirt, from a seed: make_tables.py FOLDER [SEED].

instruments.csv has 5,000 rows in UTF-8 with semicolons, persons.csv 1,500 in TCVN3 with commas. Beside each is NAME.clean.json: what
each row would be without its dirt, and which kind it has, by the number in its first column, which nothing touches.
"""
import json
import pathlib
import random
import subprocess
import sys

SURNAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đỗ", "Bùi", "Đặng"]
MIDDLE = ["Văn", "Thị", "Thanh", "Đức", "Minh", "Quốc"]
GIVEN = ["Bình", "Dũng", "Hương", "Lan", "Sơn", "Tuấn", "Yến", "Ước"]
POSTS = ["Bộ trưởng", "Thứ trưởng", "Vụ trưởng", "Chuyên viên"]


def raw(cells, separator):
    """A row as a spreadsheet writes it."""
    def field(cell):
        return '"' + cell.replace('"', '""') + '"' if any(c in cell for c in separator + '"\n\r') else cell
    return separator.join(map(field, cells))


def instrument(chance, number):
    title = f"Bản ghi nhớ số {number} về {chance.choice(['lao động', 'y tế', 'thuế', 'biên giới'])}"
    return [str(number), f"T {number:05}", title, f"Memorandum {number}", chance.choice(["MoU", "Treaty", "Protocol"]),
            chance.choice(["VN/LA", "VN / KH", "LA/KH"]), f"{chance.randint(13, 28)}/{chance.randint(1, 12):02}/{chance.randint(1977, 2025)}",
            str(chance.randint(1, 4))]


# Number, Số, Tên, Title, Type, Parties, Date, Originals
INSTRUMENT_DIRT = {
    "day before month": lambda c: c.__setitem__(6, "05/11/2020"),
    "sentinel of zeros": lambda c: c.__setitem__(6, "0000-00-00"),
    "sentinel of nines": lambda c: c.__setitem__(6, "9999-12-31"),
    "date without signs": lambda c: c.__setitem__(6, "19970600"),
    "month of X": lambda c: c.__setitem__(6, "1964-XX-16"),
    "full stop behind a date": lambda c: c.__setitem__(6, "16-12-1991."),
    "midnight behind a date": lambda c: c.__setitem__(6, "2003-07-09 00:00:00"),
    "year of the Buddhist era": lambda c: c.__setitem__(6, "12/11/2568"),
    "year of two digits": lambda c: c.__setitem__(6, "12/11/97"),
    "day that is not": lambda c: c.__setitem__(6, "31/02/1999"),
    "number for a date": lambda c: c.__setitem__(6, "35765"),
    "key twice": lambda c: c.__setitem__(1, "T 00001"),
    "row too short": lambda c: c.__delitem__(slice(5, None)),
    "row too long": lambda c: c.append("more"),
    "quotation marks": lambda c: c.__setitem__(3, f'The "{c[0]}" memorandum; and more'),
    "white space around": lambda c: c.__setitem__(3, f"  \u00a0{c[3]} \t"),
    "word that nobody knows": lambda c: c.__setitem__(4, "Treatyy"),
    "nothing": lambda c: c.__setitem__(7, "n/a"),
    "control character": lambda c: c.__setitem__(2, c[2] + "\x07"),
    "turned text": lambda c: c.__setitem__(2, "\u202e" + c[2]),
    "no title": lambda c: (c.__setitem__(2, ""), c.__setitem__(3, "")),
    "formula": lambda c: c.__setitem__(3, "=cmd|' /C calc'!A0"),
    "lost sign": lambda c: c.__setitem__(2, "B\ufffdn ghi nh\ufffd"),
    "party that is not there": lambda c: c.__setitem__(5, "VN/XX"),
    "number in words": lambda c: c.__setitem__(7, "two"),
    "letter and mark apart": lambda c: c.__setitem__(2, "Hie\u0323\u0302p di\u0323nh " + c[0]),
}


def person(chance, number):
    name = f"{chance.choice(SURNAMES)} {chance.choice(MIDDLE)} {chance.choice(GIVEN)}"
    has_post = chance.random() < 0.8
    year = chance.randint(1980, 2025) + 543
    return [str(number), f"{number}", name, f"N{number}; M{number}", chance.choice(["vn", "la", "kh"]),
            "moha" if has_post else "", chance.choice(POSTS) if has_post else "-",
            f"{chance.randint(1, 28)}/{chance.randint(1, 12)}/{year}" if has_post else ""]


# Number, No, Tên, Also, State, Body, Post, Since
PERSON_DIRT = {
    "day counted from 1900": lambda c: c.__setitem__(7, "41234"),
    "month of the Buddhist era": lambda c: c.__setitem__(7, "2550-06"),
    "state that is not there": lambda c: c.__setitem__(4, "atlantis"),
    "body that is missing": lambda c: (c.__setitem__(5, ""), c.__setitem__(6, "Vụ trưởng")),
    "key twice": lambda c: c.__setitem__(1, "1"),
    "line break": lambda c: c.__setitem__(2, "Nguyễn\nVăn A"),
    "foreign byte": lambda c: c.__setitem__(2, c[2] + "\ue081"),
    "identifier that is none": lambda c: c.__setitem__(1, "No. " + c[1]),
}


def table(name, heads, count, make, dirt, separator, chance, encode):
    rows, clean = [raw(heads, separator)], {}
    kinds = list(dirt)
    for number in range(1, count + 1):
        cells = make(chance, number)
        before, kind = list(cells), None
        if number > 20 and chance.random() < 0.2:
            kind = kinds[number % len(kinds)]
            dirt[kind](cells)
        clean[str(number)] = {"cells": before, "kind": kind}
        rows.append(raw(cells, separator))
        if chance.random() < 0.01:
            rows.append(separator * (len(heads) - 1))
    (FOLDER / f"{name}.csv").write_bytes(encode("\r\n".join(rows) + "\r\n"))
    (FOLDER / f"{name}.clean.json").write_text(json.dumps(clean))


def tcvn3(text):
    """TCVN3 by iconv, and U+E0NN for a byte NN that is no part of it."""
    pieces = text.split("\ue081")
    done = [subprocess.run(["iconv", "-f", "UTF-8", "-t", "TCVN5712-1"], input=piece.encode(), capture_output=True, check=True).stdout
            for piece in pieces]
    return b"\x81".join(done)


FOLDER = pathlib.Path(sys.argv[1])
CHANCE = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20)
table("instruments", ["Line", "Số", "Tên", "Title", "Type", "Parties", "Date", "Originals"], 5000, instrument, INSTRUMENT_DIRT, ";",
      CHANCE, lambda text: b"\xef\xbb\xbf" + text.encode())
table("persons", ["Line", "No", "Tên", "Also", "State", "Body", "Post", "Since"], 1500, person, PERSON_DIRT, ",", CHANCE, tcvn3)
