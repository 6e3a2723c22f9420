import KvaomEngine
import KvaomPlatform
import KvaomWords

/// A line `kvaom …` of a terminal: its words, and the files it reads from and prints to.
///
/// Quotes and `\` work as in a shell, `< file` and `> file` too. Nothing else of a shell does, so that a document can
/// run no other program.
struct ConsoleCommand {
  /// The words behind `kvaom`.
  private(set) var arguments: [String] = []
  /// The file that is fed to it; nil for none.
  private(set) var input: String?
  /// The file that takes its standard output; nil where it is shown.
  private(set) var output: String?

  /// Why a line is not understood.
  struct Fault: Error {
    /// A sentence.
    let message: Phrase
  }

  /// Reads a line.
  init(_ line: String) throws(Fault) {
    var words: [(text: String, isQuoted: Bool)] = []
    var word: String?
    var isQuoted = false
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case "'", "\"":
        word = (word ?? "") + (try Self.quoted(by: character, &rest))
        isQuoted = true
      case "\\":
        guard let next = rest.popFirst() else {
          throw Fault(message: DocumentWords.goesOnNowhere)
        }
        word = (word ?? "") + String(next)
      case " ":
        if let whole = word { words.append((whole, isQuoted)) }
        (word, isQuoted) = (nil, false)
      case "<", ">":
        if let whole = word { words.append((whole, isQuoted)) }
        (word, isQuoted) = (nil, false)
        words.append((String(character), false))
      case "|", "&", ";", "$", "`", "*", "?", "(", ")", "~":
        throw Fault(message: DocumentWords.ofTheShell(character))
      default: word = (word ?? "") + String(character)
      }
    }
    if let whole = word { words.append((whole, isQuoted)) }
    try take(words)
  }

  /// The text up to the closing quote. Between `"` a `\` lets `"` and `\` stand for themselves.
  private static func quoted(by quote: Character, _ rest: inout Substring) throws(Fault) -> String {
    var text = ""
    while let character = rest.popFirst() {
      if character == quote { return text }
      if character == "\\", quote == "\"", let next = rest.first, next == "\"" || next == "\\" {
        text.append(next)
        rest.removeFirst()
      } else if character == "$" || character == "`", quote == "\"" {
        throw Fault(message: DocumentWords.ofTheShellInQuotes(character))
      } else {
        text.append(character)
      }
    }
    throw Fault(message: DocumentWords.quoteOpen(quote))
  }

  private mutating func take(_ words: [(text: String, isQuoted: Bool)]) throws(Fault) {
    var waiting: String?
    for word in words {
      if !word.isQuoted, word.text == "<" || word.text == ">", waiting == nil {
        waiting = word.text
      } else if let sign = waiting {
        if sign == "<" { input = word.text } else { output = word.text }
        waiting = nil
      } else {
        arguments.append(word.text)
      }
    }
    if let sign = waiting { throw Fault(message: DocumentWords.fileMissing(after: sign)) }
    guard arguments.first == "kvaom" else { throw Fault(message: DocumentWords.onlyKvaom) }
    arguments.removeFirst()
  }

  /// The files it would change in place: those of `fmt`, and of a `test` that updates.
  var changedPaths: [String] {
    let isFormat = arguments.first == "fmt" && !arguments.contains("--check")
    let isUpdate = arguments.first == "test" && arguments.contains("--update")
    return isFormat || isUpdate ? arguments.dropFirst().filter { !$0.hasPrefix("-") } : []
  }
}

/// The directory the terminal of a document works in: the files of its blocks, and links to what lies beside the
/// document and where the test was started. It goes when nobody uses it any more.
final class ExampleDirectory {
  /// Where it is.
  let path: String

  /// What shuts its programs in: they read what the document may, and write here only.
  let room: Room

  /// A directory for the document at `document`, which lies in `folder`, with the files that its blocks have made so
  /// far.
  init(for document: String, in folder: String, files: [String: [UInt8]]) throws(FileFault) {
    path = try Files.makeTemporaryDirectory()
    room = Room(path, permission: ReadingPermission(plan: document, configuration: UserConfiguration()))
    for place in [folder, "."] {
      guard let whole = Files.absolute(place) else { continue }
      let names = Files.names(in: whole).map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
      for name in names where !Files.exists("\(path)/\(name)") {
        try? Files.link("\(path)/\(name)", to: "\(whole)/\(name)")
      }
    }
    for (name, bytes) in files { try write(name, bytes) }
  }

  deinit { Files.removeTree(path) }

  /// Writes a file. What it would hide of the files beside the document stays as it is there.
  func write(_ name: String, _ bytes: [UInt8]) throws(FileFault) {
    var folder = path
    for part in name.split(separator: "/") {
      folder += "/\(part)"
      if Files.isLink(folder) { Files.remove(folder) }
    }
    try Files.makeDirectory(String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)]))
    try Files.write(bytes, to: folder)
  }

  /// The files at its top that are no links: those of the blocks, and those its programs wrote.
  var ownFiles: [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in Files.names(in: path) where !name.hasSuffix("/") && !Files.isLink("\(path)/\(name)") {
      files[name] = try? Files.read("\(path)/\(name)")
    }
    return files
  }

  /// Whether a name stays inside: it is neither a whole path nor does it go up.
  static func isInside(_ name: String) -> Bool { !name.hasPrefix("/") && !name.split(separator: "/").contains("..") }
}
