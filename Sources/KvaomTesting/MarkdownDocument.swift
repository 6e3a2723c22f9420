import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords

/// A Markdown document as lines and fenced blocks.
struct MarkdownDocument {
  /// The path.
  let name: String
  /// Its lines without their breaks.
  private(set) var lines: [String] = []
  /// Its fenced blocks, in order.
  private(set) var fences: [MarkdownFence] = []
  /// The line of a fence that is never closed, from 1.
  private(set) var unclosedLine: Int?
  /// The first line that is not UTF-8, from 1; such a document has neither lines nor blocks.
  private(set) var unreadableLine: Int?
  /// What ends its lines.
  private let lineBreak: String

  /// The document with that text.
  init(_ text: SourceText) {
    name = text.name
    let firstBreak = text.bytes.firstIndex(of: UInt8(ascii: "\n")) ?? 0
    lineBreak = firstBreak > 0 && text.bytes[firstBreak - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    for line in text.lineStarts.indices {
      guard let written = String(validating: text.bytes[text.rangeOfLine(line)], as: UTF8.self) else {
        (lines, unreadableLine) = ([], line + 1)
        return
      }
      lines.append(written)
    }
    findFences()
  }

  /// The whole text.
  var text: String { lines.joined(separator: lineBreak) }

  /// What a block holds, each line with its break and without the indentation of the fence.
  func text(of fence: MarkdownFence) -> String { contentLines(of: fence).map { $0 + "\n" }.joined() }

  /// The lines of a block without the indentation of the fence.
  func contentLines(of fence: MarkdownFence) -> [String] {
    lines[fence.content].map { line in
      String(line.dropFirst(min(fence.indent, line.prefix { $0 == " " }.count)))
    }
  }

  /// This document with the content of some blocks replaced.
  func replacing(_ contents: [Int: String]) -> MarkdownDocument {
    var changed = self
    for (index, content) in contents.sorted(by: { $0.key > $1.key }) {
      let fence = fences[index]
      let indent = String(repeating: " ", count: fence.indent)
      let newLines = content.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.isEmpty ? "" : indent + $0
      }
      changed.lines.replaceSubrange(fence.content, with: content.hasSuffix("\n") ? newLines.dropLast() : newLines[...])
    }
    return changed
  }

  /// The fence a line begins with, if it does: how far it is indented, its sign and how often that stands there.
  private static func mark(of line: String) -> (indent: Int, sign: Character, count: Int)? {
    let indent = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(indent)
    guard indent < 4, let sign = rest.first, sign == "`" || sign == "~" else { return nil }
    let count = rest.prefix { $0 == sign }.count
    return count >= 3 ? (indent, sign, count) : nil
  }

  /// Finds the blocks. A fence of four signs may hold fences of three, which are then only text.
  private mutating func findFences() {
    var heading = ""
    var open: (line: Int, indent: Int, sign: Character, count: Int, words: [String])?
    for (index, line) in lines.enumerated() {
      guard let mark = Self.mark(of: line) else {
        if open == nil, line.hasPrefix("#") { heading = String(line.drop { $0 == "#" }.drop { $0 == " " }) }
        continue
      }
      let words = line.dropFirst(mark.indent + mark.count).split(separator: " ").map(String.init)
      guard let opened = open else {
        open = (index, mark.indent, mark.sign, mark.count, words)
        continue
      }
      guard mark.sign == opened.sign, mark.count >= opened.count, words.isEmpty else { continue }
      fences.append(
        MarkdownFence(
          words: opened.words, line: opened.line + 1, content: opened.line + 1..<index, indent: opened.indent,
          heading: heading))
      open = nil
    }
    unclosedLine = open.map { $0.line + 1 }
  }
}

/// One fenced block of a Markdown document.
struct MarkdownFence {
  /// The words behind the opening fence: the language, then what is to be done with the block.
  let words: [String]
  /// The line of the opening fence, counted from 1.
  let line: Int
  /// The positions of its content among the document's lines.
  let content: Range<Int>
  /// How many spaces the fence is indented by, in a list for example; its content has as many.
  let indent: Int
  /// The heading it stands under; empty before the first.
  let heading: String

  /// The first word, which says what the block holds.
  var language: String { words.first ?? "" }
  /// Whether the block holds the output of the block before.
  var isOutput: Bool { language == "text" || language == "output" }

  /// Whether `word` stands behind the language.
  func says(_ word: String) -> Bool { words.dropFirst().contains(word) }

  /// The value of `name=value` behind the language.
  func value(of name: String) -> String? { assignments.first { $0.name == name }?.value }

  /// Whether the name of a `name=value` is that of a file.
  static func isFile(_ name: String) -> Bool { name.hasSuffix(".kvaom") }

  /// All `name=value` behind the language, in order.
  var assignments: [(name: String, value: String)] {
    words.dropFirst().compactMap { word in
      let parts = word.split(separator: "=", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }
}

/// How a run is asked for in a text itself: by lines `#: locale en` at the top of a plan, by `locale=en` behind a
/// fence.
struct RunAttributes {
  /// The options; what is not said is as in a pipe without a language: nynorsk, text, the base.
  private(set) var options = EngineOptions()
  /// The exit code that is expected.
  private(set) var exitCode: Int32 = 0
  /// What cannot be followed, by line.
  private(set) var faults: [(line: Int, message: Phrase)] = []

  /// The attributes at the top of a plan, below a line `#!` that it may begin with.
  init(of text: SourceText) {
    for line in text.lineStarts.indices {
      let words = text.text(text.rangeOfLine(line))
      if words.hasPrefix("#!"), line == 0 { continue }
      guard words.hasPrefix("#:") else { break }
      let parts = words.dropFirst(2).split(separator: " ", maxSplits: 1).map(String.init)
      let value = parts.count > 1 ? parts[1] : ""
      if let fault = set(parts.first ?? "", to: value) { faults.append((line + 1, fault)) }
    }
  }

  /// None yet.
  init() {}

  /// Sets one; what is wrong with it, if anything is.
  mutating func set(_ name: String, to value: String) -> Phrase? {
    switch name {
    case "exit":
      guard let code = Int32(value), 0...1 ~= code else { return TestWords.badExitCode(value) }
      exitCode = code
    case "locale":
      guard let locale = Locale(rawValue: value) else { return unknown(value, Locale.allCases.map(\.rawValue)) }
      options.locale = locale
    case "format":
      guard let format = OutputFormat(rawValue: value) else {
        return unknown(value, OutputFormat.allCases.map(\.rawValue))
      }
      options.format = format
    case "width":
      guard let width = Int(value), width > 0 else { return TestWords.badWidth(value) }
      options.width = width
    case "scenario": options.scenario = value
    case "set": options.settings.append(value)
    default: return unknown(name, ["locale", "scenario", "set", "format", "width", "exit"])
    }
    return nil
  }

  private func unknown(_ word: String, _ known: [String]) -> Phrase {
    TestWords.unknown(word, known.joined(separator: ", "))
  }
}
