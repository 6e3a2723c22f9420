import CLineEditor
import KvaomPlatform

/// Where entries come from: a terminal with line editing, or a pipe.
enum LineReader {
  /// A person types.
  case terminal(LineEditor)
  /// A script is fed.
  case pipe(LineInput)

  /// The next line; no prompt is printed for a pipe.
  mutating func next(prompt: String) -> LineEditor.Ending {
    switch self {
    case .terminal(let editor): return editor.read(prompt: prompt)
    case .pipe(var input):
      let line = input.next()
      self = .pipe(input)
      return line.map { .line($0) } ?? .ended
    }
  }

  /// The next lines that have been fed already, whole ones, up to the first that is not wanted and as many as `count`
  /// at most; none where a person types.
  func waiting(_ count: Int, while isWanted: (String) -> Bool) -> [String] {
    if case .pipe(let input) = self { input.waitingLines(count, while: isWanted) } else { [] }
  }

  /// Passes over lines that have been fed.
  mutating func skip(_ count: Int) {
    guard case .pipe(var input) = self else { return }
    for _ in 0..<count { _ = input.next() }
    self = .pipe(input)
  }

  /// The next line that is fed, which stays to be read; nil where none is there yet, and where a person types.
  mutating func peek() -> String? {
    guard case .pipe(var input) = self else { return nil }
    let line = input.peek(within: 50)
    self = .pipe(input)
    return line
  }

  /// The editor, where a person types.
  var editor: LineEditor? { if case .terminal(let editor) = self { editor } else { nil } }
}

/// Line editing on the terminal: history, keys, completion, a live value in the right margin.
///
/// SAFETY: the C editor belongs to this object alone and goes with it; it calls back only while `read` runs, when the
/// object is alive; texts are copied on both sides of every call.
@safe final class LineEditor {
  /// How reading a line ended.
  enum Ending {
    /// A line.
    case line(String)
    /// Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line, or the end of what is fed.
    case ended
    /// The terminal is gone.
    case gone
    /// More was pasted than an entry can be.
    case tooLong
  }

  /// What Tab does: what to type, and what to list below the line.
  struct Completion {
    /// Typed at the cursor.
    var typed = ""
    /// Listed, where nothing is typed.
    var list = ""
  }

  /// The text of the right margin for a line.
  var rightMargin: (String) -> String = { _ in "" }
  /// What Tab does at a cursor, counted in bytes.
  var complete: (String, Int) -> Completion = { _, _ in Completion() }
  /// What F1 prints at a cursor, counted in bytes.
  var help: (String, Int) -> String = { _, _ in "" }

  private var editor: OpaquePointer?

  /// An editor; nil where the terminal cannot be used.
  init?() {
    kvaom_line_editor_use_utf8()
    var owner = unsafe kvaom_line_editor_owner()
    unsafe owner.context = Unmanaged.passUnretained(self).toOpaque()
    unsafe owner.right_margin = { context, line, length in
      unsafe LineEditor.of(context)?.answer { unsafe $0.rightMargin(LineEditor.text(line, length)) } ?? nil
    }
    unsafe owner.complete = { context, line, length, cursor in
      unsafe LineEditor.of(context)?.answer { unsafe $0.completed(LineEditor.text(line, length), cursor) } ?? nil
    }
    unsafe owner.help = { context, line, length, cursor in
      unsafe LineEditor.of(context)?.answer { unsafe $0.help(LineEditor.text(line, length), cursor) } ?? nil
    }
    unsafe editor = kvaom_line_editor_create(owner)
    guard unsafe editor != nil else { return nil }
  }

  deinit { if let editor = unsafe editor { unsafe kvaom_line_editor_destroy(editor) } }

  /// What lines are typed with.
  enum Editing {
    /// Keys, history and a right margin.
    case full
    /// The terminal alone: it takes no codes.
    case plain
    /// The terminal alone: nothing is known of one with the name it has.
    case unknown
  }

  /// What lines are typed with here.
  var editing: Editing {
    switch unsafe kvaom_line_editor_editing(editor) {
    case kvaom_line_edited: .full
    case kvaom_line_plain: .plain
    default: .unknown
    }
  }

  /// Reads one line. A pasted block of several lines is one line with breaks.
  func read(prompt: String) -> Ending {
    var line: UnsafePointer<CChar>?
    var length = 0
    let end = unsafe prompt.withCString { unsafe kvaom_line_editor_read(editor, $0, &line, &length) }
    switch end {
    case kvaom_line_read:
      return .line(String((unsafe LineEditor.text(line, length)).map { $0 == Self.lineBreakMark ? "\n" : $0 }))
    case kvaom_line_interrupted: return .interrupted
    case kvaom_line_gone: return .gone
    case kvaom_line_too_long: return .tooLong
    default: return .ended
    }
  }

  /// What was typed ahead and read already, which is no more to be read as keys.
  func takeWaiting() -> [UInt8] {
    var length = 0
    guard let bytes = unsafe kvaom_line_editor_waiting(&length), length > 0 else { return [] }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  /// Puts an entry into the history that the arrow keys walk. A line break shows as a mark there, and is one again when
  /// the line is read.
  func remember(_ entry: String) {
    let line = String(entry.map { $0 == "\n" ? Self.lineBreakMark : $0 })
    unsafe line.withCString { unsafe kvaom_line_editor_remember(editor, $0) }
  }

  /// Stands for a line break while an entry of several lines is edited.
  private static let lineBreakMark: Character = "⏎"

  /// Calls `handler` at every Ctrl-C from now on; it may only do what is safe in a signal handler.
  static func onInterrupt(_ handler: @escaping @convention(c) () -> Void) {
    kvaom_interrupts_install(handler)
  }

  private func completed(_ line: String, _ cursor: Int) -> String {
    let completion = complete(line, cursor)
    if completion.typed.isEmpty, !completion.list.isEmpty {
      unsafe completion.list.withCString { unsafe kvaom_line_editor_list(editor, $0) }
    }
    return completion.typed
  }

  /// Lets the C side keep a text, until the next one, and hands out its address there.
  private func answer(_ work: (LineEditor) -> String) -> UnsafePointer<CChar>? {
    unsafe work(self).withCString { unsafe kvaom_line_editor_keep(editor, $0) }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> LineEditor? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
  }

  private static func text(_ bytes: UnsafePointer<CChar>?, _ length: Int) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
