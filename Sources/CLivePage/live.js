"use strict";
// A live page: the engine that is packed into it answers the plan's questions anew whenever a reader moves a slider,
// a tick or the scenario. All numbers, all words of the document and the places of the sliders are the engine's; this
// script carries texts both ways, and knows no number.

(() => {
  const byId = (id) => document.getElementById(id);
  const panel = byId("kvaom-live");
  const words = panel.dataset;
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();

  /** The bytes that stand, in 64 letters, in a part of the page. */
  function packed(id) {
    const letters = byId(id).textContent.trim();
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
    const text = atob(letters);
    const bytes = new Uint8Array(text.length);
    for (let place = 0; place < text.length; place++) bytes[place] = text.charCodeAt(place);
    return bytes;
  }

  /** A named text as the engine takes it: `NAME LENGTH`, a line break, the bytes. */
  function frame(name, text) {
    const bytes = encoder.encode(text);
    const head = encoder.encode(`${name} ${bytes.length}\n`);
    const all = new Uint8Array(head.length + bytes.length);
    all.set(head);
    all.set(bytes, head.length);
    return all;
  }

  /** The named texts of an answer, each name with all of its texts. */
  function frames(bytes) {
    const found = new Map();
    let place = 0;
    while (place < bytes.length) {
      const end = bytes.indexOf(10, place);
      const [name, count] = decoder.decode(bytes.subarray(place, end)).split(" ");
      const text = decoder.decode(bytes.subarray(end + 1, end + 1 + Number(count)));
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(text);
      place = end + 1 + Number(count);
    }
    return found;
  }

  let module;
  let exports;

  /** Starts the engine; again where it broke down, since its memory cannot be trusted then. */
  async function start() {
    const nothing = () => 0;
    const host = { fd_close: nothing, fd_fdstat_get: nothing, fd_seek: nothing, fd_write: nothing };
    exports = (await WebAssembly.instantiate(module, { env: host, wasi_snapshot_preview1: host })).exports;
  }

  const plan = packed("kvaom-plan");

  /** Asks the engine, with the plan and these named texts. */
  function ask(named) {
    const parts = [plan, ...named.map(([name, text]) => frame(name, text))];
    const count = parts.reduce((sum, part) => sum + part.length, 0);
    const request = exports.kvaom_allocate(count) >>> 0;
    let place = request;
    for (const part of parts) {
      new Uint8Array(exports.memory.buffer).set(part, place);
      place += part.length;
    }
    const reply = exports.kvaom_ask(request, count) >>> 0;
    const length = new DataView(exports.memory.buffer).getUint32(reply, true);
    const answer = frames(new Uint8Array(exports.memory.buffer, reply + 4, length));
    exports.kvaom_free(request);
    exports.kvaom_free(reply);
    return answer;
  }

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const sections = () => [...document.querySelectorAll("section.kvaom")];
  const adopted = sections().map((section) => section.outerHTML);
  const adoptedParts = sections().map((section) => parts(section).map((part) => part.textContent));
  let shown = adopted;

  /** What of a section can be told apart: cells and sentences. */
  function parts(section) {
    return [...section.querySelectorAll("td, dd, p.conclusion")];
  }

  const scenario = byId("kvaom-scenario");
  const startScenario = words.scenario;
  let scenarios = new Map();
  let inputs = [];
  let measures = [];

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
    for (const text of answer.get("input") ?? []) {
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
    scenario.append(element("option", { value: "", textContent: answer.get("base")[0] }));
    for (const text of answer.get("scenario") ?? []) {
      const [name, title, ...parts] = text.split("\n");
      scenarios.set(name, parts);
      scenario.append(element("option", { value: name, textContent: title }));
    }
    for (const text of answer.get("measure") ?? []) {
      const [name, title] = text.split("\n");
      const tick = element("input", { type: "checkbox", value: name });
      tick.addEventListener("change", change);
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
    change();
  });

  panel.addEventListener("submit", (event) => event.preventDefault());
  panel.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const input of inputs) input.moved = false;
    scenario.value = scenarios.has(startScenario) ? startScenario : "";
    tickIncluded();
    change();
  });

  // What is asked of the engine now, for those who test the page.
  window.kvaomAsked = choices;

  let isWaiting = false;

  /** Follows the reader's hand: what moves while a page is worked out is taken together in the next. */
  function change() {
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
    const named = choices();
    let answer;
    try {
      answer = ask([["ask", "live"], ["format", "html"], ["locale", words.locale], ...named]);
    } catch (fault) {
      showFaults(words.broken);
      start();
      return;
    }
    const output = answer.get("output")[0];
    showFaults(output ? "" : answer.get("diagnostics")[0]);
    if (output) replace(output);
    if (answer.has("base")) readControls(answer);
    document.body.classList.toggle("kvaom-moved", isMoved());
    byId("kvaom-state").textContent = isMoved() ? words.moved : words.adopted;
    runs += 1;
    document.documentElement.dataset.kvaomExit = answer.get("exit")[0];
    document.documentElement.dataset.kvaomTime = (performance.now() - begin).toFixed(1);
    document.documentElement.dataset.kvaomRuns = runs;
  }

  function showFaults(text) {
    byId("kvaom-faults").textContent = text;
    byId("kvaom-faults").hidden = !text;
  }

  /** Puts the sections of a page that are not as before in the place of the old ones. */
  function replace(page) {
    const found = [...new DOMParser().parseFromString(page, "text/html").querySelectorAll("section.kvaom")];
    const texts = found.map((section) => section.outerHTML);
    const old = sections();
    const isMoving = isMoved();
    let sentence = "";
    let count = 0;
    for (const [place, section] of found.entries()) {
      if (texts[place] === shown[place]) continue;
      count += 1;
      if (isMoving && texts[place] !== adopted[place]) mark(section, adoptedParts[place] ?? []);
      sentence ||= section.querySelector("p.conclusion.moved")?.textContent ?? "";
      const made = document.importNode(section, true);
      if (old[place]) old[place].replaceWith(made);
      else sections().at(-1).after(made);
    }
    for (const section of old.slice(found.length)) section.remove();
    shown = texts;
    byId("kvaom-changed").textContent = sentence || (count ? words.changed : words.same);
  }

  /** Marks what is not as it was adopted. */
  function mark(section, before) {
    const now = parts(section);
    if (now.length !== before.length) return;
    for (const [place, part] of now.entries()) {
      if (part.textContent !== before[place]) part.classList.add("moved");
    }
  }

  async function open() {
    const stream = new Blob([packed("kvaom-engine")]).stream().pipeThrough(new DecompressionStream("gzip"));
    module = await WebAssembly.compile(await new Response(stream).arrayBuffer());
    await start();
    const named = startScenario ? [["scenario", startScenario]] : [];
    const controls = ask([["ask", "controls"], ["locale", words.locale], ...named]);
    if (!controls.has("base")) throw new Error(controls.get("diagnostics")[0]);
    makeLayers(controls);
    readControls(controls);
    scenario.value = scenarios.has(startScenario) ? startScenario : "";
    tickIncluded();
    byId("kvaom-state").textContent = words.adopted;
    panel.hidden = false;
    document.documentElement.dataset.kvaomReady = performance.now().toFixed(0);
  }

  open().catch((fault) => {
    document.documentElement.dataset.kvaomFault = String(fault);
    byId("kvaom-unable").hidden = false;
  });
})();
