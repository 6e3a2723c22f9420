public import KvaomWords

/// What a module of the library says in the languages it is not written in: its prose is English, its labels are
/// Nynorsk. The words lie below `stdlib/words`, in one text or several for each module, whose names begin with the
/// module's (`budget.txt`, `budget-prose-1.txt`), and one for what several modules say, in blocks:
///
///     An amount in the prices of its own year.
///     nn Eit beløp i prisane til sitt eige år.
///     nb Et beløp i prisene til sitt eget år.
///     sv Ett belopp i sitt eget års priser.
///
/// The first line is the text as the module has it: a text that has changed there has no words until they are changed,
/// too. Nothing is read before words are asked for, and a plan asks for them only where it shows a label.
public struct LibraryWords: Sendable {
  private var said: [String: [Locale: String]] = [:]

  /// The words of a module and those of all modules.
  public init(ofModule module: String, in library: Library) {
    for path in Self.paths(ofModule: module, in: library) + [Self.path(ofModule: Self.common)] {
      read(library.read(path) ?? [])
    }
  }

  /// The words of the module that a text belongs to, by its path: `stdlib/data/price.kvaom` to `price`.
  public init(ofText path: String, in library: Library) {
    let file = path.split(separator: "/").last ?? ""
    self.init(ofModule: String(file.dropLast(Library.suffix.count)), in: library)
  }

  /// The languages that labels have words in: all but the one they are written in.
  public static let languagesOfLabels: Set<Locale> = [.nb, .sv, .en]
  /// The same for prose.
  public static let languagesOfProse: Set<Locale> = [.nn, .nb, .sv]

  /// Where the words that several modules say stand.
  static let common = "common"

  /// The paths of all texts with a module's words.
  static func paths(ofModule name: String, in library: Library) -> [String] {
    library.paths.filter { path in
      guard path.hasPrefix(folder + name), path.hasSuffix(suffix) else { return false }
      let rest = path.dropFirst(folder.count + name.count)
      return rest.first == "-" || rest == suffix
    }
  }

  /// The path of a module's words, of the first text where it has several.
  public static func path(ofModule name: String) -> String { "\(folder)\(name)\(suffix)" }

  /// Where the words of all modules lie, and how their names end.
  static let (folder, suffix) = ("words/", ".txt")

  /// A text of the module in all languages; as it stands where the words do not have it.
  public subscript(text: String) -> Phrase {
    guard let forms = said[text] else { return .verbatim("\(text)") }
    let all = Locale.allCases.map { forms[$0] ?? text }
    return Phrase(nn: "\(all[0])", nb: "\(all[1])", sv: "\(all[2])", en: "\(all[3])")
  }

  /// The texts that have words, each with the languages it has them in.
  public var languages: [String: Set<Locale>] { said.mapValues { Set($0.keys) } }

  private mutating func read(_ bytes: [UInt8]) {
    var text: String?
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.isEmpty || line.first == UInt8(ascii: "#") {
        text = nil
      } else if let text {
        guard let locale = Locale(rawValue: String(decoding: line.prefix(2), as: UTF8.self)) else { continue }
        said[text, default: [:]][locale] = String(decoding: line.dropFirst(3), as: UTF8.self)
      } else {
        text = String(decoding: line, as: UTF8.self)
      }
    }
  }
}
