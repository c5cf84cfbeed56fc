"""Documents for word processors as strangers read them: unzip, python-docx, pandoc, and LibreOffice where it is installed.

Papers of the sample in English, Vietnamese and Lao; the rules of accessible documents; a letterhead made by python-docx comes
through; a letterhead that was made to do harm is refused or cleaned."""
import io
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

import docx
from docx.shared import Cm, Pt

ROOT = pathlib.Path(sys.argv[1])
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ON = ["--on", "2026-11-23", "--journal", "Journal", "--format", "docx"]
PAPERS = {
    "agenda": ["agenda", "vn-la-labour/10"],
    "record": ["report", "record", "vn-la-labour/9"],
    "register": ["report", "instruments"],
}
# What each paper says somewhere in each language, by the sample.
WORDS = {"en": "Labour", "vi": "Lao động", "lo": "ແຮງງານ"}
FONTS = {"lo": "Lao"}


class Failed(Exception):
    pass


def expect(condition, message):
    if not condition:
        raise Failed(message)


def acta(folder, *words, status=0, zone="UTC"):
    done = subprocess.run(["acta", *words], cwd=folder, capture_output=True, env={**os.environ, "TZ": zone})
    expect(done.returncode == status, f"acta {' '.join(words)} ended with {done.returncode}: {done.stderr.decode()}")
    return done


def all_text(document):
    """Every text of the body, that of tables too, in order."""
    return "\n".join("".join(node.text or "" for node in paragraph.iter(f"{W}t")) for paragraph in document.element.body.iter(f"{W}p"))


def accessible(name, document, language):
    """The rules of accessible documents that can be seen in the file."""
    expect(document.core_properties.title, f"{name} has no title")
    expect(document.core_properties.language.split("-")[0] == language, f"{name} is not said to be in {language}")
    default = document.styles.element.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    expect(default is not None and default.get(f"{W}val").startswith(language), f"{name}: its text is in no language")
    depth = 0
    for paragraph in document.paragraphs:
        heading = re.fullmatch(r"Heading ([1-9])", paragraph.style.name)
        if heading:
            expect(int(heading[1]) <= depth + 1, f"{name} leaves out a depth before “{paragraph.text}”")
            depth = int(heading[1])
        ends_section = paragraph._p.find(f"{W}pPr/{W}sectPr") is not None
        exact = paragraph._p.find(f"{W}pPr/{W}spacing")
        is_gap = exact is not None and exact.get(f"{W}lineRule") == "exact"
        pictured = next(paragraph._p.iter(f"{W}drawing"), None) is not None
        expect(paragraph.text.strip() or ends_section or is_gap or pictured, f"{name} has an empty paragraph")
        expect("\t" not in paragraph.text and "   " not in paragraph.text, f"{name} lays out by blanks: {paragraph.text!r}")
        expect(not re.match(r"[-•*] ", paragraph.text), f"{name} has a list that is none: {paragraph.text!r}")
    for table in document.element.body.iter(f"{W}tbl"):
        rows = list(table.iter(f"{W}tr"))
        has_style = table.find(f"{W}tblPr/{W}tblStyle") is not None
        heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
        expect(not has_style or heads == rows[:1], f"{name} has a table whose first row is not its head")
        expect(all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows), f"{name} has a row that pages part")
    for properties in document.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"):
        expect(properties.get("descr"), f"{name} has a picture without words")
    for run in document.element.body.iter(f"{W}r"):
        if any("\u0e81" <= letter <= "\u0eff" for text in run.iter(f"{W}t") for letter in text.text or ""):
            expect(run.find(f"{W}rPr/{W}cs") is not None, f"{name} has Lao that is not complex script")
            expect(run.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "lo-LA", f"{name} has Lao that is not said to be")


def papers(folder):
    made = {}
    for language, words in WORDS.items():
        for paper, command in PAPERS.items():
            name = f"{paper}-{language}.docx"
            acta(folder, *command, *ON, "--language", language, "--output", name, zone="Asia/Vientiane")
            data = (folder / name).read_bytes()
            piped = acta(folder, *command, *ON, "--language", language, zone="America/New_York").stdout
            expect(data == piped, f"{name} is another one in another zone, or by a pipe")
            expect(subprocess.run(["unzip", "-tqq", folder / name]).returncode == 0, f"unzip refuses {name}")
            entries = zipfile.ZipFile(folder / name).infolist()
            expect({entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}, f"{name} has dates")
            expect({entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}, f"{name} is compressed")
            document = docx.Document(folder / name)
            accessible(name, document, language)
            expect(words in all_text(document), f"{name} does not say “{words}”")
            if shutil.which("pandoc"):
                plain = subprocess.run(["pandoc", name, "-t", "plain", "--wrap=none"], cwd=folder, capture_output=True, text=True, check=True).stdout
                expect(words in plain, f"{name} does not say “{words}” to pandoc")
            made[name] = words
    return made


def png():
    """A picture of one red point."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))


def letterhead(folder):
    """A letterhead of an office: its font, its margins, its crest, its street."""
    own = docx.Document()
    own.styles["Normal"].font.name = "Liberation Sans"
    own.styles["Heading 1"].font.size = Pt(19)
    section = own.sections[0]
    section.page_width, section.page_height, section.left_margin = Cm(21), Cm(29.7), Cm(4)
    section.header.paragraphs[0].text = "MINISTRY OF EXAMPLES"
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(png()), width=Cm(1))
    section.footer.paragraphs[0].text = "1 Example Street"
    own.add_paragraph("A draft that nobody is to see")
    own.save(folder / "letterhead.docx")
    done = acta(folder, *PAPERS["agenda"], *ON, "--reference-doc", "letterhead.docx", "--output", "own.docx")
    expect(not done.stderr, f"something was left out of the letterhead: {done.stderr.decode()}")
    made = docx.Document(folder / "own.docx")
    header = made.sections[0].first_page_header
    expect("MINISTRY OF EXAMPLES" in "".join(p.text for p in header.paragraphs), "the header of the letterhead is missing")
    pictures = [part.blob for part in header.part.related_parts.values()]
    expect(pictures == [png()], "the crest of the letterhead is missing")
    expect("1 Example Street" in "".join(p.text for p in made.sections[0].footer.paragraphs), "its footer is missing")
    expect(abs(made.sections[0].left_margin - Cm(4)) < 1_000, "its margins are missing")
    expect(made.styles["Normal"].font.name == "Liberation Sans" and made.styles["Heading 1"].font.size == Pt(19), "its styles are missing")
    expect("nobody is to see" not in all_text(made), "its text came along")
    accessible("own.docx", made, made.core_properties.language.split("-")[0])
    if shutil.which("pandoc"):
        subprocess.run(["pandoc", "own.docx", "-t", "plain"], cwd=folder, capture_output=True, check=True)


def harm(folder):
    """Letterheads that were made to do harm."""
    def changed(name, change):
        source = zipfile.ZipFile(folder / "letterhead.docx")
        with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as target:
            for entry in source.infolist():
                target.writestr(entry.filename, change(entry.filename, source.read(entry.filename)))
        return folder / name

    def refused(name, words):
        done = acta(folder, *PAPERS["agenda"], *ON, "--reference-doc", name, "--output", "x.docx", status=2)
        message = done.stderr.decode()
        expect(words in message, f"{name} is not refused for “{words}”: {message}")
        expect(not (folder / "x.docx").exists(), f"{name} left a document")

    # 2 GB of blanks in 2 MB.
    changed("bomb.docx", lambda name, data: b"<?xml version='1.0'?><a>" + b" " * (200 << 20) if name == "word/styles.xml" else data)
    refused("bomb.docx", "larger than a letterhead")
    entity = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"
    changed("entity.docx", lambda name, data: entity if name == "word/styles.xml" else data)
    refused("entity.docx", "document type")
    with zipfile.ZipFile(changed("out.docx", lambda name, data: data), "a") as archive:
        archive.writestr("../../out.txt", "x")
    refused("out.docx", "leads out")
    with zipfile.ZipFile(changed("many.docx", lambda name, data: data), "a") as archive:
        for number in range(3_000):
            archive.writestr(f"x{number}", "")
    refused("many.docx", "larger than a letterhead")
    (folder / "text.docx").write_text("no archive")
    refused("text.docx", "not a DOCX file")
    refused("nothing.docx", "cannot be read")
    with zipfile.ZipFile(changed("macros.docx", lambda name, data: data), "a") as archive:
        archive.writestr("word/vbaProject.bin", b"x")
    done = acta(folder, *PAPERS["agenda"], *ON, "--reference-doc", "macros.docx", "--output", "clean.docx")
    expect("macros were left out" in done.stderr.decode(), "nothing is said of macros")
    expect(not any("vba" in name for name in zipfile.ZipFile(folder / "clean.docx").namelist()), "macros came along")


def pdf(folder, made):
    """By LibreOffice to PDF; what pdftotext reads of it, by page."""
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        return ""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", *made], cwd=folder,
        capture_output=True, check=True, timeout=600)
    for name, words in made.items():
        text = subprocess.run(
            ["pdftotext", "-layout", folder / name.replace(".docx", ".pdf"), "-"], capture_output=True, text=True, check=True).stdout
        pages = text.split("\f")[:-1]
        # A space may be read beside a mark that stands above or below.
        expect(words.replace(" ", "") in text.replace(" ", ""), f"the PDF of {name} does not say “{words}”")
        for number, page in enumerate(pages[1:], start=2):
            first = next(line for line in page.splitlines() if line.strip())
            expect(first.strip() == str(number), f"page {number} of {name} begins with {first!r}")
        expect(pages[0].split("\n")[0].strip() != "1", f"page 1 of {name} has its number")
    return ", LibreOffice"


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        shutil.copytree(ROOT / "Journal", folder / "Journal")
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        try:
            made = papers(folder)
            letterhead(folder)
            harm(folder)
            office = pdf(folder, made)
        except Failed as failure:
            print(f"FAILED docx: {failure}")
            return 1
    readers = ("pandoc, " if shutil.which("pandoc") else "") + "python-docx, unzip" + office
    print(f"ok docx: {len(made)} papers and a letterhead, read by {readers}")
    return 0


sys.exit(main())
