import ArgumentParser
import KvaomEngine
import KvaomPlatform
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

  /// The engine that prints `format` the way these options say, for the model that `model` asks for. From now on Ctrl-C ends
  /// the program with a word in their language.
  func engine(format: OutputFormat = .text, with model: ModelOptions? = nil) -> Engine {
    Process.endAtInterrupt(saying: LiveWords.stopped(locale ?? .ofEnvironment))
    let options = EngineOptions(
      format: format.rawValue,
      locale: (locale ?? .ofEnvironment).rawValue,
      width: width ?? Terminal.width(of: .output),
      colorsOutput: color.colors(.output),
      colorsDiagnostics: color.colors(.errors),
      scenario: model?.scenario,
      settings: model?.settings ?? [],
      showsProgress: true)
    return Engine(options: options, library: .chosen, readFile: { try? Files.read($0) })
  }
}
