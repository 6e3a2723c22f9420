"""Opens papers in Word's form by python-docx and LibreOffice; see scripts/check-word."""

import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm

papers = ["fjordvik-sak.md", "klepp-sak.md", "fjordvik-oversikter.md"]
word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def logo():
    """A red square as PNG, made here: no picture of anybody's."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xc0\x20\x20" * 40 for _ in range(40))
    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def make_template(path, has_mark):
    """A municipality's template as Norwegian Word has it: its own identifiers for styles that all know, a header with a
    logo, wide margins; with a mark for the text, or with text that is to go."""
    document = docx.Document()
    for level in (1, 2, 3):
        style = document.styles[f"Heading {level}"]
        style.element.set(f"{word}styleId", f"Overskrift{level}")
        style.font.name = "Liberation Serif"
    document.styles.add_style("Answer", WD_STYLE_TYPE.PARAGRAPH)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(3)
    picture = path.with_suffix(".png")
    picture.write_bytes(logo())
    header = section.header.paragraphs[0]
    header.add_run("Prøve kommune  ")
    header.add_run().add_picture(str(picture), width=Cm(1))
    section.footer.paragraphs[0].text = "Botn frå malen"
    document.add_paragraph("Punkt i malen", style="List Number")
    if has_mark:
        document.add_paragraph("Saksbehandlar: N.N.")
        document.add_paragraph("{kvaom}")
        document.add_paragraph("Vedlegg: ingen")
    else:
        document.add_paragraph("Dette skal bort.")
    document.save(path)


class Opener:
    """Opens documents and takes down what is wrong with them."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.faults = []
        self.count = self.tables = self.charts = self.pages = 0

    def expect(self, holds, text):
        """Notes what does not hold."""
        if not holds:
            self.faults.append(text)

    def made(self, paper, name, *options):
        """A paper as a document of Word; None where there is none."""
        path = self.folder / f"{name}.docx"
        run = subprocess.run(
            [self.program, "report", f"scenarios/{paper}", "--locale", "nn", "-o", str(path), *options],
            capture_output=True,
            text=True,
        )
        self.expect(run.returncode == 0, f"{name}: {run.stderr.strip()}")
        self.count += 1
        return path if run.returncode == 0 else None

    def opened(self, name, path):
        """What python-docx finds in it."""
        document = docx.Document(path)
        headings = [it for it in document.paragraphs if it.style.name.startswith("Heading")]
        source = path_text(path)
        self.expect(document.paragraphs and document.core_properties.title, f"{name}: no title")
        self.expect(len(headings) >= source.count("\n## "), f"{name}: headings are lost")
        self.expect(document.core_properties.language == "nn-NO", f"{name}: its language is not said")
        body = document.element.body
        for run in body.iter(f"{word}r"):
            if run.findtext(f"{word}t"):
                language = run.find(f"{word}rPr/{word}lang")
                if language is None:
                    continue
                self.expect(language.get(f"{word}val") == "nn-NO", f"{name}: a run is in another language")
        texts = [whole(it) for it in document.paragraphs if it.style.name.lower() == "caption"]
        numbers = [it.split(".")[0] for it in texts]
        for kind in ("Tabell", "Figur"):
            own = [it for it in numbers if it.startswith(kind)]
            self.expect(own == [f"{kind}\u00a0{at + 1}" for at in range(len(own))], f"{name}: {own}")
        for table in document.tables:
            self.tables += 1
            head = table.rows[0]._tr.find(f"{word}trPr/{word}tblHeader")
            bold = any(row._tr.find(f"{word}trPr/{word}cantSplit") is None for row in table.rows)
            self.expect(head is not None or len(table.columns) < 3, f"{name}: a head is not repeated")
            self.expect(not bold, f"{name}: a row may be split")
        for shown in body.iter(f"{drawing}docPr"):
            self.expect(len(shown.get("descr") or "") > 20, f"{name}: a picture without a text")
        with zipfile.ZipFile(path) as parts:
            self.expect(parts.testzip() is None, f"{name}: damaged")
            names = parts.namelist()
            charts = [it for it in names if it.startswith("word/charts/") and it.endswith(".xml")]
            books = [it for it in names if it.startswith("word/embeddings/")]
            self.charts += len(charts)
            self.expect(len(charts) == len(books), f"{name}: a chart without its figures")
            self.expect(len(names) == len(set(names)), f"{name}: a part stands twice")
            for book in books:
                with zipfile.ZipFile(parts.open(book)) as inner:
                    self.expect("xl/worksheets/sheet1.xml" in inner.namelist(), f"{name}: {book} is no workbook")
        return document

    def templated(self, paper):
        """A paper in a municipality's look."""
        for has_mark in (False, True):
            name = paper.split(".")[0] + ("-mark" if has_mark else "-template")
            template = self.folder / f"{name}-source.docx"
            make_template(template, has_mark)
            path = self.made(paper, name, "--template", str(template))
            if not path:
                continue
            document = self.opened(name, path)
            text = "\n".join(whole(it) for it in document.paragraphs)
            header = document.sections[0].header
            self.expect("Prøve kommune" in header.paragraphs[0].text, f"{name}: the header is lost")
            self.expect(len(header.part.related_parts) == 1, f"{name}: the logo is lost")
            self.expect("Botn frå malen" in document.sections[0].footer.paragraphs[0].text, f"{name}: the footer is lost")
            self.expect("Dette skal bort" not in text and "{kvaom}" not in text, f"{name}: the template's text stays")
            self.expect(("Saksbehandlar" in text) == has_mark, f"{name}: what stands beside the mark")
            used = {it.style.style_id for it in document.paragraphs}
            self.expect("Overskrift2" in used and "Heading2" not in used, f"{name}: styles {sorted(used)}")
            width = sum(int(it.get(f"{word}w")) for it in document.tables[0]._tbl.tblGrid)
            self.expect(width <= 8504, f"{name}: a table is {width} wide")
            self.printed(name, path)

    def printed(self, name, path):
        """What LibreOffice prints of it: tagged, in its language, with its pictures."""
        office = shutil.which("soffice") or shutil.which("libreoffice")
        try:
            import pikepdf
        except ImportError:
            pikepdf = None
        if not office or not pikepdf:
            return
        options = '{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
        subprocess.run(
            [office, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to",
             f"pdf:writer_pdf_Export:{options}", "--outdir", str(self.folder), str(path)],
            capture_output=True, check=False, timeout=1200,
        )  # fmt: skip
        paper = path.with_suffix(".pdf")
        if not paper.exists():
            self.faults.append(f"{name}: LibreOffice does not print it")
            return
        with pikepdf.open(paper) as pdf:
            self.pages += len(pdf.pages)
            root = pdf.Root
            self.expect("/StructTreeRoot" in root and bool(root.MarkInfo.Marked), f"{name}: not tagged")
            self.expect(str(root.get("/Lang", "")).startswith("nn"), f"{name}: language {root.get('/Lang')}")
            kinds = tags(root.StructTreeRoot)
            self.expect({"/H2", "/Table", "/TH"} <= kinds.keys(), f"{name}: tags {sorted(kinds)}")
            with zipfile.ZipFile(path) as parts:
                charts = sum(it.startswith("word/charts/") and it.endswith(".xml") for it in parts.namelist())
            # The texts of charts are looked for where Word has them: LibreOffice 7.4 loses them when it reads them in.
            self.expect(kinds.get("/Figure", 0) >= charts, f"{name}: {kinds.get('/Figure', 0)} of {charts} charts")


def whole(paragraph):
    """The text of a paragraph with what its fields show, which python-docx leaves out."""
    return "".join(it.text or "" for it in paragraph._p.iter(f"{word}t"))


def path_text(path):
    """The Markdown that a document was made of."""
    stem = path.stem.replace("-template", "").replace("-mark", "")
    return pathlib.Path("scenarios", f"{stem}.md").read_text()


def tags(root):
    """The kinds of tags in a tagged paper, and how often each is there."""
    kinds, open_nodes = {}, [root]
    while open_nodes:
        node = open_nodes.pop()
        if "/S" in node:
            kinds[str(node.S)] = kinds.get(str(node.S), 0) + 1
        below = node.get("/K")
        if below is None:
            continue
        for child in below if type(below).__name__ == "Array" or hasattr(below, "as_list") else [below]:
            if hasattr(child, "keys") and "/S" in child:
                open_nodes.append(child)
    return kinds


def main():
    """Opens all papers, and fails where anything is wrong with one."""
    program, kept = sys.argv[1:]
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(kept).resolve() if kept else pathlib.Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.docx"):
            old.unlink()
        opener = Opener(program, folder)
        for paper in papers:
            name = paper.split(".")[0]
            path = opener.made(paper, name)
            if path:
                opener.opened(name, path)
                opener.printed(name, path)
        opener.templated("klepp-sak.md")
    for fault in opener.faults:
        print("    " + fault, file=sys.stderr)
    print(
        f"check-word: {opener.count} documents, {opener.tables} tables, {opener.charts} charts, "
        f"{opener.pages} pages printed, {len(opener.faults)} faults"
    )
    sys.exit(1 if opener.faults else 0)


main()
