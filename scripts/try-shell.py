"""Tries the shell's page in headless Chromium as a planner does, by its keys and buttons; see scripts/check-live."""

import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

plan = """years B2026..B2027
input growth "Vekst" = 2% in 0%..6%
need "Behov <script>window.hacked=1</script>" [B2026] = 100 tkr
need[B2027] = prev(need) * (1 + growth)
scenario lean "Stramt" { need -= 4 tkr from 2027 }
show need
"""


class Shell:
    """The page, with what a test does on it again and again."""

    def __init__(self, page):
        self.page = page
        self.faults = []

    def expect(self, holds, text):
        """Notes what does not hold."""
        if not holds:
            self.faults.append(text)

    def mark(self, name):
        """What the page says of itself."""
        return self.page.evaluate(f"document.documentElement.dataset.{name} ?? '0'")

    def wait(self, name, before):
        """Waits until a mark is another than it was; asked from outside, since the page's policy runs no text."""
        for _ in range(1000):
            if self.mark(name) != before:
                return
            self.page.wait_for_timeout(10)
        self.faults.append(f"{name} stays {before}")

    def enter(self, text):
        """Types an entry and returns what it is answered with."""
        before = self.mark("kvaomAnswers")
        self.page.fill("#entry", text)
        self.page.keyboard.press("Escape")
        self.page.keyboard.press("Enter")
        self.wait("kvaomAnswers", before)
        return self.page.locator("#log article").last.inner_text()


def session(shell, file):
    """What a planner does."""
    page = shell.page
    before = shell.mark("kvaomChecks")
    page.set_input_files("#file", file)
    shell.wait("kvaomChecks", before)
    shell.expect(page.is_visible("#fine"), "a plan without faults is not said to be so")
    answer = shell.enter("compare need in base, lean")
    shell.expect("Stramt" in answer and "98" in answer, f"compare: {answer}")
    shell.expect("101,5" in shell.enter("need[B2027] - 0.5 tkr"), "an expression has no value")
    shell.enter("growth = 4%")
    shell.expect("104" in shell.enter("show need[B2027]"), "a draft is not in force")
    shell.enter("double = need * 2")
    shell.expect("208" in shell.enter("show double[B2027]"), "a definition is not known")
    shell.enter("undo")
    shell.expect("102" in shell.enter("show need[B2027]"), "undo does not take the draft back")
    shell.enter("plot need")
    shell.expect(page.locator("#log article").last.locator("svg").count() == 1, "a picture is no SVG")
    shell.expect("KV" in shell.enter("show nothing_such"), "a mistake is not told")
    page.fill("#entry", "")
    page.focus("#entry")
    page.keyboard.type("gro")
    page.keyboard.press("Tab")
    shell.expect(page.input_value("#entry") == "growth", f"Tab completes to {page.input_value('#entry')!r}")
    page.wait_for_timeout(600)
    shell.expect("2" in page.inner_text("#value"), "no value while typing")
    page.fill("#entry", "")
    page.keyboard.press("ArrowUp")
    shell.expect(page.input_value("#entry") == "show nothing_such", "the history is not there")
    page.fill("#entry", "")
    with page.expect_download() as saved:
        page.evaluate("() => { delete window.showSaveFilePicker; window.showSaveFilePicker = undefined; }")
        page.click("#save")
    shell.expect(pathlib.Path(saved.value.path()).read_text() == plan, "what is saved is not the plan")
    before = shell.mark("kvaomChecks")
    page.fill("#plan", plan + "broken = \n")
    shell.wait("kvaomChecks", before)
    shell.expect("KV" in page.inner_text("#faults"), "a fault in the plan is not told while it is typed")
    page.reload()
    shell.wait("kvaomReady", "0")
    shell.expect("broken" in page.input_value("#plan"), "the page does not keep the text")
    page.keyboard.press("ArrowUp")
    shell.expect(page.input_value("#entry") == "show nothing_such", "the page does not keep the history")
    shell.expect(page.evaluate("window.hacked") is None, "words of the plan ran")


def main():
    """Makes the page, tries it, and fails where anything is not as it should be."""
    program, chromium = sys.argv[1:]
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "shell.html")
        subprocess.run([program, "report", "--shell", "--locale", "nn", "-o", str(file)], check=True)
        own = pathlib.Path(folder, "plan.kvaom")
        own.write_text(plan)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_context(accept_downloads=True).new_page()
        asked = []
        shell = Shell(page)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda fault: shell.faults.append(f"script: {fault}"))
        page.on("console", lambda it: shell.faults.append(f"console: {it.text}") if it.type == "error" else None)
        page.goto(file.as_uri())
        shell.wait("kvaomReady", "0")
        ready = shell.mark("kvaomReady")
        session(shell, str(own))
        others = [it for it in asked if not it.startswith(("file:", "data:", "blob:"))]
        shell.expect(not others, f"asks the network for {others}")
        browser.close()
    for fault in shell.faults:
        print("    " + fault, file=sys.stderr)
    print(f"check-live: the shell's page is ready after {ready} ms; {len(shell.faults)} faults", flush=True)
    sys.exit(1 if shell.faults else 0)


main()
