import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomSyntax

/// The commands of the shell.
extension Shell {
  /// The reply to a command; nil where the entry is a text of the language.
  func command(_ entry: String) -> Reply? {
    if entry.hasSuffix("?"), let name = Optional(String(entry.dropLast()).trimmed), !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    {
      return bench.information(about: name)
    }
    measure()
    let single = entry.hasSuffix("()") ? String(entry.dropLast(2)) : entry
    guard let (command, rest) = ShellCommand.find(in: single) else { return nil }
    return command.run(self, rest)
  }

  // MARK: Files

  /// Loads a plan.
  func open(_ rest: String) -> Reply {
    let path = unquoted(rest)
    guard !path.isEmpty else { return refused(ShellWords.needsFile(locale, "open \"plan.kvaom\"")) }
    let reply = bench.load([path])
    if reply.succeeded { noteStamps() }
    return reply
  }

  /// Writes the session as a script.
  func save(_ rest: String) -> Reply {
    let path = unquoted(rest)
    guard !path.isEmpty else { return refused(ShellWords.needsFile(locale, "save \"case.kvaom\"")) }
    guard !bench.paths.contains(path) else { return refused(ShellWords.isLoaded(locale, path)) }
    let (text, leftOut) = bench.script()
    do {
      try Files.write(Array(text.utf8), to: path)
    } catch {
      return refused("\(path): \(error)")
    }
    isUnsaved = false
    var output = ShellWords.saved(locale, path) + "\n"
    if !leftOut.isEmpty {
      output += ShellWords.leftOut(locale) + "\n" + leftOut.map { "  \($0)\n" }.joined()
    }
    return Reply(output: output)
  }

  /// Brings back a session that was cut off.
  func restore() -> Reply {
    guard let file = journal?.abandoned() else { return refused(ShellWords.nothingToRestore(locale)) }
    var failed: [String] = []
    let all = file.entries()
    for entry in all {
      let reply = command(entry) ?? PastedTable(entry).map(take) ?? bench.enter(entry)
      if !reply.succeeded { failed.append(entry) }
      if reply.succeeded { journal?.file.append(entry) }
    }
    Files.remove(file.path)
    noteStamps()
    var output = ShellWords.restored(locale, String(all.count - failed.count)) + "\n"
    if !failed.isEmpty { output += ShellWords.leftOut(locale) + "\n" + failed.map { "  \($0)\n" }.joined() }
    return Reply(output: output)
  }

  /// Puts the last answer on the clipboard or into a file.
  func copy(_ rest: String) -> Reply {
    let path = unquoted(rest)
    guard !lastOutput.isEmpty else { return refused(ShellWords.nothingToCopy(locale)) }
    let plain = Escapes.removed(from: lastOutput)
    guard path.isEmpty else {
      do { try Files.write(Array(plain.utf8), to: path) } catch { return refused("\(path): \(error)") }
      return Reply(output: ShellWords.saved(locale, path) + "\n")
    }
    guard isInteractive else { return refused(ShellWords.needsFile(locale, "copy \"file.txt\"")) }
    write(Escapes.clipboard(plain))
    return Reply(output: ShellWords.copied(locale) + "\n")
  }

  /// Lets the last entry be rewritten in the user's editor.
  func edit() -> Reply {
    guard isInteractive, let directory = StateDirectory.path() else { return refused(ShellWords.needsTerminal(locale)) }
    let path = "\(directory)/edit-\(Process.identifier).kvaom"
    defer { Files.remove(path) }
    do { try Files.write(Array((entries.last ?? "").utf8), to: path) } catch { return refused("\(path): \(error)") }
    let editor = Environment.value(of: "VISUAL") ?? Environment.value(of: "EDITOR") ?? "vi"
    guard Process.edit(path, with: editor), let bytes = try? Files.read(path) else {
      return refused(ShellWords.editorFailed(locale, editor))
    }
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    guard !text.isEmpty, text != entries.last else { return Reply() }
    write(text + "\n", as: .faint)
    return command(text) ?? bench.enter(text)
  }

  // MARK: Draft

  /// Makes the draft a scenario.
  func keep(_ rest: String) -> Reply {
    let words = rest.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count >= 2, words[0] == "as" else { return refused(ShellWords.write(locale, "keep as felles \"Felles\"")) }
    let label = words.count > 2 ? unquoted(words[2]) : nil
    return bench.keep(as: words[1], label: label)
  }

  /// Puts the draft on top of a scenario.
  func work(_ rest: String) -> Reply {
    let words = rest.split(separator: " ").map(String.init)
    guard words.count == 2, words[0] == "on" else { return refused(ShellWords.write(locale, "work on plan")) }
    return bench.work(on: words[1])
  }

  /// Watches figures; alone it shows them.
  func watch(_ rest: String) -> Reply {
    rest.isEmpty ? bench.showWatched() : bench.watch(Self.items(of: rest))
  }

  /// The parts of a list at its outermost commas; a comma glued between digits is a decimal one.
  static func items(of text: String) -> [String] {
    var items = [""]
    var depth = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      let isGlued = index > 0 && index + 1 < characters.count && characters[index - 1].isNumber && characters[index + 1].isNumber
      if character == ",", depth == 0, !isGlued { items.append("") } else { items[items.count - 1].append(character) }
    }
    return items.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Goes back to before the last change.
  func undo() -> Reply {
    guard let last = past.popLast() else { return refused(ShellWords.nothingToUndo(locale)) }
    let now = bench
    future.append((now, last.entry))
    return back(to: last.bench, from: now, ShellWords.undone(locale, last.entry))
  }

  /// Takes an undo back.
  func redo() -> Reply {
    guard let next = future.popLast() else { return refused(ShellWords.nothingToRedo(locale)) }
    let now = bench
    past.append((now, next.entry))
    return back(to: next.bench, from: now, ShellWords.redone(locale, next.entry))
  }

  private func back(to other: Workbench, from now: Workbench, _ title: String) -> Reply {
    bench = other
    bench.options = now.options
    let moved = bench.moved(since: now)
    return Reply(output: title + "\n" + moved.output)
  }

  // MARK: Settings

  /// Changes the form of answers.
  func setFormat(_ rest: String) -> Reply {
    guard let format = OutputFormat(rawValue: rest) else {
      return refused(ShellWords.choices(locale, OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    bench.options.format = format.rawValue
    return Reply()
  }

  /// Changes the language.
  func setLocale(_ rest: String) -> Reply {
    guard let locale = Locale(rawValue: rest) else {
      return refused(ShellWords.choices(self.locale, Locale.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    bench.options.locale = locale.rawValue
    return Reply()
  }

  /// Says how long an answer takes.
  func timing(_ rest: String) -> Reply {
    guard !rest.isEmpty else { return refused(ShellWords.write(locale, "timing need[2020]")) }
    let start = MonotonicClock.nanoseconds
    var reply = command(rest) ?? bench.enter(rest)
    let microseconds = (MonotonicClock.nanoseconds - start) / 1000
    let fraction = String(microseconds % 1000 + 1000).dropFirst()
    reply.output += "\(microseconds / 1000)\(locale == .en ? "." : ",")\(fraction) ms\n"
    return reply
  }

  // MARK: Words

  /// A reply that says why nothing was done.
  func refused(_ message: String) -> Reply { Reply(diagnostics: message + "\n", succeeded: false) }

  /// A file's name without its quotes.
  func unquoted(_ text: String) -> String {
    let text = text.trimmed
    return text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
  }
}
