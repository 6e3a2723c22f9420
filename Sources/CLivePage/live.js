
// A live document: the engine answers the plan's questions anew whenever a reader moves a slider, a tick or the scenario.
(() => {
  const panel = byId("kvaom-live");
  const words = panel.dataset;
  const marks = document.documentElement.dataset;
  let engine;

  const places = new Map([...document.querySelectorAll("[data-answer]")].map((it) => [Number(it.dataset.answer), it]));
  const ground = document.querySelector("[data-grounds]");
  const numbers = new Map();
  for (const it of document.querySelectorAll("[data-number]")) {
    numbers.set(it.dataset.number, [...(numbers.get(it.dataset.number) ?? []), it]);
  }
  const adopted = new Map([...places].map(([line, place]) => [line, parts(place).map((part) => part.textContent)]));
  const adoptedNumbers = new Map([...numbers].map(([name, shown]) => [name, shown[0].textContent]));

  /** What of an answer can be told apart: cells and sentences. */
  function parts(root) {
    return [...root.querySelectorAll("td, dd, p.conclusion")];
  }

  const scenario = byId("kvaom-scenario");
  const startScenario = words.scenario;
  const scenarios = new Map();
  const inputs = [];
  const measures = [];

  /** The measures that a scenario consists of. */
  const included = () => scenarios.get(scenario.value) ?? [];

  /** The world that the choices name, as `--scenario` takes it; empty where nothing is chosen. */
  function world() {
    const isIncluded = (tick) => included().includes(tick.value);
    const without = measures.filter((it) => !it.checked && isIncluded(it)).map((it) => ` without ${it.value}`);
    const more = measures.filter((it) => it.checked && !isIncluded(it)).map((it) => ` with ${it.value}`);
    const name = scenario.value || (without.length + more.length || startScenario ? "base" : "");
    return name + without.join("") + more.join("");
  }

  /** What the choices ask of the engine. */
  function choices() {
    const named = inputs.filter((it) => it.moved).map((it) => ["with", it.places[it.slider.value].statement]);
    const place = world();
    return place ? [["scenario", place], ...named] : named;
  }

  /** Whether something is not as the document was adopted. */
  const isMoved = () => inputs.some((it) => it.moved) || world() !== startScenario;

  function showPlace(input) {
    const place = input.places[input.slider.value];
    input.value.textContent = place.shown;
    input.slider.setAttribute("aria-valuetext", place.shown);
  }

  /** Takes over what can be moved, as it stands in the world that is chosen. */
  function readControls(answer) {
    const known = new Map(inputs.map((it) => [it.name, it]));
    for (const text of answer.all("input")) {
      const [name, title, current, ...rest] = text.split("\n");
      const places = [];
      for (let place = 0; place + 1 < rest.length; place += 2) {
        places.push({ statement: rest[place], shown: rest[place + 1] });
      }
      const before = known.get(name);
      if (before) {
        if (!before.moved) {
          before.places = places;
          before.slider.max = places.length - 1;
          before.slider.value = current || 0;
          showPlace(before);
        }
        continue;
      }
      const id = `kvaom-input-${inputs.length}`;
      const ends = { min: 0, max: places.length - 1, step: 1, value: current || 0 };
      const slider = element("input", { type: "range", id, ...ends });
      slider.dataset.name = name;
      const value = element("output", { htmlFor: id });
      const input = { name, slider, value, places, moved: false };
      slider.addEventListener("input", () => {
        input.moved = true;
        showPlace(input);
        change();
      });
      const label = element("label", { htmlFor: id, textContent: title });
      byId("kvaom-inputs").append(element("div", { className: "row" }, label, slider, value));
      inputs.push(input);
      showPlace(input);
    }
    byId("kvaom-inputs").hidden = inputs.length === 0;
  }

  function makeLayers(answer) {
    scenario.append(element("option", { value: "", textContent: answer.text("base") }));
    for (const text of answer.all("scenario")) {
      const [name, title, ...parts] = text.split("\n");
      scenarios.set(name, parts);
      scenario.append(element("option", { value: name, textContent: title }));
    }
    if (startScenario && !scenarios.has(startScenario)) {
      scenarios.set(startScenario, []);
      scenario.append(element("option", { value: startScenario, textContent: startScenario }));
    }
    for (const text of answer.all("measure")) {
      const [name, title] = text.split("\n");
      const tick = element("input", { type: "checkbox", value: name });
      tick.addEventListener("change", () => change(true));
      byId("kvaom-measures").append(element("label", { className: "tick" }, tick, " ", title));
      measures.push(tick);
    }
    byId("kvaom-scenarios").hidden = scenarios.size === 0;
    byId("kvaom-measures").hidden = measures.length === 0;
  }

  function tickIncluded() {
    for (const tick of measures) tick.checked = included().includes(tick.value);
  }

  scenario.addEventListener("change", () => {
    tickIncluded();
    change(true);
  });

  panel.addEventListener("submit", (event) => event.preventDefault());
  panel.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const input of inputs) input.moved = false;
    scenario.value = scenarios.has(startScenario) ? startScenario : "";
    tickIncluded();
    change(true);
  });

  // What is asked of the engine now, for those who test the page.
  window.kvaomAsked = choices;

  let isWaiting = false;
  let movesControls = false;

  /** Follows the reader's hand: what moves while a page is worked out is taken together in the next. */
  function change(controls = false) {
    movesControls ||= controls;
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => setTimeout(() => {
      isWaiting = false;
      follow();
    }));
  }

  let runs = 0;

  function follow() {
    const begin = performance.now();
    let answer;
    try {
      const named = [["ask", "move"], ...choices()];
      answer = engine.ask(movesControls ? [...named, ["controls", ""]] : named);
    } catch (fault) {
      showFaults(words.broken);
      restart();
      return;
    }
    const worked = performance.now();
    movesControls = false;
    show(answer);
    if (answer.text("base")) readControls(answer);
    document.body.classList.toggle("kvaom-moved", isMoved());
    byId("kvaom-state").textContent = isMoved() ? words.moved : words.adopted;
    runs += 1;
    marks.kvaomExit = answer.text("exit");
    marks.kvaomEngine = (worked - begin).toFixed(1);
    marks.kvaomTime = (performance.now() - begin).toFixed(1);
    marks.kvaomRuns = runs;
  }

  /** A new engine, with the document as it was printed; the page keeps what it shows. */
  async function restart() {
    await engine.start();
    engine.ask([["ask", "open"]], packed("kvaom-plan"));
  }

  function showFaults(text) {
    byId("kvaom-faults").textContent = text;
    byId("kvaom-faults").hidden = !text;
  }

  /** Where an answer stands: under its question, or under the last one before it. */
  function placeOf(line) {
    return places.get(line) ?? places.get([...places.keys()].filter((it) => it < line).at(-1)) ?? ground;
  }

  /** Puts what is another on the page in the place of what stood there. */
  function show(answer) {
    const isMoving = isMoved();
    let sentence = "";
    let count = 0;
    for (const [name, text] of answer.entries) {
      const [kind, place] = name.split(":");
      if (kind === "answer") {
        const made = elements(text);
        if (isMoving) mark(made, adopted.get(Number(place)) ?? []);
        sentence ||= made.querySelector("p.conclusion.moved")?.textContent ?? "";
        placeOf(Number(place)).replaceChildren(made);
        count += 1;
      } else if (kind === "number") {
        for (const shown of numbers.get(place) ?? []) {
          shown.textContent = text;
          shown.classList.toggle("moved", isMoving && text !== adoptedNumbers.get(place));
          sentence ||= shown.closest("p, li, h1, h2, h3")?.textContent ?? "";
        }
        count += 1;
      } else if (kind === "grounds") {
        ground.replaceChildren(elements(text));
      }
    }
    for (const link of document.querySelectorAll("nav a[href^='#']")) {
      const heading = byId(decodeURIComponent(link.hash.slice(1)));
      if (heading && link.textContent !== heading.textContent) link.textContent = heading.textContent;
    }
    document.title = document.querySelector("h1")?.textContent || document.title;
    const faults = answer.text("diagnostics");
    showFaults(answer.text("exit") !== "0" ? faults : "");
    byId("kvaom-changed").textContent = sentence || (count ? words.changed : words.same);
    makeReachable();
  }

  /** Marks what is not as it was adopted. */
  function mark(section, before) {
    const now = parts(section);
    if (now.length !== before.length) return;
    for (const [place, part] of now.entries()) {
      if (part.textContent !== before[place]) part.classList.add("moved");
    }
  }

  // Why a figure is what it is: by a click, or by Enter on a figure; arrows go from one to the next.
  const dialog = byId("kvaom-why");
  const trail = [];

  function ask(figure) {
    // A part of a reason is of the same world as what it is a part of. A figure of the page begins anew: the dialog's own
    // word that it was closed comes late, and took the trail of the next figure with it.
    if (!byId("kvaom-reason").contains(figure)) trail.splice(0);
    const world = figure.dataset.in || trail.at(-1)?.world || "";
    const named = [["ask", "why"], ["why", figure.dataset.why], ...choices()];
    if (world) named.push(["in", world]);
    let answer;
    try {
      answer = engine.ask(named);
    } catch (fault) {
      showFaults(words.broken);
      restart();
      return;
    }
    const text = answer.text("output") || element("p", { textContent: answer.text("diagnostics") }).outerHTML;
    trail.push({ text, world });
    showReason();
  }

  function showReason() {
    byId("kvaom-reason").replaceChildren(elements(trail.at(-1).text));
    byId("kvaom-back").hidden = trail.length < 2;
    makeReachable(byId("kvaom-reason"));
    if (!dialog.open) dialog.showModal();
    marks.kvaomWhy = Number(marks.kvaomWhy ?? 0) + 1;
  }

  byId("kvaom-back").addEventListener("click", () => {
    trail.pop();
    showReason();
  });

  /** Of each table one figure is reached by Tab, the others by arrows. */
  function makeReachable(root = document) {
    for (const table of root.querySelectorAll("table, dl")) {
      const figures = [...table.querySelectorAll("[data-why]")];
      if (!figures.some((it) => it.tabIndex === 0) && figures.length) figures[0].tabIndex = 0;
    }
  }

  document.addEventListener("click", (event) => {
    const figure = event.target.closest?.("[data-why]");
    if (figure && engine) ask(figure);
  });

  const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };
  document.addEventListener("keydown", (event) => {
    const figure = event.target.closest?.("[data-why]");
    if (!figure || !engine) return;
    if (event.key === "Enter") {
      ask(figure);
    } else if (event.key in steps) {
      const all = [...figure.closest("table, dl").querySelectorAll("[data-why]")];
      const isAcross = event.key === "ArrowLeft" || event.key === "ArrowRight";
      const line = all.filter((it) => isAcross || it.cellIndex === figure.cellIndex);
      const next = line[line.indexOf(figure) + steps[event.key]];
      if (!next) return;
      figure.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  async function open() {
    engine = await Engine.open("kvaom-engine");
    const opened = engine.ask([["ask", "open"]], packed("kvaom-plan"));
    if (!opened.text("base")) throw new Error(opened.text("diagnostics"));
    makeLayers(opened);
    readControls(opened);
    scenario.value = scenarios.has(startScenario) ? startScenario : "";
    tickIncluded();
    makeReachable();
    byId("kvaom-state").textContent = words.adopted;
    panel.hidden = false;
    document.body.classList.add("kvaom-ready");
    marks.kvaomReady = performance.now().toFixed(0);
  }

  open().catch((fault) => {
    marks.kvaomFault = String(fault);
    engine = undefined;
    byId("kvaom-unable").hidden = false;
  });
})();
