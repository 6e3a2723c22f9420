import ArgumentParser
import KvaomEngine
import KvaomPlatform

/// Hands a command's outcome to the world: results to standard output, diagnostics to standard error.
enum Delivery {
  /// Prints `outcome`, each stream at once, and ends the command with its exit code.
  static func deliver(_ outcome: Outcome) throws {
    let written = print(outcome.output, to: .output)
    print(outcome.diagnostics, to: .errors)
    let code = written ? outcome.exitCode : max(outcome.exitCode, CommandFailure.modelFailed)
    if code != 0 { throw ExitCode(code) }
  }

  /// Prints why a command could not do its work and returns its exit code.
  static func report(_ failure: CommandFailure) -> Int32 {
    print("kvaom: \(failure.message)\n", to: .errors)
    return failure.exitCode
  }

  /// Prints `text` and returns whether all of it could be written. Output that is lost is reported; for a lost report
  /// there is nowhere left to say so.
  @discardableResult
  static func print(_ text: String, to stream: StandardStream) -> Bool {
    do {
      try stream.write(text)
      return true
    } catch {
      if stream == .output { print("kvaom: the output could not be written: \(error)\n", to: .errors) }
      return false
    }
  }
}
