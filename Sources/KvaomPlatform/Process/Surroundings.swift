internal import Glibc
public import KvaomWords

/// The variables the process was started with.
public enum Environment {
  /// The variable called `name`; nil when it is unset or empty, which conventions treat alike.
  public static func value(of name: String) -> String? {
    // SAFETY: Kvaom never changes its environment, so the text cannot move while it is copied.
    guard let text = unsafe getenv(name) else { return nil }
    let value = unsafe String(cString: text)
    return value.isEmpty ? nil : value
  }

  /// The language that numbers are to be printed in, as a code such as `nn`: from `LC_ALL`, else `LC_NUMERIC`, else
  /// `LANG`. `no` is an old name of `nb`. Nil where they say nothing or only `C` or `POSIX`.
  public static var languageCode: String? {
    guard let name = value(of: "LC_ALL") ?? value(of: "LC_NUMERIC") ?? value(of: "LANG") else { return nil }
    let code = name.prefix { $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
    switch code {
    case "c", "posix": return nil
    case "no": return "nb"
    default: return code
    }
  }
}

/// A clock that only goes forward; it tells how long something took and nothing about the date.
public enum MonotonicClock {
  /// Nanoseconds since a moment that stays the same while the machine runs.
  public static var nanoseconds: UInt64 {
    var time = timespec()
    // SAFETY: the system writes one `timespec` into the variable during the call.
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// What the process is fed.
public enum StandardInput {
  /// The system's number of it.
  static let number = STDIN_FILENO

  /// Everything up to its end.
  public static func readAll() throws(FileFault) -> [UInt8] {
    try RawInput.readAll(from: STDIN_FILENO, pieceSize: 65536)
  }

  /// Whether a person types it.
  public static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// What is there to read, after waiting for it; empty at the end.
  public static func readSome() throws(FileFault) -> [UInt8] { try RawInput.readSome(from: STDIN_FILENO) }

  /// Whether something can be read, or the end is reached, without waiting.
  public static var isReady: Bool { RawInput.isReady(STDIN_FILENO, within: 0) }
}

/// The two places a process prints to. Nothing is kept back: what `write` returns from has been handed over. They take
/// text that may be printed and nothing else; what steers the terminal is said by name.
public enum StandardStream: Sendable {
  /// Results.
  case output
  /// Diagnostics.
  case errors

  /// The system's number of the stream.
  var number: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .errors: STDERR_FILENO
    }
  }

  /// Writes the whole text, and returns whether somebody still reads: a reader who has gone (`… | head -1`) is no
  /// fault; a full disk is.
  @discardableResult
  public func write(_ text: VisibleText) throws(FileFault) -> Bool { try writeRaw(text.description) }

  /// Writes a text in the place of the line that the cursor stands in.
  public func rewriteLine(_ text: VisibleText) throws(FileFault) { try writeRaw("\r\u{1B}[K" + text.description) }

  /// Puts a text on the clipboard of a terminal that allows it (OSC 52).
  public func copy(_ text: VisibleText) throws(FileFault) {
    try writeRaw("\u{1B}]52;c;\(Base64.text(Array(text.description.utf8)))\u{07}")
  }

  @discardableResult
  private func writeRaw(_ text: String) throws(FileFault) -> Bool {
    guard !text.isEmpty else { return true }
    return try RawOutput.writeAll(text.utf8.span, to: number) == .complete
  }

  /// Whether a person reads it.
  public var isTerminal: Bool { isatty(number) == 1 }
}

/// Lines from a pipe or a file, each as soon as it is there.
public struct LineInput {
  private var waiting: [UInt8] = []
  /// How many of those bytes were read as lines.
  private var taken = 0
  private var isAtEnd = false

  /// Standard input, line by line.
  public init() {}

  /// Standard input behind what was read of it as keys: there Return is a line's end.
  public init(after keys: [UInt8]) { waiting = keys.map { $0 == UInt8(ascii: "\r") ? UInt8(ascii: "\n") : $0 } }

  /// The next whole lines that are there already, up to the first that is not wanted and as many as `count` at most.
  /// They stay to be read.
  public func waitingLines(_ count: Int, while isWanted: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var start = taken
    while lines.count < count, let end = waiting[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: waiting[start..<end], as: UTF8.self)
      guard isWanted(line) else { break }
      lines.append(line)
      start = end + 1
    }
    return lines
  }

  /// Whether a whole line can be read without waiting longer than so many milliseconds; true at the end, too.
  public mutating func hasLine(within milliseconds: Int32) -> Bool {
    while !isAtEnd, !waiting[taken...].contains(UInt8(ascii: "\n")) {
      guard RawInput.isReady(StandardInput.number, within: milliseconds) else { return false }
      readPiece()
    }
    return true
  }

  /// The next line, which stays to be read; nil where there is none within so many milliseconds.
  public mutating func peek(within milliseconds: Int32) -> String? {
    guard hasLine(within: milliseconds) else { return nil }
    let end = waiting[taken...].firstIndex(of: UInt8(ascii: "\n")) ?? waiting.endIndex
    return end == taken && end == waiting.endIndex ? nil : String(decoding: waiting[taken..<end], as: UTF8.self)
  }

  /// Forgets what was read ahead.
  public mutating func dropWaiting() { (waiting, taken) = ([], 0) }

  private mutating func readPiece() {
    let piece = (try? RawInput.readSome(from: StandardInput.number)) ?? []
    isAtEnd = piece.isEmpty
    waiting += piece
  }

  /// The next line without its break; nil at the end.
  public mutating func next() -> String? {
    while true {
      if let place = waiting[taken...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { taken = place + 1 }
        return String(decoding: waiting[taken..<place], as: UTF8.self)
      }
      waiting.removeFirst(taken)
      taken = 0
      if isAtEnd {
        defer { waiting = [] }
        return waiting.isEmpty ? nil : String(decoding: waiting, as: UTF8.self)
      }
      readPiece()
    }
  }
}

/// The terminal that a stream may lead to.
public enum Terminal {
  /// The columns of the terminal behind `stream`: what it says itself, else `COLUMNS`; nil when `stream` is a file or
  /// a pipe, whose readers fold lines themselves.
  public static func width(of stream: StandardStream) -> Int? {
    guard stream.isTerminal else { return nil }
    if let size = size(of: stream), size.ws_col > 0 { return Int(size.ws_col) }
    return Environment.value(of: "COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The rows of the terminal behind `stream`; nil where it is none or does not say.
  public static func height(of stream: StandardStream) -> Int? {
    guard stream.isTerminal, let size = size(of: stream), size.ws_row > 0 else { return nil }
    return Int(size.ws_row)
  }

  private static func size(of stream: StandardStream) -> winsize? {
    var size = winsize()
    // SAFETY: the system writes one `winsize` into the variable during the call.
    return unsafe ioctl(stream.number, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  /// Whether `stream` is a terminal that takes colours and a user who has not refused them (`NO_COLOR`).
  public static func wantsColor(_ stream: StandardStream) -> Bool {
    canRewriteLines(stream) && Environment.value(of: "NO_COLOR") == nil
  }

  /// Whether a line on `stream` can be written over: a person reads it, on a terminal that knows the codes.
  public static func canRewriteLines(_ stream: StandardStream) -> Bool {
    stream.isTerminal && name != nil
  }

  /// What `TERM` calls the terminal; nil where it is unset or `dumb`: such a terminal knows no codes, and gets none.
  public static var name: String? { Environment.value(of: "TERM").flatMap { $0 == "dumb" ? nil : $0 } }
}

/// The calendar on the wall. No result depends on it: it is for notes of when something was done.
public enum Calendar {
  /// Today, `2026-11-28`, in the time zone of the machine; the day that `SOURCE_DATE_EPOCH` names where it is set.
  public static var today: String {
    let now = time(nil)
    var seconds = Environment.value(of: "SOURCE_DATE_EPOCH").flatMap { Int($0) } ?? now
    // SAFETY: the system reads one number and writes one `tm` during the call; none of its pointers is looked at.
    var parts = unsafe tm()
    _ = unsafe localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return unsafe "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
