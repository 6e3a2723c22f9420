"""Compares the engine for the browser with the native program; see scripts/check-browser."""

import itertools
import os
import pathlib
import re
import subprocess
import sys
import time

from browser_engine import Module

formats = ["text", "json", "html", "csv", "markdown"]
locales = ["nn", "nb", "sv", "en"]
most_shown = 5

# What differs by nature: a page has no folder that a plan could reach out of.
apart = {"KV120-outside-folder"}
# A table in a file of another program: its readers are no part of the core, and a page hands over what they have read.
reads_tables = re.compile(rb"(?m)^[^#]*\btable\b.* from \"")


class Tally:
    """How many of one kind were compared, and those that differ."""

    def __init__(self, title):
        self.title, self.count, self.faults = title, 0, []

    def add(self, name, fault):
        """Counts one; `fault` says how it differs, and is empty where it does not."""
        self.count += 1
        if fault:
            self.faults.append(f"{name}: {fault}")

    def told(self):
        """Prints the count and the first that differ; returns whether none does."""
        print(f"check-browser: {self.title}: {self.count - len(self.faults)} of {self.count} equal", flush=True)
        for fault in self.faults[:most_shown]:
            print("    " + fault, file=sys.stderr)
        return not self.faults


def first_difference(wanted, found):
    """Where two texts part, in words; empty where they do not."""
    if wanted == found:
        return ""
    for number, (left, right) in enumerate(
        itertools.zip_longest(wanted.split(b"\n"), found.split(b"\n")), start=1
    ):
        if left != right:
            return f"line {number}: native {left!r}, browser {right!r}"
    return "same lines"


def difference(native, browser):
    """How a run of the program and an answer of the engine differ."""
    if "fault" in browser:
        return browser["fault"].decode().splitlines()[0]
    if str(native.returncode).encode() != browser["exit"]:
        return f"exit code: native {native.returncode}, browser {browser['exit'].decode()}"
    found = first_difference(native.stdout, browser["output"])
    return found or first_difference(native.stderr, browser["diagnostics"])


def files_beside(plan):
    """The files that a plan can name, by the paths under which it reads them."""
    return [
        (f"file:{path}", path.read_bytes())
        for path in sorted(plan.parent.rglob("*"))
        if path.is_file() and path.suffix in (".kvaom", ".plan") and path != plan
    ]


def run(program, engine, plan, form, locale):
    """How the two differ for one plan in one format and language."""
    words = [program, "run", str(plan), "--format", form, "--locale", locale]
    native = subprocess.run(words, capture_output=True, check=False)
    named = [("name", str(plan)), ("plan", plan.read_bytes()), ("format", form), ("locale", locale)]
    return difference(native, engine.ask(files_beside(plan) + named))


def language_case(engine, path):
    """The expressions of a case of the language, each with what it should print and what it prints."""
    lines = path.read_text().split("\n")
    asked = []
    script = list(lines)
    for place, line in enumerate(lines):
        if not line.startswith(">>> "):
            continue
        end = place + 1
        while end < len(lines) and lines[end] and not lines[end].startswith(">>> "):
            end += 1
        asked.append((line[4:], "\n".join(lines[place + 1 : end])))
        script[place:end] = [""] * (end - place)
    for expression, wanted in asked:
        named = [("ask", "value"), ("name", str(path)), ("plan", "\n".join(script)), ("locale", "en")]
        answer = engine.ask([*named, ("value", expression)])
        headlines = re.findall(r"(?m)^(KV\d{3})  (warning|note)?", answer["diagnostics"].decode())
        errors = [code for code, kind in headlines if not kind]
        if "fault" in answer:
            found = answer["fault"].decode()
        elif answer["exit"] != b"0" and errors:
            found = f"error {errors[0]}"
        else:
            printed = [it for it in answer["output"].decode().split("\n") if it]
            printed = [it for it in printed if not it.startswith("Without a source: ")]
            found = "\n".join(printed + [f"warning {code}" for code, kind in headlines if kind == "warning"])
        yield expression, wanted, found


def main():
    """Compares all there is, and fails where anything differs."""
    program, wasm, vectors = sys.argv[1:4]
    os.environ["NO_COLOR"] = "1"
    tallies = []
    if pathlib.Path(vectors).exists():
        tally = Tally("decimal vectors")
        data = pathlib.Path("Tests/KvaomDecimalTests/vectors.tsv").read_bytes()
        failures = Module(vectors).call("kvaom_vectors", data).decode().split("\n")
        tally.count = data.count(b"\n")
        tally.faults = [line for line in failures if line]
        tallies.append(tally.told())
    begin = time.time()
    engine = Module(wasm)
    print(f"check-browser: the module is ready after {time.time() - begin:.1f} s", flush=True)

    tally = Tally("expressions of Tests/Cases/language")
    for path in sorted(pathlib.Path("Tests/Cases/language").glob("*.kvaom")):
        for expression, wanted, found in language_case(engine, path):
            tally.add(f"{path}: {expression}", "" if wanted == found else f"wanted {wanted!r}, browser {found!r}")
    tallies.append(tally.told())

    tally = Tally("cases of Tests/Cases as text")
    for path in sorted(pathlib.Path("Tests/Cases").rglob("*.kvaom")):
        is_case = "language" not in path.parts and path.with_suffix(".expected").exists()
        if is_case and path.stem not in apart and not reads_tables.search(path.read_bytes()):
            tally.add(str(path), run(program, engine, path, "text", "nn"))
    tallies.append(tally.told())

    plans = sorted(pathlib.Path("scenarios").glob("*.kvaom"))
    tally = Tally(f"runs of {len(plans)} plans of scenarios/ x {len(formats)} formats x {len(locales)} languages")
    for plan, form, locale in itertools.product(plans, formats, locales):
        tally.add(f"{plan} {form} {locale}", run(program, engine, plan, form, locale))
    tallies.append(tally.told())
    sys.exit(0 if all(tallies) else 1)


main()
