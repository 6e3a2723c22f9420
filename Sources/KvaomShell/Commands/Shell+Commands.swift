import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords
import KvaomWorkbench
import KvaomWorkbook

/// The commands of the shell.
extension Shell {
  /// The reply to a command; nil where the entry is a text of the language.
  func command(_ entry: String) -> Reply? {
    if entry.hasSuffix("?"), let name = Optional(String(entry.dropLast()).trimmed), !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
    {
      return bench.information(about: name)
    }
    let single = entry.hasSuffix("()") ? String(entry.dropLast(2)) : entry
    guard let (command, rest) = ShellCommand.find(in: single) else { return nil }
    return command.run(self, rest)
  }

  // MARK: Files

  /// Loads a plan.
  func open(_ rest: String) -> Reply {
    var path = unquoted(rest)
    guard !path.isEmpty else { return refused(ShellWords.needsFile("open \"plan.kvaom\"")[locale]) }
    // A file below here is called by its short name, as it was when it was opened.
    if let here = Files.currentDirectory, path.hasPrefix(here + "/") { path = String(path.dropFirst(here.count + 1)) }
    let reply = bench.load([path])
    if reply.succeeded { noteStamps() }
    acceptedText = Self.opening(path)
    return reply
  }

  /// Writes the session as a script.
  func save(_ rest: String) -> Reply {
    let file = NamedFile(rest)
    guard !file.path.isEmpty else { return refused(ShellWords.needsFile("save \"case.kvaom\"")[locale]) }
    let (text, leftOut) = bench.script()
    var reply = write(text, to: file, entry: "save ")
    guard reply.succeeded else { return reply }
    noteSaved()
    if !leftOut.isEmpty {
      reply.output += ShellWords.leftOut[locale] + "\n" + leftOut.map { "  \($0)\n" }.joined()
    }
    return reply
  }

  /// Writes the plan, with the draft as a scenario of its own, as a workbook that recalculates.
  func export(_ rest: String) -> Reply {
    let file = NamedFile(rest)
    guard !file.path.isEmpty else { return refused(ShellWords.needsFile("export \"plan.xlsx\"")[locale]) }
    var options = bench.options
    if bench.draft.isEmpty { options.scenario = bench.foundation }
    let (reader, paths) = (files.reader, bench.paths)
    let engine = Engine(options: options, library: library) { request in
      // The files of the session were named by the person; what they use in turn is theirs to reach.
      if paths.contains(request.path) { return reader(FileRequest(request.path, for: nil)) }
      let answers = paths.compactMap { reader(FileRequest(request.path, for: $0)) }
      return answers.first { $0.bytes != nil } ?? answers.first
    }
    let script = SourceText(name: "session.kvaom", bytes: Array(bench.script().text.utf8))
    let outcome = engine.export(script, title: Engine.title(of: bench.paths.first ?? script.name))
    guard let bytes = outcome.file else { return Reply(diagnostics: outcome.diagnostics, succeeded: false) }
    return write(bytes, to: file, entry: "export ")
  }

  /// Lets the last entry, or the whole session as a script, be rewritten in the user's editor.
  func edit(_ rest: String) -> Reply {
    guard ["", "session"].contains(rest) else { return refused(ShellWords.choices("edit, edit session")[locale]) }
    guard isInteractive, let directory = StateDirectory.path() else { return refused(ShellWords.needsTerminal[locale]) }
    let isWhole = rest == "session"
    let last = entries.last { ShellCommand.find(in: $0)?.command.words[0] != "edit" } ?? ""
    let start = isWhole ? EntryFile.written(log) : last
    let path = "\(directory)/edit-\(Process.identifier).kvaom"
    defer { Files.remove(path) }
    do { try Files.write(Array(start.utf8), to: path) } catch { return refused("\(path): \(error.words[locale])") }
    let editor = Environment.value(of: "VISUAL") ?? Environment.value(of: "EDITOR") ?? "vi"
    guard Process.edit(path, with: editor), let bytes = try? Files.read(path) else {
      return refused(ShellWords.editorFailed(editor)[locale])
    }
    let text = String(decoding: bytes, as: UTF8.self).trimmed
    guard !text.isEmpty, text != start.trimmed else { return Reply(output: ShellWords.notEdited[locale] + "\n") }
    if isWhole { return startOver(with: EntryFile.entries(in: text)) }
    write(text + "\n", as: .faint)
    acceptedText = text
    return command(text) ?? bench.enter(text)
  }

  // MARK: Draft

  /// Makes the draft a scenario.
  func keep(_ rest: String) -> Reply {
    let words = rest.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count >= 2, words[0] == "as" else {
      return refused(ShellWords.write("keep as felles \"Felles\"")[locale])
    }
    let label = words.count > 2 ? unquoted(words[2]) : nil
    return bench.keep(as: words[1], label: label)
  }

  /// Puts the draft on top of a world.
  func work(_ rest: String) -> Reply {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0] == "on" else { return refused(ShellWords.write("work on plan")[locale]) }
    return bench.work(on: words[1])
  }

  /// Watches figures; alone it shows them.
  func watch(_ rest: String) -> Reply {
    if !rest.isEmpty { return bench.watch(Self.items(of: rest)) }
    return bench.watched.isEmpty ? Reply(output: ShellWords.nothingWatched[locale] + "\n") : bench.showWatched()
  }

  /// Stops watching a figure, or all.
  func unwatch(_ rest: String) -> Reply {
    guard rest.isEmpty || bench.unwatch(rest) else {
      return refused(ShellWords.notWatched(rest, bench.watched.joined(separator: ", "))[locale])
    }
    if rest.isEmpty { bench.unwatchAll() }
    let left = bench.watched.joined(separator: ", ")
    return Reply(
      output: (left.isEmpty ? ShellWords.nothingWatched[locale] : ShellWords.stillWatched(left)[locale]) + "\n")
  }

  /// The parts of a list at its outermost commas; a comma glued between digits is a decimal one.
  static func items(of text: String) -> [String] {
    var items = [""]
    var depth = 0
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      let isGlued =
        index > 0 && index + 1 < characters.count && characters[index - 1].isNumber && characters[index + 1].isNumber
      if character == ",", depth == 0, !isGlued { items.append("") } else { items[items.count - 1].append(character) }
    }
    return items.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Goes back to before the last change.
  func undo() -> Reply {
    guard let last = past.popLast() else { return refused(ShellWords.nothingToUndo[locale]) }
    future.append(left(last))
    return go(to: last, ShellWords.undone(last.entry)[locale])
  }

  /// Takes an undo back.
  func redo() -> Reply {
    guard let next = future.popLast() else { return refused(ShellWords.nothingToRedo[locale]) }
    past.append(left(next))
    return go(to: next, ShellWords.redone(next.entry)[locale])
  }

  /// The state that is left for another.
  private func left(_ other: PastState) -> PastState {
    PastState(bench: bench, entry: other.entry, log: other.log == nil ? nil : log)
  }

  private func go(to other: PastState, _ title: String) -> Reply {
    let now = bench
    bench = other.bench
    bench.options = now.options
    // What is gone back to was read before a file was written.
    if !bench.isOfOneReading(with: now) { _ = bench.reload() }
    if let entries = other.log {
      setLog(entries)
      acceptedText = ""
    }
    return Reply(output: title + "\n" + bench.moved(since: now).output)
  }

  // MARK: Settings

  /// Changes the form of answers.
  func setFormat(_ rest: String) -> Reply {
    guard let format = OutputFormat(rawValue: rest) else {
      return refused(ShellWords.choices(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))[locale])
    }
    bench.options.format = format
    return Reply(output: ShellWords.formatIs(format.rawValue)[locale] + "\n")
  }

  /// Changes the language.
  func setLocale(_ rest: String) -> Reply {
    guard let locale = Locale(rawValue: rest) else {
      return refused(ShellWords.choices(Locale.allCases.map(\.rawValue).joined(separator: ", "))[self.locale])
    }
    bench.options.locale = locale
    return Reply(output: ShellWords.localeIs[locale] + "\n")
  }

  /// Says how long an answer takes.
  func timing(_ rest: String) -> Reply {
    guard !rest.isEmpty else { return refused(ShellWords.write("timing need[2020]")[locale]) }
    let start = MonotonicClock.nanoseconds
    var reply = command(rest) ?? bench.enter(rest)
    let microseconds = (MonotonicClock.nanoseconds - start) / 1000
    let fraction = String(microseconds % 1000 + 1000).dropFirst()
    reply.output += "\(microseconds / 1000)\(NumberStyle(locale).decimalSeparator)\(fraction) ms\n"
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
