import KvaomEngine
public import KvaomLibrary
import KvaomPlatform
import KvaomRender
public import KvaomSession
import KvaomSyntax
import KvaomTables
import KvaomWords
import KvaomWorkbench

/// The interactive shell: a plan, a draft on top of it, and somebody who wants to know what happens if.
public final class Shell {
  /// The plan as it is.
  var bench: Workbench
  /// Earlier states, the newest last, each with the entry that came after it.
  var past: [PastState] = []
  /// States that were undone.
  var future: [PastState] = []
  /// Entries that were accepted, for `history`.
  var entries: [String] = []
  /// What was accepted and counts, in order, as the journal has it.
  var log: [String] = []
  /// Where entries come from.
  var reader: LineReader
  /// Whether to go on.
  var isRunning = true
  /// Whether every entry of a scripted session was fine.
  var allSucceeded = true
  /// Whether the terminal, or whoever read the output, is gone.
  private var isDeserted = false
  /// The draft and the definitions as they were last saved.
  private var saved: Workbench
  /// Whether leaving was asked about since the last change.
  private var hasAskedToLeave = false
  /// What it reads and writes.
  let files = SessionFiles()
  /// Where the modules of plans come from.
  let library: Library
  /// Where accepted entries are kept at once; nil for a scripted session.
  var journal: Journal?
  private var history: EntryFile?
  private var stamps: [String: [Int]] = [:]
  /// How many values of a line being typed came too late, one after the other.
  var lateValues = 0
  /// Whether it was said how an entry of several lines ends.
  private var hasExplainedContinuation = false
  /// Whether the disk has all entries; nil before the first.
  private var isKept: Bool?
  /// Whether entries are taken that a journal has already: they are kept together, when all are in.
  var isReplaying = false
  /// How many definitions that are fed one after the other are taken together at most; less after it has failed.
  var batchLimit = 4096
  /// The table that was pasted last, for `paste again`.
  var lastTable: TableSource?
  /// What an entry came to, where it was asked about: kept in its place.
  var acceptedText: String?
  /// What had been accepted before an entry that replaced all of it.
  var replacedLog: [String]?
  /// Results of the last entry, for `copy`.
  var lastOutput = ""
  /// The last question, and the plan it was asked of; nil where the last answer was the shell's own.
  var lastAnswered: (bench: Workbench, entry: String)?

  /// A shell with an empty plan.
  public init(options: EngineOptions, library: Library) {
    var options = options
    options.grounds = .onRequest
    self.library = library
    bench = Workbench(options: options, library: library, readFile: files.reader)
    saved = bench
    let isPerson = StandardInput.isTerminal && StandardStream.output.isTerminal
    reader = .pipe(LineInput())
    guard isPerson, let editor = LineEditor() else { return }
    reader = .terminal(editor)
    Interruption.clear()
    LineEditor.onInterrupt { Interruption.request() }
    editor.rightMargin = { [unowned self] in self.rightMargin(for: $0) }
    editor.complete = { [unowned self] in self.completion(of: $0, at: $1) }
    editor.help = { [unowned self] in self.signature(in: $0, at: $1) }
    if editor.editing != .full { (bench.options.colorsOutput, bench.options.colorsDiagnostics) = (false, false) }
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
      if reply.succeeded { for file in files { record(Self.opening(file)) } }
    }
    while isRunning, let entry = nextEntry() {
      if !takeTogether(entry) { handle(entry) }
    }
    if !isDeserted { journal?.close() }
    return isDeserted || !isInteractive && !allSucceeded ? 1 : 0
  }

  private func openState() {
    guard let directory = StateDirectory.path() else { return }
    let file = EntryFile(path: directory + "/history")
    file.trim(to: 1000)
    for entry in file.lastEntries().suffix(1000) { reader.editor?.remember(entry) }
    history = file
    journal = Journal(in: directory)
  }

  private func greet(hasFiles: Bool) {
    if reader.editor?.editing == .unknown { write(ShellWords.unknownTerminal(Terminal.name ?? "")[locale] + "\n") }
    if !hasFiles { write(ShellWords.greeting[locale]) }
    guard let left = journal?.abandoned(), let newest = left.first else { return }
    let (count, isMore) = newest.count(within: Journal.glance)
    let entries = isMore ? "> \(count)" : "\(count)"
    let words = left.count == 1 ? ShellWords.abandoned(entries) : ShellWords.severalAbandoned(left.count, entries)
    write(words[locale] + "\n")
  }

  // MARK: Entries

  /// The next whole entry: a line, or several where a bracket is open or a line ends with an operator.
  private func nextEntry() -> String? { nextText()?.visible }

  private func nextText() -> String? {
    var text = ""
    while true {
      switch reader.next(
        prompt: text.isEmpty ? prompt : "\(String(repeating: " ", count: max(0, promptWidth - 4)))..> ")
      {
      case .interrupted: text = ""
      case .tooLong: write(ShellWords.tooLong[locale] + "\n")
      case .gone:
        desert()
        return nil
      case .ended:
        if !text.isEmpty { return text }
        guard mayLeave() else { continue }
        return nil
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        if text.allSatisfy(\.isWhitespace) { text = "" } else if !isUnfinished(text) { return text }
        if !text.isEmpty, isInteractive, !hasExplainedContinuation {
          hasExplainedContinuation = true
          write(ShellWords.goesOn[locale] + "\n", as: .faint)
        }
      }
    }
  }

  private func isUnfinished(_ text: String) -> Bool {
    !PastedText.isTable(text) && !text.hasSuffix("\n") && ShellText.isUnfinished(text)
  }

  /// Takes one entry: a command of the shell, or a text of the language.
  func handle(_ raw: String) {
    let entry = raw.trimmed
    guard !entry.isEmpty, !entry.hasPrefix("#") || entry.contains("\n") else { return }
    remember(entry)
    reloadChangedFiles()
    measure()
    Interruption.clear()
    let reply = accept(raw)
    Interruption.clear()
    if !reply.output.isEmpty, !["copy", "save"].contains(entry.prefix { $0.isLetter }) { lastOutput = reply.output }
    print(reply)
    allSucceeded = allSucceeded && reply.succeeded
    if reply.succeeded { entries.append(entry) }
  }

  /// Does what an entry says, and keeps it: for `undo`, and on the disk. Prints nothing.
  func accept(_ raw: String) -> Reply {
    let entry = raw.trimmed
    let before = bench
    acceptedText = nil
    replacedLog = nil
    let verb = entry.prefix { $0.isLetter }
    let isReplay = verb == "restore" || entry.hasPrefix("edit session")
    let reply = answer(entry, raw)
    guard reply.succeeded else { return reply }
    let text = acceptedText ?? entry
    if bench.differs(from: before) {
      noteChange()
      if verb != "undo", verb != "redo", verb != "restore" {
        past.append(PastState(bench: before, entry: text, log: replacedLog))
        if past.count > Workbench.remembered { past.removeFirst() }
        future = []
      }
    }
    // What is taken again keeps itself, entry by entry.
    if !isReplay, !text.isEmpty, bench.differs(from: before) || bench.steps.count != before.steps.count { record(text) }
    return reply
  }

  private func answer(_ entry: String, _ raw: String) -> Reply {
    if let reply = command(entry) {
      let word = ShellCommand.find(in: entry)?.command.words[0] ?? ""
      if !["copy", "save", "format", "notes"].contains(word), !reply.output.isEmpty {
        lastAnswered = nil
      }
      return reply
    }
    if PastedText.isTable(raw) { return take(TableSource(PastedText.grid(raw))) }
    if !raw.contains("\n"), PastedText.isRow(raw) { return refused(ShellWords.leftOver[locale]) }
    if [":q", ":q!", ":wq", "\\q", "q()"].contains(entry) { return command("quit") ?? Reply() }
    if let unknown = bench.unknownResult(in: entry) {
      return refused(ShellWords.noSuchResult(unknown, bench.resultCount)[locale])
    }
    if let habit = Habits.answer(
      to: entry, locale, sum: bench.lineMeant(by: entry) ?? bench.lineInstead(ofFormula: entry))
    {
      return Reply(diagnostics: habit + "\n", succeeded: false)
    }
    let before = bench
    let reply = bench.enter(entry)
    lastAnswered = reply.output.isEmpty ? lastAnswered : (before, entry)
    return reply
  }

  func noteChange() {
    lateValues = 0
    noteStamps()
    hasAskedToLeave = false
  }

  /// Writes an accepted entry to the disk at once; says where, and whenever that begins to fail.
  private func record(_ entry: String) {
    log.append(entry)
    guard !isReplaying else { return }
    tellKept(journal?.append(entry) ?? false)
  }

  /// Says where entries are kept, and whenever that begins to fail or goes on again.
  func tellKept(_ isWritten: Bool) {
    // A plan that was only opened is nothing to lose; neither is a script that is fed.
    guard isInteractive, isKept != isWritten, bench.hasOtherWork(than: bench.emptied) else { return }
    let said = isWritten ? ShellWords.journal(journal?.path ?? "")[locale] : ShellWords.noJournal[locale]
    write(said + "\n", as: .faint)
    isKept = isWritten
  }

  private func remember(_ entry: String) {
    reader.editor?.remember(entry)
    history?.append(entry)
  }

  // MARK: Leaving

  /// Whether the session may end: asked once where something is unsaved.
  func mayLeave() -> Bool {
    guard isInteractive, bench.hasOtherWork(than: saved), !hasAskedToLeave else { return true }
    hasAskedToLeave = true
    write(ShellWords.unsaved[locale] + "\n")
    return false
  }

  /// The draft and the definitions are in a file now.
  func noteSaved() { saved = bench }

  /// Nobody is there any more: the session ends, and its journal stays for `restore`.
  func desert() {
    isDeserted = true
    isRunning = false
  }

  // MARK: Files

  /// The entry that opens a file wherever the shell is started.
  static func opening(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : Files.currentDirectory.map { "\($0)/\(path)" } ?? path
    return "open \"\(whole)\""
  }

  /// Remembers how the loaded files look now.
  func noteStamps() { for path in bench.readPaths { stamps[path] = Files.stamp(of: path) } }

  /// Reads files again that were changed since.
  func reloadChangedFiles() {
    let changed = bench.readPaths.filter { stamps[$0] != Files.stamp(of: $0) }
    guard !changed.isEmpty else { return }
    noteStamps()
    let reply = bench.reload()
    let words = reply.succeeded ? ShellWords.reloaded : ShellWords.notReloaded
    write(words(changed.joined(separator: ", "))[locale] + "\n", as: .faint)
    print(reply)
    lateValues = 0
  }

  // MARK: The prompt

  /// What the prompt says: the plan, what the draft lies on, and how many changes it has.
  var promptText: String {
    let file = bench.paths.first?.split(separator: "/").last.map { $0.prefix { $0 != "." } }
    let plan = file.map { String($0).visible } ?? "kvaom"
    let ground = bench.foundation.map { "/\($0)" } ?? ""
    let draft = bench.draft.isEmpty ? "" : " +\(bench.draft.count)"
    // As long as it is not on the disk, every prompt says so.
    return plan + ground + draft + (isKept == false ? "!" : "")
  }

  private var promptWidth: Int { promptText.count + 2 }

  private var prompt: String {
    guard bench.options.colorsOutput else { return promptText + "> " }
    return "\u{1}\u{1B}[1;36m\u{1}\(promptText)>\u{1}\u{1B}[0m\u{1} "
  }
}
