public import KvaomSource

/// The whole route from text to output, one call a command of the command line. Reads files that `use` and `bridge`
/// name through `readFile`, which returns nil for a file that is not there.
public struct Engine: Sendable {
  /// How the run was asked for.
  public let options: EngineOptions
  /// Reads a file's bytes by its path.
  public let readFile: @Sendable (String) -> [UInt8]?

  /// An engine; it keeps nothing between calls.
  public init(options: EngineOptions, readFile: @escaping @Sendable (String) -> [UInt8]?) {
    self.options = options
    self.readFile = readFile
  }

  /// Runs a script: its questions are answered in order; a file without questions gets `show` of its definitions.
  public func run(_ text: SourceText) -> Outcome { Outcome() }
  /// Checks scripts without running them: every error of each file.
  public func check(_ texts: [SourceText]) -> Outcome { Outcome() }
  /// Runs the checks and tests of scripts and prints a summary line.
  public func test(_ texts: [SourceText]) -> Outcome { Outcome() }
  /// Evaluates one expression, with the definitions of `file` where one is given.
  public func evaluate(_ expression: String, file: SourceText?) -> Outcome { Outcome() }
  /// Formats a script. The formatted text is the output; a script with errors gives diagnostics and exit code 1.
  public func format(_ text: SourceText) -> Outcome { Outcome() }
  /// Prints the plan the machine runs.
  public func plan(_ text: SourceText) -> Outcome { Outcome() }
  /// Explains a diagnostic's code.
  public func explain(_ code: String) -> Outcome { Outcome() }
}
