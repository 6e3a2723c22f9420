import KvaomEngine
import KvaomPlatform
import KvaomSession
import KvaomTables
import KvaomWords
import KvaomWorkbench

/// `import`: how a table of a file gets into the shell, on the screen of one that is pasted.
extension Shell {
  /// `import "budsjett.xlsx" [--sheet Ark1] [--from A5] [--table 2] [--unit tkr …]`.
  func importTable(_ rest: String) -> Reply {
    guard let (path, options) = Self.fileAndOptions(rest) else { return refused(ShellWords.importForm[locale]) }
    var wish = TablePart.Wish()
    guard let answers = TableAnswers(options: options, wish: &wish) else {
      return refused(ShellWords.importForm[locale])
    }
    let file: SourceFile
    let fingerprint: Fingerprint
    switch files.reader(FileRequest(path, for: nil, content: .tables)) {
    case .tables(let found, let mark)?: (file, fingerprint) = (found, mark)
    case .noTables(let fault)?:
      let help = fault.help.map { " " + $0[locale] } ?? ""
      return refused("\(path): \(fault.message[locale]).\(help)")
    case .unreadable(let words)?: return refused("\(path): \(words[locale])")
    case .bytes?, .outside?, nil:
      return refused("\(path): \(FileFault.notFound.words[locale]). \(ShellWords.importForm[locale])")
    }
    for remark in file.remarks { write(remark[locale] + "\n") }
    do throws(TablePart.Fault) {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      let read = "@read \(Calendar.today) \"\(fingerprint.short)\""
      return take(try TableSource(file, wish, named: name, read: read), answers)
    } catch {
      return refused("\(path): \(error.message[locale])")
    }
  }

  /// The file in quotes or up to the first blank, and what follows it; nil where none is named.
  private static func fileAndOptions(_ rest: String) -> (path: String, options: String)? {
    guard let first = rest.first, !rest.hasPrefix("--") else { return nil }
    if first == "\"" {
      let inside = rest.dropFirst()
      guard let end = inside.firstIndex(of: "\""), end > inside.startIndex else { return nil }
      return (String(inside[..<end]), String(inside[inside.index(after: end)...]))
    }
    let path = rest.prefix { $0 != " " }
    return (String(path), String(rest.dropFirst(path.count)))
  }
}

extension TableAnswers {
  /// Reads what follows a file: which part of it, and answers; nil where something else stands there.
  init?(options text: String, wish: inout TablePart.Wish) {
    var words = text.split(separator: " ").map(String.init)[...]
    var others: [String] = []
    var form = TableForm.by
    while let word = words.popFirst() {
      guard let value = words.popFirst() else { return nil }
      switch word {
      case "--sheet": wish.sheet = value
      case "--from": wish.start = value
      case "--table": wish.table = value
      case "--as":
        // Measures need what they add to, which a plan's text says better.
        guard let named = TableForm(rawValue: value), named != .measures else { return nil }
        form = named
      default: others += [word, value]
      }
    }
    self.init(options: others.joined(separator: " "))
    self.form = form
  }
}
