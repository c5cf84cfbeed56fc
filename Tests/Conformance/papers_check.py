"""Papers as PDF, by two programs, in five languages; used by check-papers.

The papers of a copy of the sample in English, Vietnamese and Lao, of a record that is made up in French and Swedish, and of
a record of twenty conferences that a seeded generator makes. With a folder as second argument the PDFs are left there."""
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(ROOT / "Tests/Support"))
from chromium import Chromium  # noqa: E402

TEXTS = ROOT / "Tests/Conformance/Papers"
# How many pages each paper of the sample may have.
MOST_PAGES = {"agenda": 1, "annotated-agenda": 3, "matrix": 2, "minutes": 8}
# What belongs to the machine: dates in EDTF, options, numbers of entries.
MACHINE = [
    r"(?<![\d/])\d{4}-\d{2}(-\d{2})?(?!\d)", r"\d{4}[~?%]", r"\d{4}/\d{4}", r"\d/\.\.", r"(^|\s)--[a-z]", r"\bentry \d", r"\brecorded\b",
]
failures = []
looked_at = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def acta(journal, *words):
    done = subprocess.run(["acta", *words, "--journal", str(journal)], capture_output=True, text=True, cwd=ROOT)
    if done.returncode != 0:
        raise SystemExit(f"acta {' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return done.stdout


def texts_of(journal):
    """Identifiers that may not be printed, titles of follow-ups and of instruments."""
    def listed(kind):
        return json.loads(acta(journal, "list", kind, "--json", "--limit", "100000"))

    kinds = ["conferences", "speeches", "decisions", "agenda-items", "instruments", "followups", "achievements", "organizations",
             "persons", "areas", "delegations", "documents"]
    identifiers = {row["identifier"] for kind in kinds for row in rows(listed(kind))}
    odd = {name for name in identifiers if "-" in name or "/" in name}
    return odd, [row["title"] for row in rows(listed("followups"))], [row["title"] for row in rows(listed("instruments"))]


def rows(value):
    return value if isinstance(value, list) else next(v for v in value.values() if isinstance(v, list))


def make(journal, conference, language, day, folder):
    """The papers of a conference as DOCX and HTML; gives the paths without what follows the dot, by paper."""
    acta(journal, "papers", conference, str(folder), "--language", language, "--on", day, "--no-provenance", "--format", "docx",
         "--format", "html")
    listed = json.loads((folder / "papers.json").read_text())["files"]
    return {entry["paper"]: folder / entry["name"].removesuffix(".docx") for entry in listed
            if entry["name"].endswith(f".{language}.docx") and conference.replace("/", "-") in entry["name"]}


def pages(pdf):
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True).stdout
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told)
    return int(re.search(r"Pages:\s+(\d+)", told).group(1)), float(size.group(1)) > float(size.group(2))


def words(pdf):
    return subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True).stdout


def by_office(paths, folder):
    """All documents at once: a start of LibreOffice takes longer than a paper."""
    home = folder / "office"
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{home}", "--convert-to", "pdf", "--outdir", str(folder / "by-office"),
         *[f"{path}.docx" for path in paths]],
        capture_output=True, check=True)
    return [folder / "by-office" / f"{path.name}.pdf" for path in paths]


def by_browser(browser, paths, folder):
    made = []
    (folder / "by-browser").mkdir(exist_ok=True)
    for path in paths:
        page = browser.page(pathlib.Path(f"{path}.html").as_uri())
        pdf = folder / "by-browser" / f"{path.name}.pdf"
        page.pdf(str(pdf))
        page.close()
        made.append(pdf)
    return made


def flat(text):
    """A text without its spaces: words of a PDF are broken where a line ends."""
    return re.sub(r"[\s\u00ad\u200b-]+", "", text).casefold()


def search(name, text, identifiers, follow_ups, instruments):
    for pattern in MACHINE:
        found = re.search(pattern, text, re.MULTILINE)
        expect(found is None, f"{name} has “{found.group(0) if found else ''}”, which belongs to the machine")
    for identifier in identifiers:
        expect(not re.search(rf"(?<![\w/-]){re.escape(identifier)}(?![\w/-])", text), f"{name} has the identifier {identifier}")
    whole = flat(text)
    for title in follow_ups + instruments:
        # A title that is a part of another one counts with it.
        others = sum(whole.count(flat(other)) for other in set(follow_ups + instruments) if flat(title) in flat(other) and other != title)
        count = whole.count(flat(title)) - others
        expect(count <= 1, f"{name} says “{title}” {count} times")


def look(journal, conference, language, day, folder, browser, limits, in_own_words):
    folder = folder / f"{conference.replace('/', '-')}-{language}"
    folder.mkdir(parents=True)
    papers = make(journal, conference, language, day, folder)
    identifiers, follow_ups, instruments = texts_of(journal)
    names, paths = list(papers), list(papers.values())
    for maker, made in (("LibreOffice", by_office(paths, folder)), ("Chromium", by_browser(browser, paths, folder))):
        for name, pdf in zip(names, made):
            what = f"{name} of {conference} in {language} by {maker}"
            count, is_across = pages(pdf)
            looked_at.append(what)
            if name in limits:
                expect(count <= limits[name], f"{what} has {count} pages, more than {limits[name]}")
                print(f"{what}: {count}")
            expect(is_across == (name in ("matrix", "register", "overview")), f"{what} is turned the wrong way")
            search(what, words(pdf), identifiers, follow_ups if in_own_words else [], instruments if in_own_words else [])


def seeded(folder):
    """Twenty conferences, made by a generator with a seed."""
    dice = random.Random(20)
    lines = ["@clock 2001-01-01T08:00:00.000Z", 'state register aa --name "Alland"', 'state register bb --name "Borland"']
    lines += ['organization register ministry-aa --name "Ministry of Work" --state aa',
              'organization register ministry-bb --name "Ministry of Labour" --state bb',
              'series establish talks --name "Talks on labour" --party aa,bb --level ministerial --periodicity P1Y']
    areas = ["wages", "safety", "training", "pensions", "migration"]
    lines += [f'area register area-{area} --name "{area.capitalize()}"' for area in areas]
    for number in range(1, 41):
        lines.append(f'person register person-{number} --name "Person {chr(64 + number % 26 + 1)}. Number{number}" --state {dice.choice(["aa", "bb"])}')
    for year in range(1, 21):
        at, conference = 2000 + year, f"talks/{year}"
        lines.append(f"@clock {at}-05-10T08:00:00.000Z")
        lines.append(f'conference convene {conference} --series talks --ordinal {year} --dates {at}-05-{10 + year % 9} --place "City {year}" '
                     f'--state {"aa" if year % 2 else "bb"} --host ministry-{"aa" if year % 2 else "bb"}')
        for side in ("aa", "bb"):
            head = dice.randrange(1, 41)
            lines.append(f'delegation register {conference} --party ministry-{side} --head "person-{head}=Minister"')
        for item in range(dice.randrange(2, 6)):
            lines.append(f'agenda-item propose {conference} --title "Matter {year}.{item} of {dice.choice(areas)}" --area area-{dice.choice(areas)}')
        lines.append(f"conference open {conference} --occurred {at}-05-{10 + year % 9}")
        for decision in range(dice.randrange(1, 4)):
            lines.append(f'decision adopt {conference} --text "To study question {year}.{decision}" --area area-{dice.choice(areas)} --occurred {at}-05-{10 + year % 9}')
        if dice.random() < 0.4:
            lines.append(f'instrument negotiate pact-{year} --title "Protocol {year} on {dice.choice(areas)}" --type protocol --party ministry-aa,ministry-bb '
                         f'--conference {conference} --area area-{dice.choice(areas)}')
            lines.append(f"instrument sign pact-{year} --signature ministry-aa --signature ministry-bb --occurred {at}-05-{10 + year % 9}")
        for follow_up in range(dice.randrange(2, 7)):
            due = dice.choice([f"{at + 1}", f"{at + 1}-03", f"{at}-12-31", f"{at + 1}/{at + 2}", f"{at + 1}~", f"{at + 1}-21"])
            lines.append(f'followup schedule {conference} --title "Undertaking {year}.{follow_up} about {dice.choice(areas)}" '
                         f'--owner ministry-{dice.choice(["aa", "bb"])} --area area-{dice.choice(areas)} --due {due}')
        lines.append(f"conference close {conference} --occurred {at}-05-{10 + year % 9}")
        if year > 1:
            lines.append(f"followup complete talks/{year - 1}/followup-1 --occurred {at}-05-01")
    lines.append("conference propose talks/21 --ordinal 21 --dates 2021 --state aa")
    script = folder / "seeded.acta"
    script.write_text("\n".join(lines) + "\n")
    return record(folder / "seeded", script, "en", "2001-01-01T07:00:00.000Z")


def record(journal, script, language, clock):
    subprocess.run(["acta", "init", str(journal), "--origin", "made-up.example", "--language", language, "--scripted-clock", clock], check=True,
                   capture_output=True)
    acta(journal, "run", str(script), "--scripted-clock")
    return journal


def sides(journal):
    """The two copies of minutes have the same words, and the same numbers of paragraphs."""
    copies = [acta(journal, "minutes", "vn-la-labour/9", "--side", side, "--on", "2026-11-28", "--no-provenance") for side in ("vn", "la")]
    expect(copies[0] != copies[1], "the copies of the two sides are the same")
    counted = [sorted(re.split(r"\s+", re.sub(r"[.,;]", " ", copy))) for copy in copies]
    expect(counted[0] == counted[1], "the copies of the two sides have other words")


def main():
    with tempfile.TemporaryDirectory() as temporary, Chromium() as browser:
        folder = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        folder.mkdir(parents=True, exist_ok=True)
        sample = folder / "Journal"
        shutil.copytree(ROOT / "Journal", sample)
        sides(sample)
        acta(sample, "run", str(TEXTS / "languages.acta"))
        for language in ("en", "vi", "lo"):
            for conference in ("vn-la-labour/10", "vn-la-labour/9"):
                # The bounds are for the next agenda, and for the minutes of the last conference.
                limits = {name: most for name, most in MOST_PAGES.items() if (name == "minutes") == conference.endswith("/9")}
                look(sample, conference, language, "2026-11-28", folder, browser, limits, language == "en")
        made_up = record(folder / "made-up", TEXTS / "fictional.acta", "fr", "2031-05-01T07:00:00.000Z")
        for language in ("fr", "sv"):
            for conference in ("mer/2", "mer/1"):
                limits = {name: most for name, most in MOST_PAGES.items() if (name == "minutes") == conference.endswith("/1")}
                look(made_up, conference, language, "2032-01-15", folder, browser, limits, False)
        twenty = seeded(folder)
        for conference in ("talks/21", "talks/20"):
            look(twenty, conference, "en", "2020-12-01", folder, browser, {}, True)
    if failures:
        print("\n".join(failures[:60]))
        raise SystemExit(f"{len(failures)} of what was looked at is not as it should be")
    print(f"ok papers: {len(looked_at)} as PDF, their pages counted and their text searched")


main()
