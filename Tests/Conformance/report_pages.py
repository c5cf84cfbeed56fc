"""Opens the pages of reports in headless Chromium and looks at them; used by check-report-pages.

With a folder as second argument, pictures of the pages are left there for people to look at.
"""
import importlib.util
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(ROOT / "Tests/Support"))
from chromium import Chromium  # noqa: E402

DAY = "2026-11-23"
AGENDA = ["agenda", "vn-la-labour/10"]
# What a reader of each language must find in the agenda, in the words of the record and in ours.
AGENDAS = {
    "en": ["Provisional agenda", "Tenth Labour ministers", "Occupational safety and health"],
    "vi": ["Chương trình nghị sự dự kiến", "lần thứ 10"],
    "lo": ["ຮ່າງວາລະກອງປະຊຸມ", "ຄັ້ງທີ 10"],
}
REPORTS = [
    ["report", "record", "vn-la-labour/9"], ["report", "pending"], ["report", "instruments"],
    ["report", "series", "vn-la-labour"], ["report", "person", "do-thanh-binh"], ["report", "organization", "moha-vn"],
    ["report", "achievements"], ["report", "brief", "vn-la-labour/10"],
    ["report", "annotated-agenda", "vn-la-labour/10"], ["report", "matrix", "vn-la-labour/10"],
    ["report", "participants", "vn-la-labour/9"], ["report", "documents", "vn-la-labour/9"],
    ["report", "corrigendum", "vn-la-labour/9"],
]
AXE_RUN = (
    "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map(v => v.id + ' ' + "
    "v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary).join('; ')))")
failures = []


def fail(text):
    failures.append(text)


def page_of(folder, words, language="en"):
    name = "-".join(words[:2]).replace("/", "-") + f"-{language}"
    path = folder / f"{name}.html"
    with open(path, "wb") as file:
        subprocess.run(
            ["acta", *words, "--format", "html", "--on", DAY, "--language", language, "--journal", str(ROOT / "Journal")],
            stdout=file, check=True)
    return name, path


def axe_source():
    package = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(package.submodule_search_locations[0]) / "axe.min.js").read_text()


def look(browser, axe, name, path, width, dark):
    """One page in one window: no message, request or overflow; and, where it is given, nothing that axe-core finds."""
    page = browser.page(path.as_uri(), width=width, dark=dark)
    where = f"{name} at {width} pixels{', dark' if dark else ''}"
    if page.messages:
        fail(f"{where}: the console says {page.messages}")
    if page.requests:
        fail(f"{where}: it asks for {page.requests}")
    if page.overflow > 0:
        fail(f"{where}: it is {page.overflow} pixels too wide")
    if axe:
        page.run(axe)
        for violation in page.run(AXE_RUN):
            fail(f"{where}: {violation}")
    if len(sys.argv) > 2:
        page.screenshot(f"{sys.argv[2]}/{name}-{width}{'-dark' if dark else ''}.png")
    text = page.run("document.body.innerText")
    page.close()
    return text


def is_circulated(name):
    """Whether the page is a paper, and not for the desk."""
    return name.startswith(("agenda-", "report-annotated-agenda", "report-matrix", "report-participants", "report-documents"))


def paper(browser, name, path, folder, phrases):
    """The page on paper: numbered pages, and a text layer that holds what the page says.

    A paper that is circulated has its number at the head of each page but the first.
    """
    import pypdf

    page = browser.page(path.as_uri())
    file = folder / f"{name}.pdf"
    page.pdf(file)
    page.close()
    pages = [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(file).pages]
    for number, text in enumerate(pages, 1):
        if is_circulated(name):
            if number > 1 and f" {number} " not in f" {text} ":
                fail(f"{name} on paper: page {number} has no number")
        elif f"{number} / {len(pages)}" not in text:
            fail(f"{name} on paper: page {number} does not say that it is {number} / {len(pages)}")
    # A PDF keeps glyphs apart that belong together; what matters is that the letters are there as text.
    letters = "".join("".join(pages).split())
    for phrase in phrases:
        if "".join(phrase.split()) not in letters and phrase.isascii():
            fail(f"{name} on paper: there is no “{phrase}” in the text")
    if len(sys.argv) > 2:
        os.replace(file, f"{sys.argv[2]}/{name}.pdf")


def main():
    axe = axe_source()
    with tempfile.TemporaryDirectory() as temporary, Chromium() as browser:
        folder = pathlib.Path(temporary)
        count = 0
        for language, phrases in AGENDAS.items():
            name, path = page_of(folder, AGENDA, language)
            for width, dark in [(360, False), (1280, False), (1280, True)]:
                # Which rules hold does not depend on the language; the letters and colours may.
                text = look(browser, axe if language == "en" or not dark else None, name, path, width, dark)
                count += 1
                for phrase in phrases:
                    if phrase not in text:
                        fail(f"{name} at {width} pixels: there is no “{phrase}” in the text")
            paper(browser, name, path, folder, phrases)
        for words in REPORTS:
            name, path = page_of(folder, words)
            for width, dark in [(360, True), (1280, False)]:
                look(browser, axe if dark else None, name, path, width, dark)
                count += 1
    for failure in failures:
        print(failure)
    if failures:
        print(f"FAILED report-pages: {len(failures)} findings in {count} windows")
        return 1
    print(f"ok report-pages: {count} windows")
    return 0


if __name__ == "__main__":
    sys.exit(main())
