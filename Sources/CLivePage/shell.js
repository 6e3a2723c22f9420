
// The shell as a page: a plan on one side, questions on the other. What an entry is, and all that is answered, is the
// engine's; the page keeps the text, the draft and what was typed.
(() => {
  const words = byId("kvaom-shell").dataset;
  const plan = byId("plan");
  const entry = byId("entry");
  const log = byId("log");
  const list = byId("names");
  const marks = document.documentElement.dataset;
  let engine;
  let names = [];
  let fileName = "plan.kvaom";
  let handle;
  let world = "";
  const others = new Map();
  const drafts = [];
  const definitions = [];

  /** What the page has kept; a machine that keeps nothing forgets. */
  const kept = {
    read(key, otherwise) {
      try {
        return JSON.parse(localStorage.getItem(`kvaom-${key}`)) ?? otherwise;
      } catch {
        return otherwise;
      }
    },
    write(key, value) {
      try {
        localStorage.setItem(`kvaom-${key}`, JSON.stringify(value));
      } catch {
        marks.kvaomForgets = "";
      }
    },
  };

  const history = kept.read("history", []);
  let place = history.length;

  /** The plan, its files and what has been typed, as the engine takes them. */
  function request(...more) {
    const text = [plan.value, ...definitions].join("\n");
    const named = [["name", fileName], ["plan", text], ["locale", words.locale], ["format", "html"], ["part", ""]];
    for (const [name, content] of others) named.push([`file:${name}`, content]);
    for (const statement of drafts) named.push(["draft", statement]);
    if (world) named.push(["scenario", world]);
    return [...named, ...more];
  }

  /** The answer of the engine; where it breaks down that is said, and it starts anew. */
  function ask(...more) {
    try {
      return engine.ask(request(...more));
    } catch (fault) {
      engine.start();
      return new Answer(frame("diagnostics", words.broken));
    }
  }

  function show(text, answer) {
    const box = element("article", {}, element("h2", { textContent: text }));
    const faults = answer.text("diagnostics");
    if (faults) box.append(element("pre", { className: "faults", textContent: faults }));
    if (answer.text("output")) box.append(elements(answer.text("output")));
    log.append(box);
    box.scrollIntoView({ block: "nearest" });
    marks.kvaomAnswers = Number(marks.kvaomAnswers ?? 0) + 1;
  }

  function say(text, words) {
    show(text, new Answer(frame("diagnostics", words)));
  }

  /** Takes what was typed. */
  function enter(text) {
    history.push(text);
    kept.write("history", history.slice(-500));
    place = history.length;
    const [word, ...rest] = text.split(/\s+/);
    if (text === "undo") {
      say(text, (drafts.length ? drafts : definitions).pop() ?? words.nothing);
    } else if (text === "clear") {
      log.replaceChildren();
    } else if (word === "scenario" && rest.length < 2) {
      world = rest[0] ?? "";
      const answer = ask(["ask", "check"]);
      if (answer.text("exit") !== "0") world = "";
      show(text, answer);
    } else {
      const answer = ask(["ask", "entry"], ["entry", text]);
      if (answer.text("kind") === "draft") drafts.push(text);
      if (answer.text("kind") === "definition") definitions.push(text);
      show(text, answer);
    }
    byId("state").textContent = [fileName, world, ...definitions, ...drafts].filter(Boolean).join(" · ");
    check();
  }

  /** Says what is wrong with the plan, and learns its names. */
  function check() {
    const answer = ask(["ask", "check"]);
    byId("faults").textContent = answer.text("diagnostics");
    byId("fine").hidden = answer.text("exit") !== "0";
    if (answer.text("exit") === "0") names = ask(["ask", "names"]).text("names").split("\n");
    kept.write("plan", { name: fileName, text: plan.value });
    marks.kvaomChecks = Number(marks.kvaomChecks ?? 0) + 1;
  }

  /** Does something once the hand rests. */
  function resting(time, body) {
    let waiting;
    return () => {
      clearTimeout(waiting);
      waiting = setTimeout(body, time);
    };
  }

  plan.addEventListener("input", resting(400, check));

  // The value of what is being typed, and the names it may go on with.
  const value = resting(120, () => {
    const text = entry.value.trim();
    const answer = text ? ask(["ask", "value"], ["value", text], ["format", "text"]) : new Answer(new Uint8Array(0));
    const line = answer.text("exit") === "0" ? answer.text("output").split("\n").find((it) => it.trim()) : "";
    byId("value").textContent = line ?? "";
    marks.kvaomValues = Number(marks.kvaomValues ?? 0) + 1;
  });

  /** The word before the cursor. */
  const typed = () => entry.value.slice(0, entry.selectionStart).match(/[\p{L}_][\p{L}\p{N}_]*$/u)?.[0] ?? "";

  function offer() {
    const word = typed();
    const found = word.length > 0 ? names.filter((it) => it.startsWith(word) && it !== word).slice(0, 8) : [];
    list.replaceChildren(...found.map((name, index) => element("li", { id: `name-${index}`, role: "option", textContent: name })));
    list.hidden = found.length === 0;
    entry.setAttribute("aria-expanded", String(found.length > 0));
    choose(-1);
  }

  let chosen = -1;

  function choose(index) {
    chosen = index;
    for (const [number, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(number === index));
    if (index >= 0) entry.setAttribute("aria-activedescendant", `name-${index}`);
    else entry.removeAttribute("aria-activedescendant");
  }

  function complete(index) {
    const name = list.children[index].textContent;
    const end = entry.selectionStart;
    entry.setRangeText(name, end - typed().length, end, "end");
    offer();
    value();
  }

  entry.addEventListener("input", () => {
    offer();
    value();
  });

  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const index = [...list.children].indexOf(event.target);
    if (index >= 0) complete(index);
  });

  entry.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Tab" && count && !event.shiftKey) complete(Math.max(chosen, 0));
    else if (event.key === "Escape" && count) list.hidden = true;
    else if (step && count && event.key === "ArrowDown" || step && chosen >= 0) choose((chosen + step + count) % count);
    else if (step && history.length) {
      place = Math.min(Math.max(place + step, 0), history.length);
      entry.value = history[place] ?? "";
      value();
    } else return;
    event.preventDefault();
  });

  byId("question").addEventListener("submit", (event) => {
    event.preventDefault();
    if (chosen >= 0) return complete(chosen);
    const text = entry.value.trim();
    if (!text) return;
    entry.value = "";
    list.hidden = true;
    byId("value").textContent = "";
    enter(text);
  });

  // Files: the first is the plan, others are those it uses.
  async function take(files) {
    for (const [index, file] of [...files].entries()) {
      const text = await file.text();
      if (index > 0) {
        others.set(file.name, text);
      } else {
        fileName = file.name;
        plan.value = text;
        drafts.splice(0);
        definitions.splice(0);
        world = "";
      }
    }
    byId("state").textContent = [fileName, ...others.keys()].join(" · ");
    check();
  }

  byId("open").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (event) => {
    handle = undefined;
    take(event.target.files);
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });

  byId("save").addEventListener("click", async () => {
    if (window.showSaveFilePicker) {
      try {
        handle ??= await window.showSaveFilePicker({ suggestedName: fileName });
        const stream = await handle.createWritable();
        await stream.write(plan.value);
        return await stream.close();
      } catch (fault) {
        if (fault.name === "AbortError") return;
      }
    }
    const link = element("a", { href: URL.createObjectURL(new Blob([plan.value])), download: fileName });
    link.click();
    URL.revokeObjectURL(link.href);
  });

  byId("run").addEventListener("click", () => show(fileName, ask(["ask", "run"])));

  async function open() {
    engine = await Engine.open("kvaom-engine");
    const before = kept.read("plan");
    if (before) {
      fileName = before.name;
      plan.value = before.text;
    }
    byId("state").textContent = fileName;
    check();
    byId("wait").hidden = true;
    entry.disabled = false;
    entry.focus();
    marks.kvaomReady = performance.now().toFixed(0);
  }

  open().catch((fault) => {
    marks.kvaomFault = String(fault);
    byId("wait").textContent = words.unable;
  });
})();
