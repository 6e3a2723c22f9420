import ArgumentParser
import KvaomEngine
import KvaomFormats
import KvaomPlatform
import KvaomSource
import KvaomWords

/// How the cells of a file are printed, under the names `--cells` takes.
enum CellFormat: String, CaseIterable, ExpressibleByArgument {
  /// A list of objects, one cell a line.
  case json
}

/// `kvaom import FILE`: the tables of a file.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read the tables of a file: CSV, XLSX, ODS, JSON-stat and others.")

  @Argument(
    help: "The file; '-' reads standard input. What it is its contents say, not its name.",
    completion: .file(extensions: ["csv", "txt", "xlsx", "xlsm", "ods", "json", "px", "se", "si", "sie"]))
  var file: String

  @Option(help: "Print the cells exactly as they were read, and nothing more.")
  var cells: CellFormat

  @Option(
    name: .customShort("o"),
    help: ArgumentHelp("Write to this file; '-', and nothing given, is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Write over a file that is there already.")
  var force = false

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let source = try SourceFiles.read(file)
    let text = CellListing.text(of: source)
    if output == "-" {
      if !Delivery.print(VisibleText(text), to: .output) { throw ExitCode(CommandFailure.modelFailed) }
    } else {
      try Scripts.write(Array(text.utf8), to: output, over: force ? .anything : .ownWork)
    }
  }
}

/// Files with tables that a command line names.
enum SourceFiles {
  /// The tables of the file at `path`; `-` is standard input. A file that cannot be read is a wrong command line, said
  /// in one sentence.
  static func read(_ path: String) throws(CommandFailure) -> SourceFile {
    let limits = ReadingLimits()
    do throws(ReadingFault) {
      // Nothing is read of a file that is too large.
      let size = Files.stamp(of: path)?[2] ?? 0
      guard size <= limits.fileBytes else { throw .tooLarge(size, limit: limits.fileBytes) }
    } catch {
      throw .reading(error, of: path)
    }
    let bytes: [UInt8]
    do throws(ReadRefusal) {
      bytes = try Scripts.loadBytes(path, limit: limits.fileBytes)
    } catch {
      throw .usage(.verbatim("\(path): \(error.words)"))
    }
    do throws(ReadingFault) {
      return try SourceReader.read(bytes, limits: limits)
    } catch {
      throw .reading(error, of: path)
    }
  }
}

extension CommandFailure {
  /// What keeps the file at `path` from being read as tables, and what helps.
  static func reading(_ fault: ReadingFault, of path: String) -> CommandFailure {
    let help = fault.help.map { .verbatim(" \($0)") } ?? Phrase.verbatim("")
    return .usage(.verbatim("\(path): \(fault.message).\(help)"))
  }
}
