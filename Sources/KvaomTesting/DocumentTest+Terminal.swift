import KvaomEngine
import KvaomPlatform
import KvaomWords

/// The blocks of a document that show a terminal.
///
/// - In a `console` block, lines that start with `$ kvaom` are run in the document's directory, and the lines up to the
///   next `$` are what they print on both streams. Other commands are not run. `locale=en` is the language around them.
/// - A `session` block is a shell: lines that start with `> ` are entries, and what follows each is its answer.
///   `file=NAME` opens that plan first.
extension DocumentTest {
  /// The longest a command or a session may take, in seconds.
  private static let timeLimit = 60

  /// Runs the commands of the block at `index` and compares the whole block with what a terminal would show.
  mutating func testConsole(at index: Int) {
    let fence = document.fences[index]
    var observed = ""
    var isSkipping = true
    for (offset, line) in document.contentLines(of: fence).enumerated() {
      if line.hasPrefix("$ ") {
        isSkipping = !(line == "$ kvaom" || line.hasPrefix("$ kvaom "))
        observed += line + "\n"
        if isSkipping { continue }
        guard let shown = shown(by: String(line.dropFirst(2)), fence, line: fence.line + 1 + offset) else { return }
        observed += shown
      } else if isSkipping {
        observed += line + "\n"
      }
    }
    compare(observed, withBlockAt: index)
  }

  /// What a command prints on both streams; nil where it could not be run.
  private mutating func shown(by line: String, _ fence: MarkdownFence, line number: Int) -> String? {
    do {
      let command = try ConsoleCommand(line)
      guard let directory = directoryForTerminal(number) else { return nil }
      for path in command.changedPaths where files[path] == nil {
        fault(number, DocumentWords.belongsToNoBlock(path))
        return nil
      }
      if let output = command.output, !mayWrite(output, number) { return nil }
      let input = command.input.map { $0.hasPrefix("/") ? $0 : "\(directory.path)/\($0)" }
      if let input, !mayFeed(input, in: directory.room, number) { return nil }
      let language = fence.value(of: "locale") ?? "C"
      guard let ending = run(command.arguments, in: directory, input: input, language: language, number) else {
        return nil
      }
      if let output = command.output { try directory.write(output, ending.output) }
      files.merge(directory.ownFiles) { $1 }
      return (command.output == nil ? String(decoding: ending.output, as: UTF8.self) : "")
        + String(decoding: ending.errors, as: UTF8.self)
    } catch let wrong as ConsoleCommand.Fault {
      fault(number, wrong.message)
    } catch {
      fault(
        number,
        DocumentWords.couldNotRun(line, (error as? FileFault)?.words ?? .verbatim("\(String(describing: error))")))
    }
    return nil
  }

  /// Whether the file at `path` may be fed to a program of the document: an ordinary one that the document may read.
  private mutating func mayFeed(_ path: String, in room: Room, _ line: Int) -> Bool {
    do throws(ReadRefusal) {
      _ = try SessionFiles(room: room).read(path)
      return true
    } catch {
      fault(line, DocumentWords.noInput(error.words))
      return false
    }
  }

  /// The directory of the document's terminal; nil where no terminal can be run.
  private mutating func directoryForTerminal(_ line: Int) -> ExampleDirectory? {
    guard tools.program != nil else {
      fault(line, DocumentWords.withinTerminal)
      return nil
    }
    if let directory { return directory }
    do throws(FileFault) {
      directory = try ExampleDirectory(for: document.name, in: folder, files: files)
    } catch {
      fault(line, DocumentWords.noDirectory(error.words))
    }
    return directory
  }

  /// Runs the program; nil where it could not be run or did not end.
  private mutating func run(
    _ arguments: [String], in directory: ExampleDirectory, input: String?, language: String, _ line: Int
  ) -> Process.Ending? {
    guard let program = tools.program else { return nil }
    do throws(FileFault) {
      let environment =
        tools.environment + directory.room.environment + [
          "LANG=\(language)", "XDG_STATE_HOME=\(directory.path)/.state",
          // 28 November 2026 for ever: a document prints the same on every day.
          "SOURCE_DATE_EPOCH=1795867200",
        ]
      let ending = try Process.run(
        program, arguments, in: directory.path, environment: environment, input: input ?? "/dev/null",
        timeout: Self.timeLimit)
      if !ending.timedOut { return ending }
      fault(line, DocumentWords.tookTooLong(Self.timeLimit))
    } catch {
      fault(line, DocumentWords.programCouldNotRun(error.words))
    }
    return nil
  }
}

// MARK: - Sessions

extension DocumentTest {
  /// Feeds the entries of the block at `index` to a shell and compares the whole block with what it answers.
  mutating func testSession(at index: Int) {
    let fence = document.fences[index]
    let entries = document.contentLines(of: fence).filter { $0.hasPrefix("> ") || $0 == ">" }
    guard directoryForTerminal(fence.line) != nil else { return }
    // Which answer is whose is known only from shells that are fed fewer entries. The last one works in the document's
    // directory, so that what it writes is there for later blocks.
    var shells: [(output: String, errors: String)] = []
    for count in 0...entries.count {
      guard let shell = answer(to: entries.prefix(count), fence, keeps: count == entries.count) else { return }
      shells.append(shell)
    }
    let whole = shells[entries.count]
    var observed = ""
    var (output, errors) = (0, 0)
    for (count, shell) in shells.enumerated() {
      if count > 0 { observed += entries[count - 1] + "\n" }
      // A shell that ends in the middle of something, of a pasted table for example, says so, and the whole one does
      // not.
      let said = (
        output: Self.sharedLines(shell.output, whole.output), errors: Self.sharedLines(shell.errors, whole.errors)
      )
      observed +=
        whole.output.prefix(said.output).dropFirst(output) + whole.errors.prefix(said.errors).dropFirst(errors)
      (output, errors) = (max(output, said.output), max(errors, said.errors))
    }
    compare(observed, withBlockAt: index)
  }

  /// How many characters the whole lines have that both texts begin with.
  private static func sharedLines(_ text: String, _ whole: String) -> Int {
    let shared = zip(text, whole).prefix { $0.0 == $0.1 }.map(\.0)
    return shared.lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// What a new shell prints when it is fed these entries. Its files stay for later blocks if it `keeps` them.
  private mutating func answer(
    to entries: ArraySlice<String>, _ fence: MarkdownFence, keeps: Bool = false
  ) -> (output: String, errors: String)? {
    do throws(FileFault) {
      let room = keeps ? directory : try ExampleDirectory(for: document.name, in: folder, files: files)
      guard let room else { return nil }
      let input = "\(room.path)/.entries"
      try Files.write(Array(entries.map { $0.dropFirst(2) + "\n" }.joined().utf8), to: input)
      let arguments = fence.value(of: "file").map { ["-i", $0] } ?? []
      let language = fence.value(of: "locale") ?? "C"
      guard let ending = run(arguments, in: room, input: input, language: language, fence.line) else { return nil }
      if keeps { files.merge(room.ownFiles) { $1 } }
      return (String(decoding: ending.output, as: UTF8.self), String(decoding: ending.errors, as: UTF8.self))
    } catch {
      fault(fence.line, DocumentWords.entriesNotWritten(error.words))
      return nil
    }
  }
}
