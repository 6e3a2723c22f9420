import KvaomPlatform
import KvaomRender

/// What the environment says of the shell's output.
enum ShellSettings {
  /// The language.
  static var locale: Locale { .ofEnvironment }
  /// The terminal's width; nil in a pipe.
  static var width: Int? { Terminal.width(of: .output) }
  /// Whether output is coloured.
  static var usesColor: Bool { Terminal.wantsColor(.output) }
}
