import ArgumentParser
import KvaomEngine
import KvaomWorkbook

/// `kvaom audit BOOK`: what a careful reader would find in a workbook.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Find errors in the formulas of a workbook, and what makes errors likely.",
    discussion: """
      Findings are of three classes: an error is wrong whatever the workbook is for; a suspicion looks wrong; a smell \
      makes mistakes likely. Exit code 1 says that there is an error.
      """)

  @Argument(
    help: "The workbook; '-' reads standard input.", completion: .file(extensions: ["xlsx", "xlsm", "ods"]))
  var file: String

  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let source = try SourceFiles.read(file).file
    let engine = answers.engine()
    try answers.deliver(engine.audit(source, name: file), of: file, by: engine)
  }
}
