public import KvaomEngine
public import KvaomLibrary
import KvaomPlatform
import KvaomRender
import KvaomSyntax

/// The interactive shell: a plan, a draft on top of it, and somebody who wants to know what happens if.
public final class Shell {
  /// The plan as it is.
  var bench: Workbench
  /// Earlier states, the newest last, each with the entry that came after it.
  var past: [(bench: Workbench, entry: String)] = []
  /// States that were undone.
  var future: [(bench: Workbench, entry: String)] = []
  /// Entries that were accepted, for `history`.
  var entries: [String] = []
  /// Entries that changed something and were accepted, for `restore` and `edit`.
  var reader: LineReader
  /// Whether to go on.
  var isRunning = true
  /// Whether every entry of a scripted session was fine.
  var allSucceeded = true
  /// Whether something is unsaved that cannot be had again.
  var isUnsaved = false
  /// Where accepted entries are kept at once; nil for a scripted session.
  var journal: Journal?
  private var history: EntryFile?
  private var stamps: [String: [Int]] = [:]
  /// How long a live value took at most, in nanoseconds; over the limit none is computed until the plan changes.
  var liveCost: UInt64 = 0
  private var saidJournal = false
  /// What an entry came to, where it was asked about: kept in its place.
  var acceptedText: String?
  /// Results of the last entry, for `copy`.
  var lastOutput = ""

  /// A shell with an empty plan.
  public init(options: EngineOptions, library: Library) {
    bench = Workbench(options: options, library: library, readFile: { try? Files.read($0) })
    let isPerson = StandardInput.isTerminal && StandardStream.output.isTerminal
    reader = .pipe(LineInput())
    guard isPerson, let editor = LineEditor() else { return }
    reader = .terminal(editor)
    Interruption.clear()
    LineEditor.onInterrupt { Interruption.request() }
    editor.rightMargin = { [unowned self] in self.rightMargin(for: $0) }
    editor.complete = { [unowned self] in self.completion(of: $0, at: $1) }
    editor.help = { [unowned self] in self.signature(in: $0, at: $1) }
    openState()
  }

  /// Whether a person sits at it.
  var isInteractive: Bool { reader.editor != nil }

  /// The language of what is said.
  var locale: Locale { bench.locale }

  /// Loads `files`, answers their questions and takes entries until the end. Returns the exit code.
  public func run(_ files: [String]) -> Int32 {
    if isInteractive { greet(hasFiles: !files.isEmpty) }
    if !files.isEmpty {
      let reply = bench.load(files)
      print(reply)
      allSucceeded = allSucceeded && reply.succeeded
      noteStamps()
      if reply.succeeded { files.forEach { journal?.file.append("open \"\($0)\"") } }
    }
    while isRunning, let entry = nextEntry() {
      handle(entry)
    }
    journal?.close()
    return isInteractive || allSucceeded ? 0 : 1
  }

  private func openState() {
    guard let directory = StateDirectory.path() else { return }
    let file = EntryFile(path: directory + "/history")
    file.trim(to: 1000)
    file.entries().suffix(1000).forEach { reader.editor?.remember($0) }
    history = file
    journal = Journal(in: directory)
  }

  private func greet(hasFiles: Bool) {
    if !hasFiles { write(ShellWords.greeting(locale)) }
    guard let left = journal?.abandoned() else { return }
    write(ShellWords.abandoned(locale, String(left.entries().count)) + "\n")
  }

  // MARK: Entries

  /// The next whole entry: a line, or several where a bracket is open or a line ends with an operator.
  private func nextEntry() -> String? {
    var text = ""
    while true {
      switch reader.next(prompt: text.isEmpty ? prompt : "\(String(repeating: " ", count: max(0, promptWidth - 4)))..> ") {
      case .interrupted: text = ""
      case .ended:
        if !text.isEmpty { return text }
        guard mayLeave() else { continue }
        return nil
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        if text.allSatisfy(\.isWhitespace) { text = "" } else if !isUnfinished(text) { return text }
      }
    }
  }

  private func isUnfinished(_ text: String) -> Bool {
    PastedTable(text) == nil && !text.hasSuffix("\n") && ShellText.isUnfinished(text)
  }

  /// Takes one entry: a command of the shell, or a text of the language.
  func handle(_ raw: String) {
    let entry = raw.trimmed
    guard !entry.isEmpty, !entry.hasPrefix("#") || entry.contains("\n") else { return }
    remember(entry)
    reloadChangedFiles()
    Interruption.clear()
    let before = bench
    liveCost = 0
    acceptedText = nil
    let reply = answer(entry)
    Interruption.clear()
    if !reply.output.isEmpty { lastOutput = reply.output }
    print(reply)
    allSucceeded = allSucceeded && reply.succeeded
    guard reply.succeeded else { return }
    entries.append(entry)
    if bench.differs(from: before) { noteChange(acceptedText ?? entry, before) }
  }

  private func answer(_ entry: String) -> Reply {
    if let reply = command(entry) { return reply }
    if let table = PastedTable(entry) { return take(table) }
    if let habit = Habits.answer(to: entry, locale) { return Reply(diagnostics: habit + "\n", succeeded: false) }
    return bench.enter(entry)
  }

  /// Keeps the state before an entry for `undo`, and the entry on the disk.
  private func noteChange(_ entry: String, _ before: Workbench) {
    liveCost = 0
    noteStamps()
    let verb = entry.prefix { $0.isLetter }
    guard !["undo", "redo", "restore"].contains(verb) else {
      _ = journal?.file.append(entry)
      return
    }
    past.append((before, entry))
    if past.count > 500 { past.removeFirst() }
    future = []
    isUnsaved = true
    guard let journal else { return }
    let isWritten = journal.file.append(entry)
    if !saidJournal {
      write((isWritten ? ShellWords.journal(locale, journal.file.path) : ShellWords.noJournal(locale)) + "\n", as: .faint)
      saidJournal = true
    }
  }

  private func remember(_ entry: String) {
    reader.editor?.remember(entry)
    history?.append(entry)
  }

  /// Whether Ctrl-D may end the session: asked once where something is unsaved.
  private func mayLeave() -> Bool {
    guard isInteractive, isUnsaved else { return true }
    isUnsaved = false
    write(ShellWords.unsaved(locale) + "\n")
    return false
  }

  // MARK: Files

  /// Remembers how the loaded files look now.
  func noteStamps() { for path in bench.paths { stamps[path] = Files.stamp(of: path) } }

  /// Reads files again that were changed since.
  private func reloadChangedFiles() {
    let changed = bench.paths.filter { stamps[$0] != Files.stamp(of: $0) }
    guard !changed.isEmpty else { return }
    noteStamps()
    write(ShellWords.reloaded(locale, changed.joined(separator: ", ")) + "\n", as: .faint)
    print(bench.reload())
    liveCost = 0
  }

  // MARK: The prompt

  /// What the prompt says: the plan, what the draft lies on, and how many changes it has.
  var promptText: String {
    let file = bench.paths.first?.split(separator: "/").last.map { $0.prefix { $0 != "." } }
    let plan = file.map(String.init) ?? "kvaom"
    let ground = bench.foundation.map { "/\($0)" } ?? ""
    let draft = bench.draft.isEmpty ? "" : " +\(bench.draft.count)"
    return plan + ground + draft
  }

  private var promptWidth: Int { promptText.count + 2 }

  private var prompt: String {
    guard bench.options.colorsOutput else { return promptText + "> " }
    return "\u{1}\u{1B}[1;36m\u{1}\(promptText)>\u{1}\u{1B}[0m\u{1} "
  }
}
