import KvaomEngine
import KvaomLibrary
import KvaomPlatform
import KvaomRender

extension Engine {
  /// The program's engine: the environment decides what is not given. From now on Ctrl-C ends the program with a word in
  /// the language of the answers.
  static func printing(
    format: OutputFormat = .text, locale: Locale? = nil, width: Int? = nil, color: ColorChoice = .auto,
    scenario: String? = nil, settings: [String] = []
  ) -> Engine {
    let locale = locale ?? .ofEnvironment
    Process.endAtInterrupt(saying: LiveWords.stopped(locale))
    let options = EngineOptions(
      format: format.rawValue, locale: locale.rawValue, width: width ?? Terminal.width(of: .output),
      colorsOutput: color.colors(.output), colorsDiagnostics: color.colors(.errors), scenario: scenario,
      settings: settings, showsProgress: true)
    return Engine(options: options, library: .chosen, readFile: { try? Files.read($0) })
  }
}
