public import Foundation

/// How a run of a program ended.
public struct ProgramResult: Sendable {
  /// The bytes of standard output.
  public let outputBytes: Data
  /// The bytes of standard error.
  public let errorBytes: Data
  /// The code it ended with; the signal's number when a signal ended it.
  public let exitCode: Int32
  /// Whether it was ended because it took too long.
  public let timedOut: Bool

  /// A result.
  init(output: Data, errors: Data, exitCode: Int32, timedOut: Bool) {
    outputBytes = output
    errorBytes = errors
    self.exitCode = exitCode
    self.timedOut = timedOut
  }

  /// Standard output as text.
  public var output: String { String(decoding: outputBytes, as: UTF8.self) }
  /// Standard error as text.
  public var errors: String { String(decoding: errorBytes, as: UTF8.self) }
}
