#!/usr/bin/env python3
"""Runs every line of a journal through the CloudEvents SDK from PyPI (pip install "cloudevents>=2").

Usage: cloudevents_check.py DIR

Each line must be accepted as a CloudEvents 1.0 event in JSON with its members as they are written; prints the number of
lines and exits 0, or names the first line that is refused and exits 1.
"""
import json
import pathlib
import sys
from datetime import datetime

from cloudevents.core.formats.json import JSONFormat


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    count = 0
    for segment in sorted((pathlib.Path(sys.argv[1]) / "segments").iterdir()):
        for number, line in enumerate(segment.read_bytes().splitlines(), 1):
            try:
                event, expected = JSONFormat().read(None, line), json.loads(line)
                found_attributes = event.get_attributes()
                for key, value in expected.items():
                    found = event.get_data() if key == "data" else found_attributes[key]
                    if key == "time":
                        value = datetime.fromisoformat(value)
                    if found != value:
                        raise ValueError(f"{key} is {found!r}, not {value!r}")
            except Exception as mistake:  # whatever the SDK throws is a refusal
                print(f"refused: {segment.name}, line {number}: {mistake}")
                return 1
            count += 1
    print(f"accepted {count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
