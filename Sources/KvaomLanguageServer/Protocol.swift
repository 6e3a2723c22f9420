import KvaomFormats
import KvaomRender
import KvaomSource
import KvaomWords
import KvaomWorkbench

/// How the types of the protocol are read and written.
extension JSONNode {
  /// `{"line": 3, "character": 7}`.
  var position: TextPosition? {
    guard let line = self["line"]?.whole, let character = self["character"]?.whole, line >= 0, character >= 0 else {
      return nil
    }
    return TextPosition(line: line, character: character)
  }

  /// `{"start": …, "end": …}`.
  var range: TextRange? {
    guard let start = self["start"]?.position, let end = self["end"]?.position else { return nil }
    return TextRange(start: min(start, end), end: max(start, end))
  }

  /// The same value, to be sent back.
  var value: JSONValue {
    switch self {
    case .object(let members): .object(members.map { ($0.name, $0.value.value) })
    case .list(let elements): .list(elements.map { $0.value })
    case .string(let text): .string(text)
    case .number(let text): .number(String(decoding: text, as: UTF8.self))
    case .truth(let value): .bool(value)
    case .null: .null
    }
  }
}

extension JSONValue {
  /// A text in Markdown.
  static func markdown(_ text: String) -> JSONValue {
    .object([("kind", .string("markdown")), ("value", .string(text))])
  }

  /// An edit of one text.
  static func edit(_ range: TextRange, _ text: String) -> JSONValue {
    .object([("range", range.json), ("newText", .string(text))])
  }

  /// A place in a file.
  static func location(_ place: FilePlace) -> JSONValue {
    .object([("uri", .string(DocumentURI.uri(of: place.file))), ("range", place.range.json)])
  }

  /// Edits of several texts.
  static func workspaceEdit(_ edits: [(file: String, range: TextRange, text: String)]) -> JSONValue {
    var files: [String] = []
    for edit in edits where !files.contains(edit.file) { files.append(edit.file) }
    let changes = files.map { file in
      (
        DocumentURI.uri(of: file),
        JSONValue.list(edits.filter { $0.file == file }.map { .edit($0.range, $0.text) }) as JSONValue?
      )
    }
    return .object([("changes", .object(changes))])
  }
}

extension DiagnosticRecord {
  /// The diagnostic as editors show it.
  var lspValue: JSONValue {
    let number =
      switch severity {
      case .error: 1
      case .warning: 2
      case .note: 3
      }
    return .object([
      ("range", range.json), ("severity", .integer(number)), ("code", .string(code)), ("source", .string("kvaom")),
      ("message", .string(message == title ? title : "\(title). \(message)")),
      (
        "relatedInformation",
        related.isEmpty
          ? nil
          : .list(
            related.map { place in
              .object([
                ("location", .location(FilePlace(file: place.file, range: place.range))),
                ("message", .string(place.message)),
              ])
            })
      ),
    ])
  }
}

/// How texts are named by clients, and by plans.
enum DocumentURI {
  /// The scheme of the library's texts, which lie in the program.
  static let libraryScheme = "kvaom-library:/"

  /// The path that a client's name stands for; the name itself where it is of no file.
  static func path(of uri: String) -> String {
    guard uri.hasPrefix("file://") else { return uri }
    let rest = uri.dropFirst("file://".count)
    guard let slash = rest.firstIndex(of: "/") else { return uri }
    return decoded(String(rest[slash...]))
  }

  /// Whether a name is of a file, and not of the library's texts or of one that was never saved.
  static func isFile(_ path: String) -> Bool { path.hasPrefix("/") }

  /// What a client calls the file of a path.
  static func uri(of path: String) -> String {
    if path.hasPrefix("stdlib/") { return libraryScheme + path.dropFirst("stdlib/".count) }
    guard isFile(path) else { return path }
    return "file://" + encoded(path)
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let own = Array(text.utf8)
    var index = 0
    while index < own.count {
      if own[index] == UInt8(ascii: "%"), index + 2 < own.count,
        let byte = UInt8(String(decoding: own[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(own[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func encoded(_ text: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    var encoded = ""
    for byte in text.utf8 {
      if plain.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (hex.utf8.count == 1 ? "0" : "") + hex
      }
    }
    return encoded
  }
}
