"""Reads the pages of papers in headless Chromium as all kinds of readers do; see scripts/check-accessibility."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

papers = ["fjordvik-sak.md", "klepp-sak.md", "fjordvik-oversikter.md", "klepp-barnevern.kvaom"]
rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# What is wider than the screen and is not moved by itself, and what is moved and not reached by keys.
misfits = """() => {
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth) found.push(`the page is ${root.scrollWidth} wide`);
  for (const it of document.querySelectorAll("main *")) {
    if (it.scrollWidth <= it.clientWidth + 1 || it.closest("svg")) continue;
    const flow = getComputedStyle(it).overflowX;
    if (flow === "auto" || flow === "scroll") {
      if (it.tabIndex !== 0) found.push(`<${it.tagName}> is moved, and not reached by keys`);
    } else if (flow === "hidden") found.push(`<${it.tagName}> is cut`);
  }
  return found;
}"""

# Texts of pictures that stand outside of them or over each other.
drawn = """() => {
  const found = [];
  for (const svg of document.querySelectorAll("main svg")) {
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll("text")].map((it) => [it.textContent, it.getBoundingClientRect()]);
    for (const [text, place] of texts) {
      if (place.left < frame.left - 1 || place.right > frame.right + 1) found.push(`«${text}» is cut in a picture`);
    }
    for (const [index, [text, place]] of texts.entries()) {
      for (const [other, near] of texts.slice(index + 1)) {
        const across = Math.min(place.right, near.right) - Math.max(place.left, near.left);
        const down = Math.min(place.bottom, near.bottom) - Math.max(place.top, near.top);
        if (across > 1 && down > 3) found.push(`«${text}» stands over «${other}» in a picture`);
      }
    }
  }
  return found;
}"""


class Reader:
    """Reads pages and takes down what is wrong with them."""

    # What one step may take on a busy machine, in milliseconds.
    patience = 300_000

    def __init__(self, program, browser, folder):
        self.program, self.browser, self.folder = program, browser, folder
        self.faults = []
        self.views = self.sheets = 0

    def view(self, name, file, width, scheme):
        """One page on one screen."""
        # What axe is made of is a script of its own, which a page of ours does not let run.
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True
        )
        page = context.new_page()
        page.set_default_timeout(self.patience)
        page.goto(file.as_uri())
        where = f"{name}, {width} px, {scheme}"
        if page.locator("#kvaom-live").count():
            for _ in range(600):
                if page.evaluate("document.documentElement.dataset.kvaomReady ?? ''"):
                    break
                page.wait_for_timeout(100)
        found = Axe().run(page, options={"runOnly": rules})
        for fault in found.response["violations"]:
            first = fault["nodes"][0]["html"][:100]
            self.faults.append(f"{where}: {fault['id']}, {len(fault['nodes'])} times, first {first}")
        for fault in page.evaluate(misfits) + page.evaluate(drawn):
            self.faults.append(f"{where}: {fault}")
        if self.folder:
            page.screenshot(path=self.folder / f"{name}-{width}-{scheme}.png", full_page=True)
        context.close()
        self.views += 1

    def printed(self, name, file):
        """The page on paper."""
        page = self.browser.new_page()
        page.set_default_timeout(self.patience)
        page.goto(file.as_uri())
        page.emulate_media(media="print")
        paper = page.pdf(format="A4", path=self.folder / f"{name}.pdf" if self.folder else None)
        if not paper.startswith(b"%PDF"):
            self.faults.append(f"{name}: is not printed")
        page.close()
        if not shutil.which("pdftotext"):
            return
        run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=paper, capture_output=True)
        for number, text in enumerate(run.stdout.decode().split("\f")[:-1], 1):
            lines = [line.strip() for line in text.split("\n") if line.strip()]
            self.sheets += 1
            if not lines or lines[-1] != str(number):
                self.faults.append(f"{name}: sheet {number} has no number")
            elif len(lines) > 1 and lines[-2].startswith("Tabell "):
                self.faults.append(f"{name}: sheet {number} ends in {lines[-2]}")

    def read(self, paper, folder, options=()):
        """A paper on all screens, and on paper."""
        name = paper.split(".")[0] + ("-live" if options else "")
        file = folder / f"{name}.html"
        run = subprocess.run(
            [self.program, "report", f"scenarios/{paper}", "--locale", "nn", "-o", str(file), *options],
            capture_output=True,
            text=True,
        )
        if run.returncode:
            self.faults.append(f"{name}: {run.stderr.strip()}")
            return
        for width in (360, 800, 1400):
            for scheme in ("light", "dark"):
                self.view(name, file, width, scheme)
        self.printed(name, file)


def main():
    """Reads all papers, and fails where anything is wrong with one."""
    program, chromium, kept = sys.argv[1:]
    folder = pathlib.Path(kept) if kept else None
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as made:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        reader = Reader(program, browser, folder)
        for paper in papers:
            if pathlib.Path("scenarios", paper).exists():
                reader.read(paper, pathlib.Path(made))
        if os.path.exists("dist/kvaom.wasm.gz"):
            os.environ["KVAOM_BROWSER"] = os.path.abspath("dist/kvaom.wasm.gz")
            reader.read("fjordvik-sak.md", pathlib.Path(made), ["--live"])
        browser.close()
    for fault in reader.faults:
        print("    " + fault, file=sys.stderr)
    print(f"check-accessibility: {reader.views} views of pages, {reader.sheets} sheets, {len(reader.faults)} faults")
    sys.exit(1 if reader.faults else 0)


main()
