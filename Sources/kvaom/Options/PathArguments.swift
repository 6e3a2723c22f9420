import ArgumentParser
import KvaomSource

/// The scripts of a command that takes many; a directory stands for every script below it.
struct PathArguments: ParsableArguments {
  @Argument(
    help: "Scripts; a directory stands for every *.kvaom file below it, and '-' for standard input.",
    completion: .file(extensions: ["kvaom"]))
  var paths: [String]

  /// The scripts, in the order they were named, those of a directory by path.
  func scripts() throws(CommandFailure) -> [SourceText] {
    var scripts: [SourceText] = []
    for path in paths {
      for file in try Scripts.files(at: path) { scripts.append(try Scripts.read(file)) }
    }
    return scripts
  }
}
