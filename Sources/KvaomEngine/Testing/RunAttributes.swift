import KvaomSession
import KvaomRender
import KvaomSource
import KvaomWords

/// How a run is asked for in a text itself: by lines `#: locale en` at the top of a plan, by `locale=en` behind a fence.
struct RunAttributes {
  /// The options; what is not said is as in a pipe without a language: nynorsk, text, the base.
  private(set) var options = EngineOptions()
  /// The exit code that is expected.
  private(set) var exitCode: Int32 = 0
  /// What cannot be followed, by line.
  private(set) var faults: [(line: Int, message: String)] = []

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
  mutating func set(_ name: String, to value: String) -> String? {
    switch name {
    case "exit":
      guard let code = Int32(value), 0...1 ~= code else { return "an exit code is 0 or 1, not `\(value)`" }
      exitCode = code
    case "locale":
      guard Locale(rawValue: value) != nil else { return unknown(value, Locale.allCases.map(\.rawValue)) }
      options.locale = value
    case "format":
      guard OutputFormat(rawValue: value) != nil else { return unknown(value, OutputFormat.allCases.map(\.rawValue)) }
      options.format = value
    case "width":
      guard let width = Int(value), width > 0 else { return "a width is 1 or more columns, not `\(value)`" }
      options.width = width
    case "scenario": options.scenario = value
    case "set": options.settings.append(value)
    default: return unknown(name, ["locale", "scenario", "set", "format", "width", "exit"])
    }
    return nil
  }

  private func unknown(_ word: String, _ known: [String]) -> String {
    "`\(word)` is not known here; write one of \(known.joined(separator: ", "))"
  }
}
