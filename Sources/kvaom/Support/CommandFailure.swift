/// Why a command ended before the engine had anything to say about a plan.
struct CommandFailure: Error {
  /// The exit code of a plan that is wrong or a check that failed.
  static let modelFailed: Int32 = 1
  /// The exit code of a command line that cannot be followed.
  static let wrongUsage: Int32 = 2

  /// One sentence or two for standard error, without the program's name.
  let message: String
  /// The code the program ends with.
  let exitCode: Int32

  /// A command line that cannot be followed.
  static func usage(_ message: String) -> CommandFailure {
    CommandFailure(message: message, exitCode: wrongUsage)
  }
}
