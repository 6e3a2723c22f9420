"""Measures the release program beside its peers in one run and writes the tables of docs/performance.md.

Times are hyperfine's, of whole processes; memory is what /usr/bin/time says; what a changed input costs is counted in
instructions by valgrind's callgrind, which no other work on the machine moves. Whatever two programs compute is compared
before their times mean anything. Called by scripts/benchmark, with the program and the same program without debug information.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import ROUND_HALF_UP, Decimal, getcontext

# Kvaom has 34 digits, which nothing here may cut.
getcontext().prec = 60
PROGRAM, COUNTABLE = sys.argv[1:3]
PYTHON = sys.executable  # the interpreter itself: a wrapper around it would count as its start
HERE = pathlib.Path("Benchmarks")
KLEPP = "scenarios/klepp-barnevern.kvaom"


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def times(runs, *commands):
    """Median, least and greatest time of each command in milliseconds, from one call of hyperfine."""
    with tempfile.NamedTemporaryFile(suffix=".json") as file:
        subprocess.run(
            ["hyperfine", "--shell=none", "--warmup", "2", "--runs", str(runs), "--export-json", file.name, *commands],
            check=True, capture_output=True)
        results = json.load(open(file.name))["results"]
    return [tuple(result[name] * 1000 for name in ("median", "min", "max")) for result in results]


def megabytes(command):
    """The most memory a command holds."""
    measured = subprocess.run(
        ["/usr/bin/time", "-f", "%M", *command.split()], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return int(measured.stderr.split()[-1]) / 1024


def instructions(*command):
    """How many instructions a command takes, without a seed of hashes, which moves the count by 5 million."""
    with tempfile.NamedTemporaryFile() as file:
        counted = subprocess.run(
            ["setarch", "--addr-no-randomize", "env", "--ignore-environment", "PATH=/usr/bin:/bin", "LC_ALL=C",
             "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind", f"--callgrind-out-file={file.name}", *command],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return int(re.search(r"refs:\s+([\d,]+)", counted.stderr)[1].replace(",", ""))


def answers(command, head):
    """The rows of values of an answer in CSV, each with what stands below the heads that begin so."""
    rows = csv.DictReader(output(*command.split()).splitlines())
    return [(line, [Decimal(cell) for name, cell in line.items() if name.startswith(head)]) for line in rows if line["role"] == "body"]


def row(name, time, memory=None):
    median, least, greatest = time
    held = f"{memory:.1f} MB" if memory else ""
    return f"| {name} | {median:.1f} ms | {least:.1f}–{greatest:.1f} ms | {held} |"


def agree(kvaom, peer, what):
    if kvaom != peer:
        sys.exit(f"benchmark: {what}: the results differ: {str(kvaom)[:80]} and {str(peer)[:80]}")


def lines(rows, folder):
    """10 000 cost lines over 20 years: growth rounded to the øre, totals a year."""
    plan, figures = folder / "cost-lines.kvaom", folder / "figures.txt"
    plan.write_text(output(PYTHON, str(HERE / "generate-cost-lines.py")))
    figures.write_text(output(PYTHON, str(HERE / "generate-cost-lines.py"), "--figures"))
    ours, peer = f"{PROGRAM} run {plan}", f"{PYTHON} {HERE}/peers/cost-lines.py {figures}"
    totals = answers(f"{ours} --format csv --locale en", "B20")[0][1]
    agree(totals, [Decimal(text) for text in output(*peer.split()).split()], "cost lines")
    columns = f"{PYTHON} {HERE}/peers/cost-lines-columns.py"
    others = [
        ("NumPy, binary64", f"{columns} numpy {figures}", Decimal("1e-9")),
        ("pandas, binary64", f"{columns} pandas {figures}", Decimal("1e-9")),
        ("polars, binary64", f"{columns} polars {figures}", Decimal("1e-9")),
        ("OpenFisca, binary32, not rounded each year", f"{columns} openfisca {figures}", Decimal("1e-6")),
        ("Lua, binary64", f"lua5.4 {HERE}/peers/cost-lines.lua {figures}", Decimal("1e-9")),
        ("hledger, which only adds the 200 000 amounts", f"hledger -f {journal(folder, figures)} bal cost -Y --depth 1 -O csv", Decimal(0)),
    ]
    for name, command, tolerance in others:
        printed = output(*command.split())
        if command.startswith("hledger"):
            printed = " ".join(cell.split()[0] for cell in list(csv.reader(printed.splitlines()))[1][1:])
        for total, found in zip(totals, printed.split(), strict=True):
            if abs(Decimal(found) - total) > tolerance * total:
                sys.exit(f"benchmark: cost lines in {name}: {found} and {total}")
    first, second, *rest = times(15, ours, peer, *(command for _, command, _ in others[:-1]))
    rest += times(3, others[-1][1])
    rows.append(row("10 000 cost lines x 20 years, Kvaom", first, megabytes(ours)))
    rows.append(row("the same in Python with `decimal`", second, megabytes(peer)))
    for (name, command, _), time in zip(others, rest):
        rows.append(row(f"the same in {name}", time, megabytes(command)))
    return (
        f"cost lines: Python takes {second[0] / first[0]:.1f} times as long as Kvaom (promise 5); the totals are equal to the last øre. The "
        "other peers compute in binary numbers and are off by less than a billionth (OpenFisca, in 32 bits, by less than a millionth).")


def journal(folder, figures):
    """The cost lines of all years as a journal, computed beforehand."""
    costs = [Decimal(line) for line in figures.read_text().split()]
    path = folder / "costs.journal"
    with path.open("w") as file:
        for year in range(2017, 2037):
            file.write(f"{year}-12-31 costs\n")
            file.writelines(f"  cost:L{place}  {cost} NOK\n" for place, cost in enumerate(costs))
            file.write("  frame\n\n")
            costs = [(cost * Decimal("1.027")).quantize(Decimal("0.01"), ROUND_HALF_UP) for cost in costs]
    return path


def variants(rows):
    """100 000 variants of the Klepp plan."""
    ours = f"{PROGRAM} run {HERE}/variants.kvaom --format csv --locale en"
    exact, sampled = f"{PYTHON} {HERE}/peers/variants.py", f"{PYTHON} {HERE}/peers/variants-numpy.py"
    found = [cells for _, cells in answers(ours, "price_growth=")]
    agree(found, [[Decimal(cell) for cell in line.split()] for line in output(*exact.split()).splitlines()], "variants")
    first, second, third = times(7, ours, exact, sampled)
    rows.append(row("100 000 variants of the Klepp plan, Kvaom, exact", first, megabytes(ours)))
    rows.append(row("the same in Python with `decimal`", second, megabytes(exact)))
    rows.append(row("the same in NumPy, binary64", third, megabytes(sampled)))
    return (
        f"variants: Python's `decimal` takes {second[0] / first[0]:.1f} times as long as Kvaom (promise 20), NumPy {third[0] / first[0]:.1f} "
        "times; all 100 000 figures are equal to those of `decimal` in all 34 digits.")


def scenarios(rows, folder):
    """10 000 named scenarios of a plan with fifty definitions, compared."""
    plan = folder / "scenarios.kvaom"
    plan.write_text(output(PYTHON, str(HERE / "generate-scenarios.py")))
    ours, peer = f"{PROGRAM} run {plan} --format csv --locale en", f"{PYTHON} {HERE}/peers/scenarios.py {plan}"
    totals = [Decimal(line) / 1000 for line in output(*peer.split()).splitlines()]
    agree([cells[0] for _, cells in answers(ours, "value")], totals, "scenarios")
    first, second = times(7, ours, peer)
    rows.append(row("10 000 scenarios of 50 definitions, Kvaom", first, megabytes(ours)))
    rows.append(row("the same in Python with `decimal`", second, megabytes(peer)))
    return f"scenarios: Python takes {second[0] / first[0]:.1f} times as long as Kvaom; all 10 001 totals are equal to the last digit."


def municipalities(rows, folder):
    """A thousand scenarios of 357 000 cells, each of which changes a hundredth of them; NumPy computes a hundred of them, each whole."""
    many, few = folder / "municipalities.kvaom", folder / "municipalities-100.kvaom"
    many.write_text(output(PYTHON, str(HERE / "generate-municipalities.py")))
    few.write_text(output(PYTHON, str(HERE / "generate-municipalities.py"), "100"))
    ours, hundred = (f"{PROGRAM} run {plan} --format csv --locale en" for plan in (many, few))
    peer = f"{PYTHON} {HERE}/peers/municipalities.py {few}"
    for (_, cells), total in zip(answers(hundred, "value"), output(*peer.split()).splitlines(), strict=True):
        if abs(cells[0] * 1000 - Decimal(total)) > Decimal(total) * Decimal("1e-9"):
            sys.exit(f"benchmark: municipalities: {cells[0]} and {total}")
    first, third, second = times(3, ours, hundred, peer)
    rows.append(row("1 000 scenarios of 357 000 cells, Kvaom, exact", first, megabytes(ours)))
    rows.append(row("100 of them, Kvaom", third, megabytes(hundred)))
    rows.append(row("100 of them in NumPy, binary64", second, megabytes(peer)))
    return (
        f"large scenarios: Kvaom takes {first[0] / second[0]:.1f} times as long for a thousand, exactly, as NumPy for a hundred in binary numbers, and "
        f"{third[0] / second[0]:.1f} times for a hundred; totals agree within a billionth.")


def monte_carlo(rows):
    """A million draws over five years. The means and percentiles must agree within five standard errors and the rounding."""
    ours, peer = f"{PROGRAM} run {HERE}/monte-carlo.kvaom --format csv --locale en", f"{PYTHON} {HERE}/peers/monte-carlo.py"
    lines = csv.DictReader(output(*ours.split()).splitlines())
    found = {line["statistic"]: line for line in lines if line.get("statistic")}
    for line in output(*peer.split()).splitlines():
        year, *figures = line.split()
        for name, figure in zip(("mean", "deviation", "p5", "p10", "p50", "p90", "p95"), figures):
            shown, error = Decimal(found[name][f"B{year}"]), Decimal(found[name][f"B{year}.error"])
            unit = Decimal(10) ** (len(str(shown)) - len(str(shown).rstrip("0")))
            if abs(shown - Decimal(figure)) > 5 * 2 * error + unit / 2:
                sys.exit(f"benchmark: the simulations differ: {name} {shown} and {figure}")
    first, second = times(9, ours, peer)
    own = sorted(
        float(subprocess.run([*peer.split(), "--time"], check=True, capture_output=True, text=True).stderr) * 1000 for _ in range(9))
    start = times(15, f"{PROGRAM} eval '1 + 1'")[0][0]
    rows.append(row("1 000 000 draws over five years, Kvaom", first, megabytes(ours)))
    rows.append(row("the same in NumPy", second, megabytes(peer)))
    rows.append(f"| the same without start-up: Kvaom, NumPy | {first[0] - start:.1f} ms, {own[4]:.1f} ms | | |")
    return (
        f"Monte Carlo: Kvaom takes {first[0] / second[0]:.2f} of NumPy's time (promise 0.5), {(first[0] - start) / own[4]:.2f} without "
        "start-up; means, deviations and percentiles agree within the stated sampling error.")


def changed_input(folder):
    """What one changed rate costs that reaches 1 % of 200 000 cells."""
    counts = []
    for asked in ("nothing", "total", "changed"):
        plan = folder / f"services-{asked}.kvaom"
        plan.write_text(output(PYTHON, str(HERE / "generate-services.py"), asked))
        counts.append(instructions(COUNTABLE, "run", str(plan)))
    nothing, total, changed = counts
    return (
        f"changed input: reading and checking a plan of 200 000 cells takes {nothing / 1e6:.0f} million instructions, evaluating and "
        f"printing it {(total - nothing) / 1e6:.0f} million, the same question with one rate changed {(changed - total) / 1e6:.1f} million: "
        f"{(changed - total) / total:.1%} of the whole run.")


def main():
    rows = ["| what | median | range | peak memory |", "|--|--|--|--|"]
    commands = [f"{PROGRAM} eval '1 + 1'", f"{PROGRAM} run {KLEPP}", f"{PYTHON} -c pass", "lua5.4 -e ''"]
    names = ["`kvaom eval '1 + 1'`", f"`kvaom run {KLEPP}`", "`python3 -c pass`", "`lua5.4 -e ''`"]
    for name, command, time in zip(names, commands, times(30, *commands)):
        rows.append(row(name, time, megabytes(command.replace("'1 + 1'", "1+1")) if PROGRAM in command else None))
    with tempfile.TemporaryDirectory() as folder:
        sentences = [lines(rows, pathlib.Path(folder)), variants(rows), scenarios(rows, pathlib.Path(folder)), municipalities(rows, pathlib.Path(folder)), monte_carlo(rows), changed_input(pathlib.Path(folder))]
    block = "<!-- measured -->\n" + "\n".join(rows) + "\n\n" + "\n".join(f"- {sentence}" for sentence in sentences) + "\n<!-- end -->"
    page = pathlib.Path("docs/performance.md")
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub(r"<!-- measured -->.*?<!-- end -->", lambda _: block, text, flags=re.S), encoding="utf-8")
    print(block)


main()
