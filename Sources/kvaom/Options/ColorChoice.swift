import ArgumentParser
import KvaomPlatform

/// When output is coloured, under the names `--color` takes.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// In a terminal, unless `NO_COLOR` is set.
  case auto
  /// Also into a pipe or a file.
  case always
  /// Nowhere.
  case never

  /// Whether `stream` is coloured.
  func colors(_ stream: StandardStream) -> Bool {
    switch self {
    case .auto: Terminal.wantsColor(stream)
    case .always: true
    case .never: false
    }
  }
}
