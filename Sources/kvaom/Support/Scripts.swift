import KvaomPlatform
import KvaomSource

/// The files a command line names.
enum Scripts {
  /// What messages call standard input.
  static let standardInputName = "<stdin>"
  /// How the names of scripts end.
  static let suffix = ".kvaom"

  /// The script at `path`; `-` is standard input.
  static func read(_ path: String) throws(CommandFailure) -> SourceText {
    do throws(FileFault) {
      if path == "-" { return SourceText(name: standardInputName, bytes: try StandardInput.readAll()) }
      return SourceText(name: path, bytes: try Files.read(path))
    } catch {
      throw .usage(message(for: error, path: path))
    }
  }

  /// The files that `path` stands for: itself, or the scripts below it when it is a directory.
  static func files(at path: String) throws(CommandFailure) -> [String] {
    guard Files.isDirectory(path) else { return [path] }
    do throws(FileFault) {
      let files = try Files.search(path, suffix: suffix)
      if !files.isEmpty { return files }
    } catch {
      throw .usage("\(path): \(error)")
    }
    throw .usage("\(path): there is no *\(suffix) file in this directory or below it")
  }

  /// What is wrong with `path`, and what the user may have meant.
  private static func message(for fault: FileFault, path: String) -> String {
    fault == .notFound ? CommandLineWords.messageForUnknown(path) : "\(path): \(fault)"
  }
}
