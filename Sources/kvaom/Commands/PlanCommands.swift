import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomSource
import KvaomWords

/// `kvaom run FILE`: answers a script's questions.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run a script and print the answers to its questions.")

  @Argument(help: "The script; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let script = try Scripts.read(file)
    let engine = answers.engine(with: model)
    try answers.deliver(engine.run(script), of: file, by: engine)
  }
}

/// `kvaom check PATH…`: every error of each file, without running it.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report the errors of scripts without running them.")

  @OptionGroup var paths: PathArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    let engine = output.engine()
    var (scripts, total) = try paths.scripts(engine.locale)
    total.add(engine.check(scripts))
    try Delivery.deliver(total)
  }
}

/// `kvaom review FILE`: what is allowed and looks wrong.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "List what a second pair of eyes would ask about a plan, the worst first.")

  @Argument(help: "The plan; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let script = try Scripts.read(file)
    let engine = answers.engine(with: model)
    try answers.deliver(engine.review(script), of: file, by: engine)
  }
}

/// `kvaom eval 'EXPRESSION'`: one answer, with the definitions of a file where one is given.
struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Evaluate one expression.")

  @Argument(help: "The expression, such as '1000 kr * 1.025 ^ 3'.")
  var expression: String

  @Option(
    help: ArgumentHelp("A script whose definitions the expression may use.", valueName: "script"),
    completion: .file(extensions: ["kvaom"]))
  var file: String?

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let script = try file.map(Scripts.read)
    let engine = answers.engine(with: model)
    try answers.deliver(engine.evaluate(expression, file: script), of: expression, by: engine)
  }
}

/// `kvaom plan FILE`: the program the machine runs for a script.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Print the plan of calculation that a script is turned into.")

  @Argument(help: "The script; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let script = try Scripts.read(file)
    try Delivery.deliver(output.engine(with: model).plan(script))
  }
}

/// `kvaom graph FILE`: which definition needs which.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Show which definition of a plan needs which, and what its measures change.")

  @Argument(help: "The plan; '-' reads standard input.", completion: .file(extensions: ["kvaom"]))
  var file: String

  @Option(help: "The form: dot for Graphviz, or JSON.")
  var format: GraphFormat = .dot

  @OptionGroup var display: DisplayOptions

  func run() throws {
    try Delivery.deliver(
      display.engine(format: format == .json ? .json : .text).graph(Scripts.read(file), as: format))
  }
}

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
    var (scripts, total) = try paths.scripts(engine.locale)
    for script in scripts {
      let outcome = engine.format(script)
      total.diagnostics += outcome.diagnostics
      total.exitCode = max(total.exitCode, outcome.exitCode)
      if outcome.exitCode == 0 { finish(script, formatted: outcome.output, engine.locale, total: &total) }
    }
    try Delivery.deliver(total)
  }

  /// Does with the formatted text of one script what was asked: lists, prints or replaces.
  private func finish(_ script: SourceText, formatted: String, _ locale: Locale, total: inout Outcome) {
    let isFormatted = script.bytes.elementsEqual(formatted.utf8)
    if check {
      if isFormatted { return }
      total.output += script.name + "\n"
      total.exitCode = max(total.exitCode, CommandFailure.modelFailed)
    } else if script.name == Scripts.standardInputName {
      total.output += formatted
    } else if !isFormatted {
      replace(script, with: formatted, locale, total: &total)
    }
  }

  /// Puts the formatted text in place; a file that cannot be written does not stop the others.
  private func replace(_ script: SourceText, with formatted: String, _ locale: Locale, total: inout Outcome) {
    do throws(CommandFailure) {
      try Scripts.write(Array(formatted.utf8), to: script.name, over: .source)
    } catch {
      total.diagnostics += "kvaom: \(error.message[locale])\n"
      total.exitCode = max(total.exitCode, error.exitCode)
    }
  }
}

/// `kvaom diff OLD NEW`: what changed between two plans.
struct DifferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed between two plans, in words and in figures.",
    discussion: "Exit code 1 says that a figure both plans have is another.")

  @Argument(help: "The plan before.", completion: .file(extensions: ["kvaom"]))
  var old: String

  @Argument(help: "The plan after.", completion: .file(extensions: ["kvaom"]))
  var new: String

  @OptionGroup var model: ModelOptions
  @OptionGroup var answers: AnswerOptions

  func run() throws {
    let (before, after) = (try Scripts.read(old), try Scripts.read(new))
    let engine = answers.engine(with: model)
    try answers.deliver(engine.difference(from: before, to: after), of: new, by: engine)
  }
}
