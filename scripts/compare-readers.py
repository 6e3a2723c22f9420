"""Compares what `kvaom import FILE --cells json` reads with what other readers do; see scripts/check-readers."""

import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import warnings

import openpyxl
import odf.opendocument
import odf.table
import odf.teletype
import odf.text
import python_calamine

warnings.simplefilter("ignore")
csv.field_size_limit(1 << 30)


def kvaom(program, path):
    """The cells that Kvaom reads, by sheet and place; or the message with which it refuses the file."""
    run = subprocess.run([program, "import", str(path), "--cells", "json", "--locale", "en"], capture_output=True)
    if run.returncode:
        return None, run.stderr.decode().strip()
    return json.loads(run.stdout), None


def position(name):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column


def number(value):
    """A number as 15 digits tell it."""
    return float(f"{float(value):.15g}")


def moment(value):
    """A day or time of another reader as Kvaom writes it, to the millisecond."""
    if isinstance(value, datetime.datetime):
        value = value + datetime.timedelta(microseconds=500)
        return value.replace(microsecond=value.microsecond // 1000 * 1000)
    if isinstance(value, datetime.date):
        return datetime.datetime(value.year, value.month, value.day)
    if isinstance(value, datetime.time):
        return "T" + value.replace(microsecond=0).isoformat()
    if isinstance(value, datetime.timedelta):
        return round(value.total_seconds())
    return value


def own(cell):
    """A cell of Kvaom as a value that can be compared; None where nothing stands in it."""
    kind, text = cell["type"], cell["text"]
    value = cell.get("value", text)
    if kind in ("empty", "uncalculated", "missing"):
        return None
    if kind == "number":
        return number(value)
    if kind == "truth":
        return value == "true"
    if kind == "date":
        if value.startswith("T"):
            return value[:9]
        try:
            return datetime.datetime.fromisoformat(value)
        except ValueError:
            return value
    if kind == "duration":
        found = re.fullmatch(r"(-?)PT?(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?", value)
        if not found:
            return value
        sign, hours, minutes, seconds = found.groups()
        total = int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds or 0)
        return round(-total if sign else total)
    return text or None


def theirs(value):
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return number(value)
    return moment(value)


def same(mine, other):
    if mine == other:
        return True
    if isinstance(other, str) and other.startswith("PT"):
        return mine == own({"type": "duration", "text": other})
    # Times of day stand as a length of time in one reader and as a time in another.
    if isinstance(other, str) and other.startswith("T") and isinstance(mine, (int, float)):
        hours, minutes, seconds = other[1:].split(":")
        return mine == int(hours) * 3600 + int(minutes) * 60 + round(float(seconds))
    if isinstance(mine, datetime.datetime) and isinstance(other, datetime.datetime):
        return abs((mine - other).total_seconds()) < 0.002
    return False


def compare(cells, other):
    """The places where two readings differ: both are values by (sheet, row, column)."""
    for key in sorted(set(cells) | set(other)):
        mine, their = cells.get(key), other.get(key)
        if not same(mine, their):
            yield key, mine, their


def with_openpyxl(path):
    values, formulas = {}, {}
    book = openpyxl.load_workbook(path, data_only=True, rich_text=False)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and theirs(cell.value) is not None:
                    values[sheet.title, cell.row, cell.column] = theirs(cell.value)
    book = openpyxl.load_workbook(path, data_only=False)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if cell.data_type == "f":
                    text = getattr(value, "text", value)
                    if isinstance(text, str):
                        formulas[sheet.title, cell.row, cell.column] = text.removeprefix("=")
    return values, formulas


def with_calamine(path):
    values = {}
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    for meta in book.sheets_metadata:
        if meta.typ != python_calamine.SheetTypeEnum.WorkSheet:
            continue
        rows = book.get_sheet_by_name(meta.name).to_python(skip_empty_area=False)
        for row, line in enumerate(rows, 1):
            for column, value in enumerate(line, 1):
                if theirs(value) is not None:
                    values[meta.name, row, column] = theirs(value)
    return values


def with_odfpy(path):
    """Numbers by their value, all else by its text."""
    values = {}
    for sheet in odf.opendocument.load(str(path)).spreadsheet.getElementsByType(odf.table.Table):
        name, row = sheet.getAttribute("name"), 0
        for line in sheet.getElementsByType(odf.table.TableRow):
            repeats, column, found = int(line.getAttribute("numberrowsrepeated") or 1), 0, {}
            for cell in line.childNodes:
                if cell.qname[1] not in ("table-cell", "covered-table-cell"):
                    continue
                count = int(cell.getAttribute("numbercolumnsrepeated") or 1)
                kind = cell.getAttribute("valuetype")
                text = "\n".join(
                    odf.teletype.extractText(part) for part in cell.childNodes if part.qname[1] in ("p", "h"))
                if kind in ("float", "percentage", "currency"):
                    value = number(cell.getAttribute("value"))
                else:
                    value = text or None
                if value is not None and count < 10000:
                    for place in range(column + 1, column + count + 1):
                        found[place] = value
                column += count
            if found:
                for place in range(row + 1, row + repeats + 1):
                    for column, value in found.items():
                        values[name, place, column] = value
            row += repeats
    return values


def check_workbook(path, cells, report):
    mine = {}
    formulas = {}
    for cell in cells:
        key = (cell["sheet"], *position(cell["cell"]))
        value = own(cell)
        if value is not None:
            mine[key] = value
        if "formula" in cell:
            formulas[key] = cell["formula"]
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        try:
            values, theirs_formulas = with_openpyxl(path)
        except Exception as error:
            report.refused("openpyxl", path, error)
        else:
            report.cells("openpyxl", path, len(mine), compare(mine, values))
            report.cells("openpyxl, formulas", path, len(formulas), compare(formulas, theirs_formulas))
    else:
        shown = {}
        for cell in cells:
            key = (cell["sheet"], *position(cell["cell"]))
            value = number(cell.get("value", cell["text"])) if cell["type"] == "number" else cell["text"] or None
            if value is not None:
                shown[key] = value
        try:
            values = with_odfpy(path)
        except Exception as error:
            report.refused("odfpy", path, error)
        else:
            report.cells("odfpy", path, len(shown), compare(shown, values))
    # python-calamine gives nothing for a cell that is an error.
    errors = {(cell["sheet"], *position(cell["cell"])) for cell in cells if cell["type"] == "error"}
    sound = {key: value for key, value in mine.items() if key not in errors}
    try:
        values = with_calamine(path)
    except Exception as error:
        report.refused("python-calamine", path, error)
    else:
        report.cells("python-calamine", path, len(sound), compare(sound, values))


def check_csv(path, cells, report):
    mine = {}
    for cell in cells:
        if cell["text"]:
            mine[("", *position(cell["cell"]))] = cell["text"]
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "utf-16", "cp1252", "latin-1"):
        if encoding == "utf-16" and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    best = None
    for separator in ",;\t|":
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter=separator))
        values = {
            ("", row, column): value
            for row, line in enumerate(rows, 1) for column, value in enumerate(line, 1) if value}
        found = list(compare(mine, values))
        if best is None or len(found) < len(best):
            best = found
    report.cells("csv", path, len(mine), best)


class Report:
    def __init__(self):
        self.sums = {}

    def cells(self, reader, path, count, differences):
        entry = self.sums.setdefault(reader, [0, 0, 0, 0, 0])
        differences = list(differences)
        entry[0] += 1
        entry[1] += count
        if differences:
            entry[2] += 1
            entry[3] += len(differences)
            print(f"{reader}: {path.name}: {len(differences)} cells")
            for key, mine, their in differences[:3]:
                print(f"    {key}: kvaom {mine!r:.120}, {reader} {their!r:.120}")

    def refused(self, reader, path, error):
        self.sums.setdefault(reader, [0, 0, 0, 0, 0])[4] += 1
        print(f"{reader}: {path.name}: cannot be read by {reader}: {error!r:.120}")

    def table(self):
        print(
            f"\n{'reader':22} {'files':>6} {'cells':>9} {'files that differ':>18} {'cells':>7} {'not read by it':>15}")
        for reader, (files, cells, other, differing, refused) in self.sums.items():
            print(f"{reader:22} {files:6} {cells:9} {other:18} {differing:7} {refused:15}")


# What DuckDB's sniffer is given beside the file. A file counts as right for it where any of these gives the table.
DUCKDB_OPTIONS = (
    "", "header=false", "header=false, null_padding=true", "header=false, null_padding=true, strict_mode=false",
    "header=false, strict_mode=false, ignore_errors=true")


def sniffed(duckdb, path, options):
    """The table that DuckDB makes of a file, its heads as the first row; None where it refuses."""
    try:
        found = duckdb.sql(f"select * from read_csv('{path}', all_varchar=true{', ' if options else ''}{options})")
        rows = [[value or "" for value in row] for row in found.fetchall()]
    except duckdb.Error:
        return None
    return rows if "header" in options else [list(found.columns)] + rows


def pollock(program, folder):
    """How many of Pollock's files are read into exactly the table that was meant."""
    import duckdb

    files = sorted((folder / "polluted_files/csv").glob("*.csv"))
    right = {"kvaom": 0, "duckdb": 0}
    kinds = {}
    for path in files:
        with open(folder / "polluted_files/clean" / path.name, encoding="utf-8-sig", newline="") as file:
            meant = [row for row in csv.reader(file)]
        cells, _ = kvaom(program, path)
        rows = []
        for cell in cells or []:
            row, column = position(cell["cell"])
            while len(rows) < row:
                rows.append([])
            rows[row - 1].append(cell["text"])
        rows = [row for row in rows if row]
        tables = {"kvaom": [rows]}
        tables["duckdb"] = [found for found in (sniffed(duckdb, path, options) for options in DUCKDB_OPTIONS) if found]
        kind = re.sub(r"\d.*", "", path.name) if path.name.startswith("row") else path.name
        entry = kinds.setdefault(kind, [0, 0, 0])
        entry[0] += 1
        for place, name in enumerate(right):
            if any(strip(table) == strip(meant) for table in tables[name]):
                right[name] += 1
                entry[place + 1] += 1
    print(f"\nPollock: {len(files)} files; exactly as meant: kvaom {right['kvaom']}, duckdb {right['duckdb']}")
    for kind, (count, mine, duck) in kinds.items():
        print(f"    {kind:45} {count:5} kvaom {mine:5} duckdb {duck:5}")


def strip(rows):
    """Rows without empty cells at their ends, which a table of a fixed width adds."""
    stripped = []
    for row in rows:
        row = list(row)
        while row and not row[-1]:
            row.pop()
        stripped.append(row)
    return stripped


def main():
    program, corpus = sys.argv[1], pathlib.Path(sys.argv[2])
    report = Report()
    for path in sorted(corpus.iterdir()):
        cells, message = kvaom(program, path)
        if cells is None:
            report.refused("kvaom", path, message)
        elif path.suffix.lower() == ".csv":
            check_csv(path, cells, report)
        else:
            check_workbook(path, cells, report)
    report.table()
    if len(sys.argv) > 3:
        pollock(program, pathlib.Path(sys.argv[3]))


main()
