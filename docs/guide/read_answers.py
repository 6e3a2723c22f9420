"""Reads what `kvaom run PLAN --format json` (or csv) prints, in whatever language it was printed."""
import csv
import json
import sys
from decimal import Decimal

def from_json(text):
    for document in json.loads(text, parse_float=Decimal)["documents"]:
        for table in (block for block in document["blocks"] if block["type"] == "table"):
            for row in (row for section in table["sections"] for row in section["rows"] if row["role"] == "body"):
                for column, cell in zip(table["columns"], row["cells"]):
                    if column["role"] == "member":
                        yield row["name"], row["scenario"], row.get("members", {}), column["name"], number(cell["value"])

def from_csv(text):
    for table in text.lstrip("\ufeff").replace("\r\n", "\n").split("\n\n"):
        separator = ";" if table.startswith("role;") else ","
        for row in csv.DictReader(table.split("\n"), delimiter=separator):
            keys = {k.removeprefix("members."): number(v) for k, v in row.items() if k.startswith("members.") and v}
            values = [name for name in row if name == "value" or name[:1] == "B"]
            if row["role"] == "body":
                yield from ((row["name"], row["scenario"], keys, name, number(row[name])) for name in values)

def number(text):
    return Decimal(text.replace(",", "."))

for name, scenario, keys, column, value in (from_json if sys.argv[1] == "json" else from_csv)(sys.stdin.read()):
    place = "".join(f", {key} = {Decimal(held).normalize()}" for key, held in keys.items())
    print(f"{name} in {scenario}{place}{', ' + column[1:] if column != 'value' else ''}: {value:.3f}")
