"""Hostile files that are too large to be read, or that are the same thing many times.

    hostile_files.py FOLDER

`check-hostile` has them written so. A file's ending says what is done with it. Small ones lie in Tests/Cases/hostile.
"""

import os
import struct
import sys
import zlib


def p(name, content):
    """Writes one file."""
    with open(os.path.join(sys.argv[1], name), "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())


# --- plans
p('number-long.kvaom', 'a = ' + '9'*5000 + '\nb = 0.' + '0'*5000 + '1\nshow a, b, a * b\n')
p('cycle-long.kvaom', ''.join(f'a{i} = a{(i+1)%300}\n' for i in range(300)) + 'show a0\n')
p('doubling-with.kvaom', 'x0 = 1\n' + ''.join(f'x{i} = (x{i-1} with {{ x0 += 1 }}) + (x{i-1} with {{ x0 += 2 }})\n' for i in range(1,40)) + 'show x39\n')
p('doubling-in.kvaom', 'x0 = 1\nscenario s { x0 += 1 }\n' + ''.join(f'x{i} = (x{i-1} in s with {{ x0 += {i} }}) - (x{i-1} without s)\n' for i in range(1,40)) + 'show x39\nsources\n')
p('doubling-include.kvaom', 'x = 1\nmeasure m0 { x += 1 }\n' + ''.join(f'measure m{i} {{ include m{i-1}, m{i-1} }}\n' for i in range(1,40)) + 'scenario s { include m39 }\nshow x in s\n')
p('product-dimensions.kvaom', ''.join(f'dim d{i} = ' + ', '.join(f'A{i}_{j}' for j in range(60)) + '\n' + f'v{i} = table by d{i} {{\n' + ''.join(f'  A{i}_{j} {j}\n' for j in range(60)) + '}\n' for i in range(6)) + 'x = v0 * v1 * v2 * v3 * v4 * v5\nshow x\nshow sum(x over d0)\n')
p('optimise-many.kvaom', 'x = 0 tkr\n' + ''.join(f'measure m{i} "M {i}" {{ x -= {i + 1} tkr }}\n' for i in range(60)) + 'optimise x choose lowest\n')
p('tornado-many.kvaom', ''.join(f'input x{i} = {i} in 0..1000\n' for i in range(300)) + 'y = ' + ' + '.join(f'x{i}' for i in range(300)) + '\ntornado y\n')
p('bridge-many.kvaom', 'years B2016..B2017\ny[until B2016] = 1\ny[from B2017] = prev(y)\n' + ''.join(f'measure m{i} {{ y += {i} from 2017 }}\n' for i in range(300)) + 'scenario s { include ' + ', '.join(f'm{i}' for i in range(300)) + ' }\nbridge y from 2016 to 2017 in s\nmeasures in s for y\n')
for kind, text in {
  'parentheses': 'x = ' + '('*3000 + '1' + ')'*3000,
  'unclosed': 'x = ' + '('*6000,
  'brackets': 'x = a' + '[a'*3000,
  'braces': 'scenario s ' + '{ '*6000,
  'minus': 'x = ' + '-'*8000 + '1',
  'not': 'x = ' + 'not '*3000 + 'true',
  'if': 'x = ' + 'if true then 1 else '*2000 + '1',
  'power': 'x = ' + '1 ^ '*3000 + '1',
  'sum': 'x = ' + '1 + '*6000 + '1\nshow x',
  'calls': 'x = ' + 'max(1, '*2000 + '1' + ')'*2000,
  'prev': 'years 2016..2018\ny = 1\nx = ' + 'prev('*2000 + 'y' + ')'*2000 + '\nshow x',
  'with': 'y = 1\nx = ' + '('*800 + 'y' + ' with { y += 1 })'*800 + '\nshow x',
  'lists': 'x = ' + '['*3000 + '1' + ']'*3000,
  'otherwise': 'x = ' + '1 otherwise '*4000 + '1\nshow x',
  'comparisons': 'x = ' + '1 < '*3000 + '1\nshow x',
  'units': 'x = 1 kr' + '/hour'*2000 + '\nshow x',
  'products': 'x = 1 kr' + ' * 1 kr'*2000 + '\nshow x',
  'members': 'dim d = ' + ', '.join(f'M{i}' for i in range(2000)) + '\nx = table by d {\n' + ''.join(f'M{i} {i}\n' for i in range(2000)) + '}\nshow x',
}.items(): p(f'deep-{kind}.kvaom', text + '\n')
p('text-combining.kvaom', 'x "' + 'e' + '\u0301'*3000 + '" = 1\nshow x\n')
p('text-wide.kvaom', 'x "' + '\U0001F468\u200d\U0001F469\u200d\U0001F467'*300 + '" = 1\nshow x\nplot x\n')
p('text-names.kvaom', ''.join(f'{"x" * n} = {n}\n' for n in (1, 100, 5000)) + 'show x\n')
p('use-strange.kvaom', 'use "a\\nb\x1b[2J"\nuse "http://example.org/x.kvaom"\nuse "file:///etc/passwd"\nuse "~/x"\nuse "$HOME"\nuse "| ls"\nuse "' + 'x' * 5000 + '"\n')
p('notes.kvaom', '@source "' + 'x' * 4000 + '" 9999-99-99\n@published 1e999\n@reviewed\n@unknown "x"\n@better up\nx = 1\nsources\nreview\n')
p('bytes-random.kvaom', bytes((i * 197 + i // 7 * 13) % 256 for i in range(4000)))
# --- documents
p('fence-many.md', '```kvaom\nx = 1\n```\n' * 300)
p('report-braces.md', '# A\n\n```kvaom report\nx = 1\n```\n\n`{x` `{` `}` `{{x}}` `{x, 1e9 decimals}` `{x from 1 to 2}` `{show x}` `{x with { x = 1 }}` `{' + '(' * 2000 + '}`\n')
p('report-deep.md', '```kvaom report\nx = 1\n```\n' + '> ' * 3000 + 'x\n\n' + '- ' * 3000 + 'y\n\n' + '[' * 5000 + '\n' + '*a ' * 5000 + '\n' + '`' * 5000 + '\n')
p('report-table.md', '```kvaom report\nx = 1\n```\n\n|' + ' a |' * 3000 + '\n|' + '--|' * 3000 + '\n' + '| `{x}` ' * 300 + '|\n')
# --- tables
p('quotes-many.csv', '"' * 4001 + ';1\n')
p('one-line.csv', ';'.join(str(i) for i in range(3000)) + '\n')
p('ragged.csv', '\n'.join(';'.join(['1'] * (i % 37)) for i in range(300)))
p('numbers.csv', 'a;2016;2017\nb;1e999999999;-1e-999999999\nc;' + '9' * 4000 + ';1.2.3,4,5\nd;\u221e;NaN\ne;0x10;1/2\n')
p('labels.csv', 'a;2016\n' + ('x' * 3000 + ';1\n') * 3)
p('huge-data.px', 'CHARSET="ANSI";\nSTUB="a";\nHEADING="b";\nVALUES("a")=' + ','.join(f'"{i}"' for i in range(500)) + ';\nVALUES("b")=' + ','.join(f'"{i}"' for i in range(500)) + ';\nDATA=\n1 2 3;\n')
p('deep.json', '[' * 5000)
p('strange.se', '#FLAGGA 0\n#SIETYP 99\n#RAR 0 x y\n#RAR -99999999999999999999 1 2\n#UB 0 1010 1e999\n#PSALDO 0 202613 1010 {' + '1 2 ' * 500 + '} 1\n#DIM 1\n#OBJEKT\n#TRANS\n}\n}\n')
# --- workbooks as parts, packed before they are read
def book(sheet, more=''):
    return ('@@ [Content_Types].xml\n<Types/>\n@@ xl/workbook.xml\n<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets>' + more + '</workbook>\n'
      '@@ xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/s.xml"/></Relationships>\n@@ xl/worksheets/s.xml\n' + sheet + '\n')
def cells(text): return '<worksheet><sheetData>' + text + '</sheetData></worksheet>'
def formula(f, v='1'): return f'<row r="1"><c r="A1"><f>{f}</f><v>{v}</v></c><c r="B1"><v>2</v></c></row>'
p('merged.parts', book('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>' + '<mergeCell ref="A1:XFD1048576"/>' * 200 + '<mergeCell ref="B2:A1"/><mergeCell ref="x"/></mergeCells></worksheet>'))
p('whole-columns.parts', book(cells(''.join(f'<row r="{r}"><c r="A{r}"><f>SUM(B:B)+SUMPRODUCT(C:XFD*2)</f><v>0</v></c><c r="B{r}"><v>{r}</v></c></row>' for r in range(1, 60)))))
p('formula-deep.parts', book(cells(formula('(' * 8000 + '1' + ')' * 8000))))
p('formula-long.parts', book(cells(formula('1+' * 8000 + '1'))))
p('formula-calls.parts', book(cells(formula('IF(1,' * 3000 + '1' + ')' * 3000))))
p('formula-signs.parts', book(cells(formula('-' * 8000 + '1') + '')))
p('formula-percent.parts', book(cells(formula('1' + '%' * 8000))))
p('styles.parts', book(cells('<row r="1"><c r="A1" s="99999999"><v>1</v></c><c r="B1" s="0"><v>1e999</v></c></row>')) + '@@ xl/styles.xml\n<styleSheet><numFmts><numFmt numFmtId="164" formatCode="' + '[' * 4000 + '#;' * 4000 + '"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>\n')
p('target.parts', '@@ xl/workbook.xml\n<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/><sheet name="A" r:id="r1"/><sheet name="' + 'x' * 3000 + '" r:id="r2"/></sheets></workbook>\n@@ xl/_rels/workbook.xml.rels\n<Relationships><Relationship Id="r1" Type="worksheet" Target="../../../../etc/passwd"/><Relationship Id="r2" Type="worksheet" Target="workbook.xml"/></Relationships>\n')
p('deep-xml.parts', book('<a>' * 8000))
# --- kept sessions, entries, configuration, messages
p('deep.journal', 'x = ' + '(' * 6000 + '\n\ny = 2\n\n')
p('long-line.entries', 'x = ' + '1 + ' * 5000 + '1\nx\n')
p('allow.config', 'allow "/"\nallow "/dev"\nallow\nallow "\nallow ../x\n\x1b[31m\n' + 'x' * 5000 + '\n')
p('heads.lsp', 'x' * 9000 + '\r\n\r\n' + 'Content-Length: 2\n\n{}Content-Length:\r\n\r\n')
def msg(t): return f'Content-Length: {len(t.encode())}\r\n\r\n{t}'
p('deep.lsp', msg('[' * 6000) + msg('{"id":{"a":1},"method":5}') + msg('"x"') + msg('null'))
p('deep.expression', '(' * 5000)
p('wide.expression', '1+' * 20000 + '1')


# What is large, in the ways that files of others are.

p("large-definitions.kvaom", "".join(f"x{i} = {i}\n" for i in range(20000)) + "show x19999\n")
p("large-chain.kvaom", "x0 = 1\n" + "".join(f"x{i} = x{i - 1} + 1\n" for i in range(1, 5000)) + "show x4999\n")
p("large-extends.kvaom", "x = 1\nscenario s0 { x += 1 }\n" +
  "".join(f"scenario s{i} extends s{i - 1} {{ x += 1 }}\n" for i in range(1, 800)) + "show x in s799\n")
p("large-table.kvaom", "a = table by m in kr {\n" + "".join(f"  M{i} {i}\n" for i in range(50000)) + "}\nshow sum(a over m)\n")
p("large-measures.kvaom", "years B2016..B2017\ny[until B2016] = 1\ny[from B2017] = prev(y)\n" +
  "".join(f"measure m{i} {{ y += {i} from 2017 }}\n" for i in range(1000)) + "scenario s { include " +
  ", ".join(f"m{i}" for i in range(1000)) + " }\nbridge y from 2016 to 2017 in s\nwhy y in s\nmeasures in s for y\n")
p("large-rows.kvaom", "a = table by m in kr {\n" + "".join(f"  M{i} {i}\n" for i in range(100000)) + "}\nshow a\n")
p("large-statements.kvaom", "x = 1\nscenario s {\n" + "  x += 1\n" * 20000 + "}\nshow x in s\n")
p("large-comment.kvaom", "# " + "x" * 20_000_000 + "\nshow 1\n")
p("large-errors.kvaom", "x = = )\n" * 20000)
p("large-unknown.kvaom", "".join(f"x{i} = nobody{i}\n" for i in range(5000)))
p("large-text.kvaom", 'x "' + "ø" * 2_000_000 + '" = 1\nshow x\n')
p("large-zeros.kvaom", bytes(20_000_000))
p("too-large.kvaom", b"#" * (65 << 20))
p("large-questions.kvaom", "x = 1\n" + "show x\n" * 5000)
p("large-fences.md", "# A\n\n" + "~~~\nx\n~~~\n\n" * 20000)
p("large-nothing.md", "x" * 10_000_000)
p("large-links.md", "```kvaom report\nx = 1\n```\n" + "[a][b]" * 50000 + "\n\n[b]: c\n")
p("large-session.md", "```session\n" + "> 1 + 1\n2\n" * 60 + "```\n")
p("large-rows.csv", "a;2016;2017\n" + "".join(f"r{i};{i};{i}\n" for i in range(100000)))
YEARS = ";".join(str(year) for year in range(2017, 2027))
p("large-wide.csv", f"post;{YEARS}\n" + "".join(
    f"P{i};" + ";".join(str(i * 7919 % 99_900 + 100 * year) for year in range(10)) + "\n" for i in range(27000)))
p("large-wider.csv", f"post;{YEARS}\n" + "".join(f"P{i};" + ";".join(["7"] * 10) + "\n" for i in range(200000)))
for name, count in (("large-ledger.csv", 29_000), ("large-ledgers.csv", 100_000)):
    p(name, "Ansvar;Funksjon;Art;Prosjekt;Periode;Bilag;Dato;Tekst;Kunde;Beløp\n" + "".join(
        f"{3300 + i % 9};{200 + i % 40};{10 + i % 90};P{i % 7};2025{1 + i % 12:02};{i};2025-{1 + i % 12:02}-15;Tekst {i % 100};"
        f"L{i % 500};{i * 7919 % 1_000_003 / 100:.2f}\n" for i in range(count)))
p("large-line.csv", ";".join(["1"] * 1_000_000) + "\n")
p("large-quote.csv", 'a;2016\n"' + "x;1\n" * 1_000_000)
p("large-cell.csv", "a;2016\n" + "x" * 20_000_000 + ";1\n")
p("large-blank.csv", "\n" * 10_000_000)
p("large-numbers.json", '{"class":"dataset","version":"2.0","id":["a"],"size":[1000000],"dimension":{"a":{"category":{"index":["x"]}}},"value":[' +
  ",".join(["1"] * 1_000_000) + "]}")
p("large-deep.json", "[" * 5_000_000)
p("large.se", "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20260101 20261231\n" + "".join(
    f'#VER A {i} 20260105 "x"\n{{\n#TRANS 1010 {{}} 1.00\n#TRANS 2010 {{}} -1.00\n}}\n' for i in range(60000)))
p("large.journal", 'open "plan.kvaom"\n\n' + "x = 1\n\n" * 3000)
p("large.entries", "".join(f"x{i} = {i}\n" for i in range(1500)) + "x1499\n")
p("large.lsp", b"Content-Length: 9000000\r\n\r\n" + b"[" * 9_000_000)
p("large-digits.expression", "1" * 60000)


def archive(parts):
    """A zip archive of parts that are packed already: name, packed bytes with their checksum, size unpacked."""
    body, directory = b"", b""
    for name, (packed, checksum), size in parts:
        common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, checksum, len(packed), size, len(name), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, len(body)) + name
        body += b"PK\x03\x04" + common + name + packed
    end = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(parts), len(parts), len(directory), len(body), 0)
    return body + directory + end


def deflated(pieces):
    """Pieces one after the other, deflated, and their checksum."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed, checksum = [], 0
    for piece in pieces:
        packed.append(packer.compress(piece))
        checksum = zlib.crc32(piece, checksum)
    return b"".join(packed + [packer.flush()]), checksum


RELATIONS = (b'<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/s.xml"/></Relationships>')
BOOK = b'<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'


def workbook(pieces, strings=None):
    """A workbook whose one sheet is made of pieces."""
    parts = [(b"xl/workbook.xml", deflated([BOOK]), len(BOOK)),
             (b"xl/_rels/workbook.xml.rels", deflated([RELATIONS]), len(RELATIONS)),
             (b"xl/worksheets/s.xml", deflated(pieces), sum(len(piece) for piece in pieces))]
    if strings is not None:
        parts.append((b"xl/sharedStrings.xml", deflated(strings), sum(len(piece) for piece in strings)))
    return archive(parts)


p("bomb-blanks.xlsx", workbook([b"<worksheet>"] + [b" " * (1 << 20)] * 1200))
p("bomb-text.xlsx", workbook([b'<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>'] + [b"x" * (1 << 20)] * 600))
p("bomb-strings.xlsx", workbook([b"<worksheet/>"], [b"<sst>"] + [b"<si><t>x</t></si>" * 100000] * 30 + [b"</sst>"]))
p("bomb-cells.xlsx", workbook([b"<worksheet><sheetData>"] + [
    b'<row r="%d">' % row + b"<c><v>1</v></c>" * 16000 + b"</row>" for row in range(1, 200)] + [b"</sheetData></worksheet>"]))
p("bomb-sparse.xlsx", workbook([b"<worksheet><sheetData>"] + [
    b'<row r="%d"><c r="XFD%d"><v>1</v></c></row>' % (row, row) for row in range(1, 20000)] + [b"</sheetData></worksheet>"]))
p("bomb-attribute.xlsx", workbook([b'<worksheet x="'] + [b"x" * (1 << 20)] * 300 + [b'"/>']))
p("bomb-formulas.xlsx", workbook([b"<worksheet><sheetData>"] + [
    b'<row r="%d"><c r="A%d"><f>SUM(B:B)+SUMPRODUCT(B:B*C:C)</f><v>1</v></c><c r="B%d"><v>1</v></c></row>' % (r, r, r)
    for r in range(1, 3000)] + [b"</sheetData></worksheet>"]))
p("bomb-sizes.xlsx", archive([(b"xl/workbook.xml", deflated([b" " * 1000]), 0xFFFFFFFE)]))
p("torn.xlsx", workbook([b"<worksheet/>"])[:-30])
p("many-parts.xlsx", archive([(b"xl/%d.xml" % i, deflated([b"x"]), 1) for i in range(60000)]))
p("same-part.xlsx", archive([(b"xl/workbook.xml", deflated([BOOK]), len(BOOK))] * 1000))
p("only-mark.xlsx", b"PK\x03\x04")
p("only-end.xlsx", b"PK\x05\x06" + bytes(18))
p("bomb-rows.ods", archive([(b"content.xml", deflated([
    b'<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>'
    b'<table:table table:name="A">'] + [
        b'<table:table-row table:number-rows-repeated="1000"><table:table-cell office:value-type="float" office:value="1" '
        b'table:number-columns-repeated="1000"/></table:table-row>'] * 1000), 1 << 20)]))
