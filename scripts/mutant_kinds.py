"""The mistakes that audit-mutants makes in workbooks: what each kind puts where, and what finding is right.

A kind is a function of a workbook that is open and of a source of chance. It gives a list of cells with what is put there,
the cell at which a finding is expected, and the kinds of findings that are right; None where the workbook has no place for it.
"""
import re

from office import uno

SUM = re.compile(r"^=SUM\(\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)$")
REFERENCE = re.compile(r"(?<![A-Z$!.':])([A-Z]{1,3})(\d{1,5})(?![\d(:!])")
SIGN = re.compile(r"(?<=[A-Z0-9)])([+-])(?=[A-Z(])")
FIGURE, TEXT, FORMULA, EMPTY = "VALUE", "TEXT", "FORMULA", "EMPTY"




def letters(column):
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def number(text):
    value = 0
    for letter in text:
        value = value * 26 + ord(letter) - 64
    return value - 1


class Book:
    """A workbook that is open, with what stands in its cells."""

    def __init__(self, document):
        self.document = document
        self.cells = {}
        for sheet in document.Sheets:
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            end = cursor.RangeAddress
            if (end.EndRow + 1) * (end.EndColumn + 1) > 60_000:
                continue
            area = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
            formulas, values = area.getFormulaArray(), area.getDataArray()
            for row, (texts, data) in enumerate(zip(formulas, values)):
                for column, (text, value) in enumerate(zip(texts, data)):
                    if text != "":
                        self.cells[sheet.Name, row, column] = (text, value)

    def cell(self, key):
        sheet, row, column = key
        return self.document.Sheets.getByName(sheet).getCellByPosition(column, row)

    def area(self, key):
        return self.document.Sheets.getByName(key[0]).getCellRangeByPosition(key[2], key[1], key[2], key[1])

    def format(self, code):
        formats, language = self.document.NumberFormats, uno.createUnoStruct("com.sun.star.lang.Locale")
        known = formats.queryKey(code, language, False)
        return known if known >= 0 else formats.addNew(code, language)

    def kind(self, key):
        if key not in self.cells:
            return EMPTY
        text, value = self.cells[key]
        if text.startswith("=") or text.startswith("{="):
            return FORMULA
        return FIGURE if isinstance(value, float) else TEXT

    def formulas(self):
        """Cells with formulas that give a number, and are not part of an array."""
        return [key for key, (text, value) in self.cells.items() if text.startswith("=") and isinstance(value, float)]

    def is_stale(self, key):
        """Whether a formula gives another value in an empty cell than the one its own cell shows."""
        cell = self.cell(key)
        sheet = self.document.Sheets.getByName(key[0])
        scratch = sheet.getCellByPosition(sheet.Columns.Count - 2, sheet.Rows.Count - 2)
        scratch.setFormula(cell.Formula)
        is_other = abs(scratch.Value - cell.Value) > 1e-9 * max(abs(scratch.Value), abs(cell.Value))
        scratch.setString("")
        return is_other

    def sums(self):
        """Sums of three rows or more of their own column above them, with their rows."""
        found = []
        for key in self.formulas():
            match = SUM.match(self.cells[key][0])
            if match and match[1] == match[3] and number(match[1]) == key[2] and int(match[4]) - int(match[2]) >= 2 \
                    and int(match[4]) <= key[1]:
                found.append((key, int(match[2]) - 1, int(match[4]) - 1))
        return found

    def rows_alike(self):
        """Formulas between two on each side that are copies of one another, along a row or down a column."""
        found = []
        for key in self.formulas():
            for rows, columns in ((0, 1), (1, 0)):
                near = [(key[0], key[1] + step * rows, key[2] + step * columns) for step in (-2, -1, 0, 1, 2)]
                if all(self.kind(place) == FORMULA for place in near) and len({self.relative(place) for place in near}) == 1:
                    found.append(key)
                    break
        return found

    def relative(self, key):
        """A formula as it reads from its cell."""
        def moved(match):
            return f"R{int(match[2]) - 1 - key[1]}C{number(match[1]) - key[2]}"
        return REFERENCE.sub(moved, self.cells[key][0])


def shifted(formula, draw, rows, columns=0):
    """A formula with one of its plain references moved; None where it has none."""
    places = list(REFERENCE.finditer(formula))
    if not places:
        return None
    match = draw.choice(places)
    row, column = int(match[2]) + rows, number(match[1]) + columns
    if row < 1 or column < 0:
        return None
    return formula[:match.start()] + f"{letters(column)}{row}" + formula[match.end():]


def lost_reference(book, draw):
    key = draw.choice(book.formulas())
    text = book.cells[key][0]
    match = next(iter(REFERENCE.finditer(text)), None)
    return match and ([(key, text[:match.start()] + "#REF!" + text[match.end():])], key, {"error-value"})


def divided_by_zero(book, draw):
    key = draw.choice(book.formulas())
    return [(key, f"=({book.cells[key][0][1:]})/0")], key, {"error-value"}


def unknown_name(book, draw):
    key = draw.choice([key for key in book.formulas() if "SUM(" in book.cells[key][0]] or [None])
    return key and ([(key, book.cells[key][0].replace("SUM(", "SUMM(", 1))], key, {"error-value"})


def circle(book, draw):
    key = draw.choice(book.formulas())
    return [(key, f"{book.cells[key][0]}+{letters(key[2])}{key[1] + 1}")], key, {"circular"}


def counted_twice(book, draw):
    sums = [found for found in book.sums() if book.kind((found[0][0], found[0][1] + 1, found[0][2])) == EMPTY
            and book.kind((found[0][0], found[0][1] + 2, found[0][2])) == EMPTY and book.cells[found[0]][1] != 0]
    if not sums:
        return None
    (sheet, row, column), first, _ = draw.choice(sums)
    key = (sheet, row + 2, column)
    return [(key, f"=SUM({letters(column)}{first + 1}:{letters(column)}{row + 1})")], key, {"counted-twice"}


def text_for_number(book, draw):
    choices = []
    for key, first, last in book.sums():
        for row in range(first, last + 1):
            place = (key[0], row, key[2])
            beside = [(key[0], row + step, key[2]) for step in (-1, 1)]
            if book.kind(place) == FIGURE and any(book.kind(other) == FIGURE for other in beside):
                choices.append((key, place))
    if not choices:
        return None
    key, place = draw.choice(choices)
    value = book.cells[place][1]
    written = draw.choice([f"{value:g}", f"{value:.2f}", f"{value:,.0f}".replace(",", " "), f"{value:.1f}".replace(".", ",")])
    return [(place, ("text", written))], key, {"text-number"}


def stale(book, draw):
    key = draw.choice(book.formulas())
    # What never gives the same twice has no older value.
    if re.search(r"RAND|TODAY|NOW|OFFSET|INDIRECT|CELL|INFO", book.cells[key][0]):
        return None
    return [(key, ("cached", book.cells[key][1]))], key, {"stale-value"}


def typed_over(book, draw):
    key = draw.choice(book.rows_alike() or [None])
    return key and ([(key, ("value", round(book.cells[key][1] * 1.07 + 3, 2)))], key, {"typed-over"})


def unlike(book, draw):
    key = draw.choice(book.rows_alike() or [None])
    changed = key and shifted(book.cells[key][0], draw, draw.choice([1, 2]))
    return changed and ([(key, changed)], key, {"unlike-neighbours", "empty-cell", "circular"})


def left_out(book, draw):
    """A sum that ends a row before the figures do, or begins a row after they do."""
    def figures(key, row, step):
        return all(book.kind((key[0], other, key[2])) == FIGURE for other in (row, row + step))
    sums = [(key, first, last, False) for key, first, last in book.sums() if last == key[1] - 1 and figures(key, last, -1)]
    sums += [(key, first, last, True) for key, first, last in book.sums() if figures(key, first, 1)]
    if not sums:
        return None
    key, first, last, is_above = draw.choice(sums)
    column = letters(key[2])
    return [(key, f"=SUM({column}{first + 1 + is_above}:{column}{last + is_above})")], key, {"left-out"}


def sign_turned(book, draw):
    """A plus among minuses, or the other way."""
    keys = [key for key in book.rows_alike() if SIGN.search(book.cells[key][0])]
    if not keys:
        return None
    key = draw.choice(keys)
    text = book.cells[key][0]
    match = draw.choice(list(SIGN.finditer(text)))
    other = "-" if match[1] == "+" else "+"
    return [(key, text[:match.start(1)] + other + text[match.end(1):])], key, {"unlike-neighbours"}


def one_column_off(book, draw):
    """A reference that did not follow when the formula was copied along, or that followed and should not have."""
    key = draw.choice(book.rows_alike() or [None])
    changed = key and shifted(book.cells[key][0], draw, 0, draw.choice([-1, 1]))
    return changed and ([(key, changed)], key, {"unlike-neighbours", "empty-cell", "circular"})


def mixed_units(book, draw):
    sums = [(key, rows) for key, first, last in book.sums()
            for rows in [[row for row in range(first, last + 1) if book.kind((key[0], row, key[2])) == FIGURE]]
            # Nothing is nothing in any unit.
            if len([row for row in rows if book.cells[key[0], row, key[2]][1] != 0]) > 2]
    if not sums:
        return None
    key, rows = draw.choice(sums)
    odd = draw.choice([row for row in rows if book.cells[key[0], row, key[2]][1] != 0])
    return [((key[0], row, key[2]), ("format", '#,##0 "tkr"' if row == odd else '#,##0 "kr"')) for row in rows], key, \
        {"mixed-units"}


def percent_added(book, draw):
    amounts = [key for key, (_, value) in book.cells.items() if book.kind(key) == FIGURE and abs(value) > 20]
    if not amounts:
        return None
    sheet, row, column = draw.choice(amounts)
    places = [(sheet, row, column + step) for step in (1, 2)]
    if any(book.kind(place) != EMPTY for place in places):
        return None
    first, second = (f"{letters(place[2])}{row + 1}" for place in ((sheet, row, column), places[0]))
    return [(places[0], ("value", 0.035)), (places[0], ("format", "0.0%")), (places[1], f"={first}+{second}")], places[1], \
        {"percent-added"}


def hidden_row(book, draw):
    sums = [(key, row) for key, first, last in book.sums() for row in range(first, last + 1)
            if book.kind((key[0], row, key[2])) == FIGURE and book.cells[key[0], row, key[2]][1] != 0]
    if not sums:
        return None
    key, row = draw.choice(sums)
    return [((key[0], row, key[2]), ("hidden", "row"))], key, {"hidden-in-sum"}


def hidden_sheet(book, draw):
    sheets = list(book.document.Sheets.ElementNames)
    own = sorted({key[0] for key in book.formulas()})
    if len(sheets) < 2 or not own:
        return None
    key = (draw.choice(own), 0, 0)
    return [(key, ("hidden", "sheet"))], key, {"hidden-sheet"}


def deeply_hidden(book, draw):
    mutant = hidden_sheet(book, draw)
    return mutant and ([(mutant[1], ("hidden", "deeply"))], mutant[1], {"very-hidden-sheet"})


def on_request(book, draw):
    key = draw.choice(book.formulas())
    return [(key, ("manual", None))], key, {"manual-calculation"}


def array(book, draw):
    key = draw.choice(book.formulas())
    return [(key, ("array", book.cells[key][0]))], key, {"array-formula"}


def empty_cell(book, draw):
    key = draw.choice(book.formulas())
    sheet = key[0]
    free = [(row, column) for row in range(key[1] + 40, key[1] + 44) for column in range(key[2], key[2] + 3)
            if book.kind((sheet, row, column)) == EMPTY]
    if not free:
        return None
    row, column = draw.choice(free)
    return [(key, f"{book.cells[key][0]}-{letters(column)}{row + 1}")], key, {"empty-cell"}


def fixed_condition(book, draw):
    key = draw.choice(book.formulas())
    text = book.cells[key][0][1:]
    condition = draw.choice(["1=1", "TRUE()", "2>1", f"{text}={text}", "1", "OR(TRUE();1=2)", f"ABS({text})>=0", f"NOT({text}<>{text})",
                             f"OR({text}>=5;{text}<5)"])
    return [(key, f"=IF({condition},{text},0)")], key, {"fixed-condition"}


def constant(book, draw):
    key = draw.choice([key for key in book.formulas() if REFERENCE.search(book.cells[key][0])] or [None])
    return key and ([(key, f"=({book.cells[key][0][1:]})*1.037")], key, {"constant"})


def row_short(book, draw):
    """One sum of a few side by side that has a row less than the others."""
    keys = [key for key, first, last in book.sums()
            if any(key_beside in dict((own, 0) for own, _, _ in book.sums())
                   for key_beside in ((key[0], key[1], key[2] - 1), (key[0], key[1], key[2] + 1)))]
    if not keys:
        return None
    key = draw.choice(keys)
    match = SUM.match(book.cells[key][0])
    column, first, last = match[1], int(match[2]), int(match[4])
    edge = draw.choice([(first + 1, last), (first, last - 1)])
    lost = first if edge[0] > first else last
    if book.kind((key[0], lost - 1, key[2])) not in (FIGURE, FORMULA):
        return None
    return [(key, f"=SUM({column}{edge[0]}:{column}{edge[1]})")], key, {"left-out", "unlike-neighbours"}


def row_long(book, draw):
    """One sum of a few side by side that has a figure more than the others."""
    keys = [(key, first) for key, first, _ in book.sums()
            if first > 0 and book.kind((key[0], first - 1, key[2])) in (FIGURE, FORMULA)
            and book.kind((key[0], key[1], key[2] + 1)) == FORMULA
            and book.relative(key) == book.relative((key[0], key[1], key[2] + 1))]
    if not keys:
        return None
    key, first = draw.choice(keys)
    match = SUM.match(book.cells[key][0])
    return [(key, f"=SUM({match[1]}{first}:{match[3]}{match[4]})")], key, \
        {"unlike-neighbours", "heading-in-sum", "counted-twice"}


def few_alike(book):
    """Formulas that are one of three alike, at an end or between the others, along a row."""
    found = []
    for key in book.formulas():
        for steps in ((1, 2), (-1, 1), (-1, -2)):
            near = [(key[0], key[1], key[2] + step) for step in steps]
            if all(place in book.cells and book.kind(place) == FORMULA for place in near) \
                    and len({book.relative(place) for place in (key, *near)}) == 1 and len(book.cells[key][0]) > 6:
                found.append(key)
                break
    return found


def few_off(book, draw):
    """A reference one row or column off where three formulas are alike."""
    key = draw.choice(few_alike(book) or [None])
    changed = key and shifted(book.cells[key][0], draw, *draw.choice([(1, 0), (0, -1), (0, 1)]))
    return changed and ([(key, changed)], key, {"unlike-neighbours", "empty-cell", "circular"})


def typed_at_end(book, draw):
    """A number over the first or the last of formulas that are alike and read nothing beside themselves."""
    keys = []
    for key in few_alike(book):
        beside = [book.kind((key[0], key[1], key[2] + step)) == FORMULA for step in (-1, 1)]
        columns = {number(match[1]) for match in REFERENCE.finditer(book.cells[key][0])}
        if beside.count(True) == 1 and columns == {key[2]}:
            keys.append(key)
    key = draw.choice(keys or [None])
    return key and ([(key, ("value", round(book.cells[key][1] * 1.05 + 7, 2)))], key, {"typed-over"})


def term_twice(book, draw):
    key, first, last = draw.choice(book.sums() or [(None, 0, 0)])
    if key is None:
        return None
    return [(key, f"{book.cells[key][0]}+{letters(key[2])}{draw.randint(first, last) + 1}")], key, {"counted-twice"}


def twice_along(book, draw):
    """A total along a row that has a subtotal and its parts."""
    keys = []
    for key in book.cells:
        places = [(key[0], key[1], key[2] + step) for step in range(3)]
        free = [(key[0], key[1], key[2] + step) for step in (3, 4)]
        if all(book.kind(place) == FIGURE for place in places) and all(book.kind(place) == EMPTY for place in free) \
                and sum(book.cells[place][1] for place in places) != 0:
            keys.append(key)
    if not keys:
        return None
    sheet, row, column = draw.choice(keys)
    first, last, subtotal = letters(column), letters(column + 2), letters(column + 3)
    key = (sheet, row, column + 4)
    return [((sheet, row, column + 3), f"=SUM({first}{row + 1}:{last}{row + 1})"),
            (key, f"=SUM({first}{row + 1}:{subtotal}{row + 1})")], key, {"counted-twice"}


def thousand_times(book, draw):
    """A figure in kroner among thousands of kroner, or the other way."""
    keys = []
    for key, (_, value) in book.cells.items():
        near = [(key[0], key[1], key[2] + step) for step in (-1, 1)]
        if book.kind(key) == FIGURE and all(book.kind(place) == FIGURE for place in near):
            sizes = [book.cells[place][1] for place in (key, *near)]
            if min(sizes) > 20 and max(sizes) < 1.9 * min(sizes) and not 1900 <= value <= 2199:
                keys.append(key)
    key = draw.choice(keys or [None])
    return key and ([(key, ("value", book.cells[key][1] * 1000))], key, {"scale-jump"})


def hidden_column(book, draw):
    keys = []
    for key in book.formulas():
        match = SUM.match(book.cells[key][0])
        if match and match[2] == match[4] and match[1] != match[3]:
            for column in range(number(match[1]), number(match[3]) + 1):
                place = (key[0], int(match[2]) - 1, column)
                if book.kind(place) == FIGURE and book.cells[place][1] != 0 and column != key[2]:
                    keys.append((key, place))
    if not keys:
        return None
    key, place = draw.choice(keys)
    return [(place, ("hidden", "column"))], key, {"hidden-in-sum"}


def link(book, draw):
    key = draw.choice(book.formulas())
    return [(key, "='file:///nowhere/other.xlsx'#$Sheet1.B7")], key, {"link"}


def without_values(book, draw):
    """An error in a file whose formulas have no values, as programs write it that compute nothing."""
    mutant = draw.choice([lost_reference, divided_by_zero])(book, draw)
    if not mutant:
        return None
    changes, key, kinds = mutant
    return [*changes, (key, ("bare", None))], key, kinds


# The class of each kind, its name, what it does, and how many of three hundred are of it.
KINDS = [
    ("error", "lost reference", lost_reference, 18), ("error", "division by zero", divided_by_zero, 18),
    ("error", "unknown name", unknown_name, 15), ("error", "circle", circle, 18),
    ("error", "counted twice", counted_twice, 18), ("error", "counted twice along a row", twice_along, 5),
    ("error", "text for a number", text_for_number, 20), ("error", "older value", stale, 22),
    ("error", "error in a file without values", without_values, 10),
    ("suspicion", "typed over", typed_over, 12), ("suspicion", "typed over at an end", typed_at_end, 8),
    ("suspicion", "unlike its neighbours", unlike, 8), ("suspicion", "sign turned", sign_turned, 8),
    ("suspicion", "one column off", one_column_off, 8), ("suspicion", "one of three off", few_off, 8),
    ("suspicion", "left out of a sum", left_out, 10), ("suspicion", "sum a row short beside others", row_short, 8),
    ("suspicion", "sum a row long beside others", row_long, 6), ("suspicion", "term added twice", term_twice, 6),
    ("suspicion", "empty cell", empty_cell, 10), ("suspicion", "choice that is fixed", fixed_condition, 10),
    ("suspicion", "two units in a sum", mixed_units, 8), ("suspicion", "percent added to an amount", percent_added, 8),
    ("suspicion", "a thousand times too large", thousand_times, 8), ("suspicion", "computed on request", on_request, 3),
    ("smell", "number in a formula", constant, 8), ("smell", "hidden row in a sum", hidden_row, 5),
    ("smell", "hidden column in a sum", hidden_column, 3), ("smell", "hidden sheet", hidden_sheet, 4),
    ("smell", "very hidden sheet", deeply_hidden, 2), ("smell", "array formula", array, 2), ("smell", "link", link, 3),
]
