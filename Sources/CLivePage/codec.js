"use strict";
// How a page and the engine that is packed into it hand texts to each other. All numbers, all words of answers and the
// places of sliders are the engine's; scripts carry texts both ways, and know no number.

const byId = (id) => document.getElementById(id);

/** An element with properties and children. */
function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** The bytes that stand, in 64 letters, in a part of the page. */
function packed(id) {
  const letters = byId(id).textContent.trim();
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(letters);
  const text = atob(letters);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place++) bytes[place] = text.charCodeAt(place);
  return bytes;
}

/** The bytes that stand, thirteen bits in two of 91 letters, in a part of the page. */
function unpacked(id) {
  const values = new Uint8Array(128);
  let count = 0;
  for (let letter = 33; letter < 127; letter++) {
    if (!"&<\\".includes(String.fromCharCode(letter))) values[letter] = count++;
  }
  const text = byId(id).textContent.trim();
  const pairs = text.length >> 1;
  const odd = text.length & 1;
  const bytes = new Uint8Array((pairs * 13 + odd * 6) >> 3);
  let place = 0;
  let bits = 0;
  let held = 0;
  for (let start = 0; start < text.length; start += 2) {
    const second = start + 1 < text.length ? values[text.charCodeAt(start + 1)] : 0;
    bits |= (values[text.charCodeAt(start)] + second * count) << held;
    for (held += 13; held >= 8 && place < bytes.length; held -= 8) {
      bytes[place++] = bits & 255;
      bits >>= 8;
    }
  }
  return bytes;
}

/** A named text as the engine takes it: `NAME LENGTH`, a line break, the bytes. */
function frame(name, text) {
  const bytes = new TextEncoder().encode(text);
  const head = new TextEncoder().encode(`${name} ${bytes.length}\n`);
  const all = new Uint8Array(head.length + bytes.length);
  all.set(head);
  all.set(bytes, head.length);
  return all;
}

/** The named texts of an answer, in order. */
function frames(bytes) {
  const decoder = new TextDecoder();
  const found = [];
  let place = 0;
  while (place < bytes.length) {
    const end = bytes.indexOf(10, place);
    const head = decoder.decode(bytes.subarray(place, end));
    const gap = head.lastIndexOf(" ");
    const count = Number(head.slice(gap + 1));
    found.push([head.slice(0, gap), decoder.decode(bytes.subarray(end + 1, end + 1 + count))]);
    place = end + 1 + count;
  }
  return found;
}

/** An answer: its texts by name. */
class Answer {
  constructor(bytes) {
    this.entries = frames(bytes);
  }

  /** All texts of a name. */
  all(name) {
    return this.entries.filter((entry) => entry[0] === name).map((entry) => entry[1]);
  }

  /** The last text of a name; empty where there is none. */
  text(name) {
    return this.all(name).at(-1) ?? "";
  }
}

/** The engine in the page. */
class Engine {
  /** Unpacks and starts it. */
  static async open(id) {
    const engine = new Engine();
    const stream = new Blob([unpacked(id)]).stream().pipeThrough(new DecompressionStream("gzip"));
    // Compiled while it is unpacked: a tenth of the time until the page can be moved.
    const module = new Response(stream, { headers: { "Content-Type": "application/wasm" } });
    engine.module = await WebAssembly.compileStreaming(module);
    await engine.start();
    return engine;
  }

  /** Starts it; again where it broke down, since its memory cannot be trusted then. */
  async start() {
    const nothing = () => 0;
    const host = { fd_close: nothing, fd_fdstat_get: nothing, fd_seek: nothing, fd_write: nothing };
    const instance = await WebAssembly.instantiate(this.module, { env: host, wasi_snapshot_preview1: host });
    this.exports = instance.exports;
  }

  /** Asks it with these named texts, behind `first`, bytes that are texts with names already. */
  ask(named, first = new Uint8Array(0)) {
    const parts = [first, ...named.map(([name, text]) => frame(name, text))];
    const count = parts.reduce((sum, part) => sum + part.length, 0);
    const request = this.exports.kvaom_allocate(count) >>> 0;
    let place = request;
    for (const part of parts) {
      new Uint8Array(this.exports.memory.buffer).set(part, place);
      place += part.length;
    }
    const reply = this.exports.kvaom_ask(request, count) >>> 0;
    const length = new DataView(this.exports.memory.buffer).getUint32(reply, true);
    const answer = new Answer(new Uint8Array(this.exports.memory.buffer, reply + 4, length).slice());
    this.exports.kvaom_free(request);
    this.exports.kvaom_free(reply);
    return answer;
  }
}

/** The elements of a piece of a page. Scripts in it do not run: the policy of the page knows one. */
function elements(text) {
  const template = document.createElement("template");
  template.innerHTML = text;
  return template.content;
}
