import KvaomEngine
import KvaomPlatform
import KvaomWords
import KvaomWorkbench

/// The file that an entry names for writing: `"gap.csv"`, or `"gap.csv" force`, which writes over what is there.
struct NamedFile {
  /// The path, as written.
  let path: String
  /// Whether any file but the plan's own may be written over.
  let isForced: Bool

  /// The word that forces.
  private static let forcing = "force"

  /// The file that `text` names; the path is empty where it names none.
  init(_ text: String) {
    var text = text.trimmed
    isForced = text.hasSuffix("\" " + Self.forcing)
    if isForced { text = text.dropLast(Self.forcing.count).trimmed }
    let name =
      text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
    // A quote that nothing closes is a slip of the finger, not the name of a file.
    path = name.contains("\"") ? "" : name
  }

  /// The entry that forces what `entry` would not do.
  static func forced(_ entry: String, _ path: String) -> String { "\(entry)\"\(path)\" \(forcing)" }
}

extension Shell {
  /// Writes `text` to the file that an entry names; `entry` is what stands before the name: `save `. A file that is
  /// there and that this session did not write is asked about; a script has to say `force`. The reply says where it was
  /// written, or why it was not.
  func write(_ text: String, to file: NamedFile, entry: String) -> Reply {
    write(Array(text.utf8), to: file, entry: entry)
  }

  /// The same of a file that is no text.
  func write(_ bytes: [UInt8], to file: NamedFile, entry: String) -> Reply {
    guard !file.path.isEmpty else { return refused(ShellWords.needsFile("\(entry)\"…\"")[locale]) }
    do throws(WriteRefusal) {
      do throws(WriteRefusal) {
        try files.write(bytes, to: file.path, over: file.isForced ? .anything : .ownWork)
      } catch .exists where isInteractive {
        guard confirms(ShellWords.askOverwriting(file.path)) else {
          return refused(ShellWords.notWritten(file.path)[locale])
        }
        try files.write(bytes, to: file.path, over: .anything)
      }
    } catch {
      return refused(error.words(for: file.path, forcing: NamedFile.forced(entry, file.path))[locale])
    }
    return Reply(output: ShellWords.saved(file.path)[locale] + "\n")
  }
}
