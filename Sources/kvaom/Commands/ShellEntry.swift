import KvaomEngine
import KvaomLibrary
import KvaomPlatform
import KvaomRender
import KvaomShell

/// `kvaom` alone and `kvaom -i FILE…`: the shell. It is told apart before argument-parser sees the words, so that the
/// prompt waits for nothing.
enum ShellEntry {
  /// The files to open first, where the words ask for the shell; nil where they ask for something else.
  static func files(in words: [String]) -> [String]? {
    if words.isEmpty { return [] }
    guard words[0] == "-i" || words[0] == "--interactive" else { return nil }
    let files = Array(words.dropFirst())
    return files.contains { $0.hasPrefix("-") } ? nil : files
  }

  /// Runs the shell and returns the exit code.
  static func run(_ files: [String]) -> Int32 {
    Process.endAtInterrupt(saying: LiveWords.stopped(ShellSettings.locale))
    let options = EngineOptions(
      locale: ShellSettings.locale.rawValue, width: ShellSettings.width, colorsOutput: ShellSettings.usesColor,
      colorsDiagnostics: ShellSettings.usesColor, showsProgress: true)
    return Shell(options: options, library: .chosen).run(files)
  }
}
