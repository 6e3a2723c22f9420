import ArgumentParser
import KvaomEngine
import KvaomRender

/// How answers are printed; the same for every command that answers questions.
struct OutputOptions: ParsableArguments {
  @Option(help: "The form of the output.")
  var format: OutputFormat = .text

  @OptionGroup var display: DisplayOptions

  /// The engine that prints the way these options say, for the model that `model` asks for.
  func engine(with model: ModelOptions? = nil) -> Engine { display.engine(format: format, with: model) }
}
