import ArgumentParser
import KvaomEngine
import KvaomRender

/// In which language and how wide answers are printed.
struct DisplayOptions: ParsableArguments {
  @Option(help: "The language of numbers and words; LC_ALL, LC_NUMERIC and LANG decide if it is not given.")
  var locale: Locale?

  @Option(
    help: ArgumentHelp("Fold tables to this many columns; the terminal's width if not given.", valueName: "columns"))
  var width: Int?

  @Option(help: "Colours: auto is on in a terminal, unless NO_COLOR is set.")
  var color: ColorChoice = .auto

  func validate() throws {
    if let width, width < 1 { throw ValidationError("'--width \(width)': a width is 1 or more columns.") }
  }

  /// The engine that prints `format` the way these options say, for the model that `model` asks for.
  func engine(format: OutputFormat = .text, with model: ModelOptions? = nil) -> Engine {
    Engine.printing(
      format: format, locale: locale, width: width, color: color, scenario: model?.scenario,
      settings: model?.settings ?? [])
  }
}
