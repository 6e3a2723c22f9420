"""Moves live pages in headless Chromium and compares them with the native program; see scripts/check-live."""

import decimal
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

# Kvaom computes with 34 digits.
decimal.getcontext().prec = 60

# What a reader can read of a report, piece by piece.
pieces = """(root) => {
  const parts = "h1, h2, h3, p, caption, th, td, dt, dd, li, text, title, nav a";
  return [...root.querySelector("main").querySelectorAll(parts)].map((part) => part.textContent.trim());
}"""

printed = f"""(page) => ({pieces})(new DOMParser().parseFromString(page, "text/html"))"""

# Moves what is told to be moved, waits until the page has followed, and returns what it shows then.
move = f"""async (wanted) => {{
  const root = document.documentElement;
  const runs = () => root.dataset.kvaomRuns ?? "0";
  const follow = async (before) => {{
    while (runs() === before) await new Promise((done) => setTimeout(done, 2));
  }};
  const first = runs();
  document.querySelector("#kvaom-live button").click();
  await follow(first);
  const before = runs();
  const scenario = document.getElementById("kvaom-scenario");
  scenario.value = wanted.scenario;
  scenario.dispatchEvent(new Event("change"));
  for (const tick of document.querySelectorAll("#kvaom-measures input")) {{
    if (wanted.flipped.includes(tick.value)) tick.click();
  }}
  for (const slider of document.querySelectorAll("#kvaom-inputs input")) {{
    const place = wanted.places[slider.dataset.name];
    if (place === undefined) continue;
    slider.value = Math.round(place * Number(slider.max));
    slider.dispatchEvent(new Event("input"));
  }}
  await follow(before);
  return {{
    time: Number(root.dataset.kvaomTime), engine: Number(root.dataset.kvaomEngine), exit: root.dataset.kvaomExit, pieces: ({pieces})(document),
    faults: document.getElementById("kvaom-faults").textContent,
    state: document.getElementById("kvaom-state").textContent,
    asked: window.kvaomAsked(),
  }};
}}"""


# A plan whose words try to be more than words.
hostile = """years B2018..B2020
input a "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>" = 3% in 0%..6%
x "]]> ' &lt; --> </script></body></html>" = 100 kr * (1 + a)
measure m "</label><script>window.hacked=1</script>" { x += 1 kr }
scenario s "<option onclick='window.hacked=1'>" { include m }
show x, a
compare x in base, s
"""


class Faults:
    """What is found wrong, told as it is found."""

    def __init__(self):
        self.count = 0

    def add(self, text):
        """Tells one of the first, counts all."""
        self.count += 1
        if self.count <= 10:
            print("    " + text, file=sys.stderr, flush=True)


def wait(page, condition):
    """Waits until a condition holds; asked from outside, since the page's policy lets it run no text."""
    for _ in range(6000):
        if page.evaluate(f"Boolean({condition})"):
            return
        page.wait_for_timeout(10)
    raise TimeoutError(condition)


def controls(page):
    """What the page lets a reader move."""
    return page.evaluate(
        """() => ({
          scenarios: [...document.querySelectorAll("#kvaom-scenario option")].map((it) => it.value),
          measures: [...document.querySelectorAll("#kvaom-measures input")].map((it) => it.value),
          inputs: [...document.querySelectorAll("#kvaom-inputs input")].map((it) => it.dataset.name),
        })"""
    )


def native(program, plan, asked):
    """The report of the native program with the same choices."""
    words = [program, "report", plan.name, "--locale", "nn"]
    for name, text in asked:
        words += [f"--{name}", text]
    return subprocess.run(words, capture_output=True, check=False, text=True, cwd=plan.parent)


def compare(page, program, plan, count, faults):
    """Random settings of one page; returns the times it took to follow."""
    known = controls(page)
    generator = random.Random(19)
    times = []
    for number in range(count):
        wanted = {
            "scenario": generator.choice(known["scenarios"]),
            "flipped": [it for it in known["measures"] if generator.random() < 0.3],
            "places": {it: generator.random() for it in known["inputs"] if generator.random() < 0.5},
        }
        found = page.evaluate(move, wanted)
        times.append(found["time"])
        run = native(program, plan, found["asked"])
        name = f"{plan} {number} {found['asked']}"
        if str(run.returncode) != found["exit"]:
            faults.add(f"{name}: exit code {run.returncode}, page {found['exit']}")
        if not run.stdout:
            if not found["faults"].strip():
                faults.add(f"{name}: the page does not say why there is no answer")
            continue
        wanted_pieces = page.evaluate(printed, run.stdout)
        if len(wanted_pieces) != len(found["pieces"]):
            faults.add(f"{name}: {len(wanted_pieces)} pieces, page {len(found['pieces'])}")
        for left, right in zip(wanted_pieces, found["pieces"]):
            if left != right:
                faults.add(f"{name}: native {left!r}, page {right!r}")
                break
    return times


def keyboard(page, faults):
    """A slider and the reset by keys alone, from the top of the page."""
    page.evaluate("document.querySelector('#kvaom-live button').click()")
    page.wait_for_timeout(300)
    adopted = page.evaluate(f"({pieces})(document)")
    page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        kind = page.evaluate("document.activeElement.type ?? document.activeElement.tagName")
        reached.append(kind)
        if kind == "range":
            break
    before = page.evaluate("document.documentElement.dataset.kvaomRuns")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    wait(page, f"document.documentElement.dataset.kvaomRuns !== '{before}'")
    if page.evaluate("document.body.classList.contains('kvaom-moved')") is not True:
        faults.add(f"keys do not move a slider; reached {reached}")
    if not page.evaluate("document.getElementById('kvaom-changed').textContent"):
        faults.add("nothing is announced")
    for _ in range(60):
        if page.evaluate("document.activeElement.type") == "reset":
            break
        page.keyboard.press("Tab")
    before = page.evaluate("document.documentElement.dataset.kvaomRuns")
    page.keyboard.press("Enter")
    wait(page, f"document.documentElement.dataset.kvaomRuns !== '{before}'")
    if page.evaluate(f"({pieces})(document)") != adopted:
        faults.add("the reset does not bring the adopted page back")


def is_same_amount(one, other):
    """Whether two numbers are one amount, in kroner or in thousands of them: alone it is shown in a unit of its own."""
    return bool(other) and any(decimal.Decimal(one) == decimal.Decimal(other).scaleb(power) for power in (-6, -3, 0, 3, 6))


def reasons(page, program, plan, faults):
    """A click on a figure answers as `why` of the native program does, and so does a click on what stands there."""
    names = page.evaluate("""() => [...document.querySelectorAll("main [data-why]")].map(
        (it) => [it.dataset.why, it.dataset.in ?? ""])""")
    generator = random.Random(19)
    told = 0
    for place in generator.sample(range(len(names)), min(8, len(names))):
        name, world = names[place]
        before = page.evaluate("document.documentElement.dataset.kvaomWhy ?? '0'")
        page.evaluate("(place) => document.querySelectorAll('main [data-why]')[place].click()", place)
        wait(page, f"(document.documentElement.dataset.kvaomWhy ?? '0') !== '{before}'")
        found = page.evaluate("""() => [...document.querySelectorAll("#kvaom-reason table.tree td")].map(
            (it) => it.textContent)""")
        with tempfile.NamedTemporaryFile("w", suffix=plan.suffix, dir=plan.parent) as asked:
            question = f"why {name}\n"
            fence = f"\n```kvaom\n{question}```\n" if plan.suffix == ".md" else "\n" + question
            asked.write(plan.read_text() + fence)
            asked.flush()
            more = [("scenario", world)] if world and world != "base" else []
            run = native(program, pathlib.Path(asked.name), more)
        wanted = page.evaluate("""(page) => [...([...new DOMParser().parseFromString(page, "text/html").querySelectorAll(
            "table.tree")].at(-1)?.querySelectorAll("td") ?? [])].map((it) => it.textContent)""", run.stdout)
        own, other = plan.name, pathlib.Path(asked.name).name
        if found and [it.replace(own, "") for it in found] != [it.replace(other, "").replace(own, "") for it in wanted]:
            faults.add(f"{plan}: why {name} in {world}: native {wanted[:3]}, page {found[:3]}")
        told += bool(found)
        if not page.evaluate("document.querySelector('#kvaom-reason').textContent.trim()"):
            faults.add(f"{plan}: why {name}: nothing is said")
        deeper = page.evaluate("""() => { const part = document.querySelectorAll("#kvaom-reason [data-why]")[1];
            const value = part?.dataset.value; part?.click(); return value; }""")
        if deeper and page.evaluate("document.getElementById('kvaom-back').hidden"):
            faults.add(f"{plan}: why {name}: a click on a part is not answered")
        # What is asked there is that part, at its cell and in its world.
        answered = page.evaluate("document.querySelector('#kvaom-reason [data-value]')?.dataset.value")
        if deeper and not is_same_amount(deeper, answered):
            faults.add(f"{plan}: why {name} in {world}: a part is {deeper}, and asked for {answered}")
        page.evaluate("document.getElementById('kvaom-why').close()")
    return told, len(names)


def without_scripts(browser, address, text, faults):
    """The page with scripts off is the page that was printed."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address)
    if page.locator("#kvaom-live").is_visible():
        faults.add("the panel is seen without scripts")
    found = page.locator("main").inner_text()
    if found != text:
        faults.add("without scripts the document is another")
    page.context.close()


def copied(plan, folder):
    """The plan and what lies beside it, in a folder where more may be written."""
    if plan.parent != folder:
        shutil.copytree(plan.parent, folder / "plans", dirs_exist_ok=True)
        return folder / "plans" / plan.name
    return plan


def main():
    """Tries every plan, and fails where anything differs."""
    program, chromium, count, *plans = sys.argv[1:]
    program = str(pathlib.Path(program).resolve())
    faults = Faults()
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        own = pathlib.Path(folder, "hostile.kvaom")
        own.write_text(hostile)
        for plan in [*plans, str(own)]:
            file = pathlib.Path(folder, pathlib.Path(plan).stem + ".html")
            plan = copied(pathlib.Path(plan), pathlib.Path(folder))
            words = [program, "report", str(plan), "--live", "-o", str(file), "--locale", "nn"]
            made = subprocess.run(words, check=False, capture_output=True, text=True)
            if not file.exists():
                faults.add(f"{plan}: {made.stderr}")
                continue
            context = browser.new_context()
            page = context.new_page()
            asked = []
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.on("pageerror", lambda fault: faults.add(f"script: {fault}"))
            page.on("console", lambda it: faults.add(f"console: {it.text}") if it.type == "error" else None)
            page.goto(file.as_uri())
            marks = "document.documentElement.dataset"
            wait(page, f"{marks}.kvaomReady || {marks}.kvaomFault")
            ready = page.evaluate("document.documentElement.dataset.kvaomReady")
            if ready is None:
                faults.add(f"{plan}: " + page.evaluate("document.documentElement.dataset.kvaomFault"))
                continue
            text = page.locator("main").inner_text()
            answers = len(page.evaluate(f"({pieces})(document)"))
            before = faults.count
            if plan.name == own.name:
                count = 10
            times = compare(page, program, plan, int(count), faults)
            keyboard(page, faults)
            told, clickable = reasons(page, program, plan, faults)
            without_scripts(browser, file.as_uri(), text, faults)
            if page.evaluate("window.hacked") is not None:
                faults.add(f"{plan}: words of the plan ran")
            others = [it for it in asked if not it.startswith(("file:", "data:", "blob:"))]
            if others:
                faults.add(f"{plan}: asks the network for {others}")
            print(
                f"check-live: {plan.name}: {count} settings, {faults.count - before} faults; {answers} pieces, "
                f"{clickable} figures answer to a click ({told} compared), file of {file.stat().st_size / 1e6:.2f} MB, ready after {ready} ms, a change takes "
                f"{statistics.median(times):.1f} ms (median), {max(times):.1f} ms at most",
                flush=True,
            )
            context.close()
        browser.close()
    sys.exit(1 if faults.count else 0)


main()
