"""Validates the JSON of every report with PyPI's jsonschema; used by check-report-schema."""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(sys.argv[1])
SCHEMA = json.loads((ROOT / "Sources/MeetingReports/Documentation.docc/reports.schema.json").read_text())
REPORTS = [
    *(["agenda", "vn-la-labour/10", "--stage", stage] for stage in ("preliminary", "provisional", "supplementary", "programme")),
    *(["report", paper, "vn-la-labour/10"] for paper in ("annotated-agenda", "matrix", "documents", "corrigendum", "brief")),
    ["report", "participants", "vn-la-labour/9"], ["minutes", "vn-la-labour/9"],
    *([paper, "vn-la-labour"] for paper in ("register", "decisions", "overview")),
    ["report", "record", "vn-la-labour/9"], ["report", "attendance", "vn-la-labour/9"], ["report", "series", "vn-la-labour"], ["report", "instruments"],
    *(["report", "pending", "--by", word] for word in ("owner", "age", "area", "due")),
    ["report", "instruments", "--party", "vn", "--status", "in-force", "--kind", "agreement"], ["report", "instrument", "vn-la-labour-agreement-2013"], ["report", "state", "vn"], ["report", "territory", "an-isle"], ["report", "person", "do-thanh-binh"], ["report", "organization", "molisa-vn"], ["report", "organization", "moha-vn"],
    *(["report", "achievements", "--by", word] for word in ("year", "conference", "area")), ["report", "calendar"],
]


def main():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    by_name = {form["title"]: form | {"$defs": SCHEMA["$defs"]} for form in SCHEMA["oneOf"]}
    failures, seen = [], set()
    # The sample journal has no territory, and no session with an attendance list; a copy gets both.
    scratch = tempfile.TemporaryDirectory()
    journal = pathlib.Path(scratch.name) / "Journal"
    shutil.copytree(ROOT / "Journal", journal)
    for words in (
        ["territory", "register", "an-isle", "--name", "An isle", "--state", "vn"],
        ["session", "open", "vn-la-labour/9/session-1", "--title", "Plenary", "--kind", "plenary"],
        ["decision", "adopt", "vn-la-labour/9", "--text", "To meet again", "--area", "employment"],
        ["session", "record-attendance", "vn-la-labour/9/session-1", "--present", "do-thanh-binh", "--proxy", "vn=la"],
    ):
        subprocess.run(
            ["acta", *words, "--accept-clock", "--journal", str(journal)],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for words in REPORTS:
        text = subprocess.run(
            ["acta", *words, "--json", "--on", "2026-11-23", "--language", "lo", "--journal", str(journal)],
            check=True, stdout=subprocess.PIPE).stdout
        report = json.loads(text)
        seen.add(report["report"])
        # By the form of its own name first: of nine that do not fit, a person wants to read about one.
        for error in jsonschema.Draft202012Validator(by_name[report["report"]]).iter_errors(report):
            failures.append(f"{' '.join(words)}: {error.json_path}: {error.message[:200]}")
        jsonschema.Draft202012Validator(SCHEMA).is_valid(report) or failures or failures.append(f"{words}: more than one form fits")
    if missing := set(by_name) - seen:
        failures.append(f"no report was made of: {', '.join(sorted(missing))}")
    # A schema that takes everything would say so here too.
    spoilt = json.loads(text) | {"unheard-of": 1}
    if jsonschema.Draft202012Validator(SCHEMA).is_valid(spoilt):
        failures.append("the schema takes members that it does not know")
    for failure in failures:
        print(failure)
    if failures:
        print(f"FAILED report-schema: {len(failures)} findings")
        return 1
    print(f"ok report-schema: {len(REPORTS)} reports")
    return 0


if __name__ == "__main__":
    sys.exit(main())
