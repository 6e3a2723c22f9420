import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomSource

/// `kvaom fmt PATH…`: gives scripts the one layout, in place.
struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Format scripts in place; '-' formats standard input to standard output.")

  @Flag(help: "Change nothing: list the files that are not formatted and exit with 1 if there are any.")
  var check = false

  @OptionGroup var paths: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = output.engine()
    var total = Outcome()
    for script in try paths.scripts() {
      let outcome = engine.format(script)
      total.diagnostics += outcome.diagnostics
      total.exitCode = max(total.exitCode, outcome.exitCode)
      if outcome.exitCode == 0 { finish(script, formatted: outcome.output, total: &total) }
    }
    try Delivery.deliver(total)
  }

  /// Does with the formatted text of one script what was asked: lists, prints or replaces.
  private func finish(_ script: SourceText, formatted: String, total: inout Outcome) {
    let isFormatted = script.bytes.elementsEqual(formatted.utf8)
    if check {
      if isFormatted { return }
      total.output += script.name + "\n"
      total.exitCode = max(total.exitCode, CommandFailure.modelFailed)
    } else if script.name == Scripts.standardInputName {
      total.output += formatted
    } else if !isFormatted {
      replace(script, with: formatted, total: &total)
    }
  }

  /// Puts the formatted text in place; a file that cannot be written does not stop the others.
  private func replace(_ script: SourceText, with formatted: String, total: inout Outcome) {
    do throws(FileFault) {
      try Files.replace(script.name, with: Array(formatted.utf8))
    } catch {
      total.diagnostics += "kvaom: \(script.name): \(error)\n"
      total.exitCode = max(total.exitCode, CommandFailure.modelFailed)
    }
  }
}
