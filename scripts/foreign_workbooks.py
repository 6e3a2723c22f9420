"""Workbooks that nobody here wrote: those with formulas among the files of source packages of Debian and of Python.

They are fetched when they are asked for, into a folder of the caller's, and are never part of the project.
"""
import hashlib
import io
import pathlib
import re
import subprocess
import sys
import tarfile
import zipfile

# The reader of Java, a spreadsheet and a writer in Perl: what their tests hold was made by Excel and by people.
PACKAGES = ["libapache-poi-java", "gnumeric", "libexcel-writer-xlsx-perl"]
# A course in financial models, models of life insurance, tests of programs that compute and read workbooks.
PYTHON = ["fin-model-course==0.1.17", "lifelib==0.17.2", "xlcalculator==0.5.0", "cellproof==0.2.1", "xlsx2csv==0.8.6"]
SHEET = re.compile(r"worksheets/[^/]*\.xml$")
FORMULA = re.compile(rb"<f[ >/]")


def sources(folder):
    """Downloads the source packages, by the mirror that this system uses itself."""
    parts = folder / "lists" / "parts"
    state = folder / "lists" / "state"
    for path in (parts, state):
        path.mkdir(parents=True, exist_ok=True)
    system = pathlib.Path("/etc/apt")
    for path in [system / "sources.list", *(system / "sources.list.d").glob("*")]:
        if path.suffix not in (".list", ".sources") or not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^Types:.*$", "Types: deb-src", text)
        text = re.sub(r"(?m)^deb ", "deb-src ", text)
        (parts / path.name).write_text(text, encoding="utf-8")
    options = ["-o", "Dir::Etc::SourceList=/dev/null", "-o", f"Dir::Etc::SourceParts={parts}",
               "-o", f"Dir::State::Lists={state}", "-o", "APT::Sandbox::User=root"]
    subprocess.run(["apt-get", *options, "update"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for package in PACKAGES:
        subprocess.run(["apt-get", *options, "source", "--download-only", package], check=True, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def python_sources(folder):
    """Downloads the source packages of Python, as pip has it set up; one that cannot be had is passed over, and said."""
    for package in PYTHON:
        name = package.split("=")[0]
        run = subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", name,
                              "--dest", str(folder), package], capture_output=True, text=True)
        if run.returncode:
            print(f"{package}: not to be had", file=sys.stderr)


def formula_count(data):
    """How many formulas a workbook has; 0 for what is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return sum(len(FORMULA.findall(archive.read(name))) for name in archive.namelist() if SHEET.search(name))
    except Exception:
        return 0


def gather(folder):
    """The workbooks with formulas, each once, by name; fetched where `folder` has none yet."""
    folder = pathlib.Path(folder)
    books = folder / "books"
    if not books.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        sources(folder)
        python_sources(folder)
        books.mkdir()
        seen = set()
        for path in sorted([*folder.glob("*.orig.tar.*"), *folder.glob("*.tar.gz")]):
            if path.suffix == ".asc":
                continue
            with tarfile.open(path) as archive:
                for member in archive:
                    if not member.isfile() or not re.search(r"\.xls[xm]$", member.name, re.IGNORECASE):
                        continue
                    data = archive.extractfile(member).read()
                    digest = hashlib.sha256(data).digest()
                    if digest in seen or formula_count(data) == 0:
                        continue
                    seen.add(digest)
                    name = re.sub(r"[^\w.-]", "_", pathlib.PurePath(member.name).name)
                    package = re.split(r"[_-]\d", path.name)[0]
                    place = books / f"{package}-{name}"
                    if place.exists():
                        place = books / f"{package}-{digest.hex()[:6]}-{name}"
                    place.write_bytes(data)
    return sorted(path for path in books.iterdir() if not path.name.startswith("."))
