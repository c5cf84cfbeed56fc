"""Validates entries by the schema of events with PyPI's jsonschema; used by check-event-schema."""
import copy
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(sys.argv[1])
WIRE = ROOT / "Tests/MeetingRecordsTests/Fixtures"
FOLDERS = ("wire", "wire-earlier", "wire-texts")
SCHEMA = json.loads((ROOT / "Sources/MeetingRecords/Documentation.docc/events.schema.json").read_text())


def entries():
    """Every line of the sample journal and every fixture, each with what it is called in a finding."""
    for path in sorted((ROOT / "Journal/segments").glob("*.jsonl")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            yield f"{path.name}:{number}", json.loads(line)
    for folder in FOLDERS:
        for path in sorted((WIRE / folder).glob("*.json")):
            for number, data in enumerate(json.loads(path.read_text()), 1):
                entry = {"type": path.stem} | ({"data": data} if data else {})
                yield f"{folder}/{path.name}:{number}", entry


def spoilt(data, schema, definitions):
    """The data with one thing wrong, in every way that the schema names: each must be refused."""
    for name in schema.get("required", []):
        yield f"without {name}", {key: value for key, value in data.items() if key != name}
    for name in data:
        # No member is null, and none is a number with a fraction.
        yield f"{name} null", data | {name: None}
        yield f"{name} 0.5", data | {name: 0.5}
        form = schema["properties"].get(name, {})
        if form.get("type") == "array":
            yield f"{name} empty", data | {name: []}
            element = form["items"]
            if element.get("type") == "object" and data[name]:
                for what, inner in spoilt(data[name][0], element, definitions):
                    yield f"{name}[0] {what}", data | {name: [inner] + data[name][1:]}
        if "enum" in form:
            yield f"{name} a new word", data | {name: "unheard-of"}


def main():
    Draft202012Validator.check_schema(SCHEMA)
    whole = Draft202012Validator(SCHEMA)
    definitions = SCHEMA["$defs"]
    types = {name for name in definitions if name.startswith("acta.")}
    single = {name: Draft202012Validator(definitions[name] | {"$defs": definitions}) for name in types}
    failures, seen, count, refused = [], set(), 0, 0
    for place, entry in entries():
        count += 1
        seen.add(entry["type"])
        if entry["type"] not in single:
            failures.append(f"{place}: the schema does not know {entry['type']}")
            continue
        data = entry.get("data", {})
        for error in [*whole.iter_errors(entry), *single[entry["type"]].iter_errors(data)]:
            failures.append(f"{place}: {error.json_path}: {error.message[:200]}")
        # What a later version may have added is allowed, at any depth.
        later = copy.deepcopy(data) | {"unheardOf": {"is": "new"}}
        for value in later.values():
            for inner in value if isinstance(value, list) else []:
                if isinstance(inner, dict):
                    inner["unheardOf"] = 1
        if not whole.is_valid(entry | {"data": later}):
            failures.append(f"{place}: members that the schema does not name are refused")
        for what, wrong in spoilt(data, definitions[entry["type"]], definitions):
            refused += 1
            if single[entry["type"]].is_valid(wrong) or wrong and whole.is_valid(entry | {"data": wrong}):
                failures.append(f"{place}: {what} is not refused")
    if missing := types - seen:
        failures.append(f"no entry of: {', '.join(sorted(missing))}")
    # The program prints the same.
    for words, expected in (([], SCHEMA), (["acta.instrument.signed.v1"], None)):
        text = subprocess.run(["acta", "schema", *words], check=True, stdout=subprocess.PIPE, text=True).stdout
        printed = json.loads(text)
        Draft202012Validator.check_schema(printed)
        if expected is not None and printed != expected:
            failures.append("acta schema prints another one")
        if words and printed["title"] != words[0]:
            failures.append(f"acta schema {words[0]} prints that of {printed['title']}")
    for failure in failures[:40]:
        print(failure)
    if failures:
        print(f"FAILED event-schema: {len(failures)} findings")
        return 1
    print(f"ok event-schema: {count} entries of {len(types)} types, {refused} spoilt ones refused")
    return 0


if __name__ == "__main__":
    sys.exit(main())
