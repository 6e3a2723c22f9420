import Foundation
import KvaomTestSupport

/// Runs the examples of one document and compares what they print with what the document shows.
///
/// - A `kvaom` block is a script and must run without error; with the word `error` it must end with exit code 1. It lies
///   in `plan.kvaom`, or in the file that `file=NAME` names, in a directory the whole document shares, beside the
///   project's `scenarios`.
/// - With the word `continue` it is appended to the program of the block before. Only what it adds is compared: the
///   program's output must begin with the output of the program before, and the rest is its own.
/// - Any other `name=value` is an option of the command line: `locale=en`, `scenario=plan`.
/// - If the next block of the document is `text` or `output`, it is what the script prints: standard output, then
///   standard error. An `error` block must have one.
/// - In a `console` block, lines that start with `$ kvaom` are run in the same directory, and the lines up to the next `$`
///   are what they print on both streams. Other commands are not run.
struct ExampleChecker {
  /// A block that is not as the document says.
  struct Finding {
    /// The line of the block.
    let line: Int
    /// What is wrong.
    let message: String
  }

  /// The document.
  let document: MarkdownDocument
  /// Where its examples are run.
  private let directory: TemporaryDirectory
  /// The program of the last script, which the next may continue.
  private var program = ""
  /// What that program printed on standard output and on standard error.
  private var printed = (output: "", errors: "")
  /// What is wrong so far.
  private(set) var findings: [Finding] = []
  /// What the blocks that differ should hold, by their position.
  private(set) var corrections: [Int: String] = [:]

  /// A checker for `document`.
  init(_ document: MarkdownDocument) throws {
    self.document = document
    directory = try TemporaryDirectory()
    try FileManager.default.createSymbolicLink(
      at: directory.url.appending(path: "scenarios"), withDestinationURL: Repository.url("scenarios"))
  }

  /// Runs every example.
  mutating func run() throws {
    for (index, fence) in document.fences.enumerated() {
      switch fence.language {
      case "kvaom": try checkScript(at: index)
      case "console": try checkConsole(at: index)
      default: break
      }
    }
  }

  /// Notes that the block at `index` should hold `observed`, if it does not.
  private mutating func compare(_ observed: String, withBlockAt index: Int) {
    let fence = document.fences[index]
    let expected = document.text(of: fence)
    guard expected != observed else { return }
    corrections[index] = observed
    let difference = LineDifference.describe(expected: expected, observed: observed)
    findings.append(Finding(line: fence.line, message: "(-shown +printed)\n\(difference)"))
  }
}

// MARK: - Scripts

extension ExampleChecker {
  /// Runs the script at `index` and compares its output with the block that follows.
  private mutating func checkScript(at index: Int) throws {
    let fence = document.fences[index]
    let continues = fence.says("continue")
    program = (continues ? program : "") + document.text(of: fence)
    let result = try runProgram(fence)
    let observed = continues ? added(by: result, fence) : result.output + result.errors
    printed = (result.output, result.errors)
    checkExitCode(result, fence)
    let next = index + 1
    if next < document.fences.count, document.fences[next].isOutput {
      compare(observed, withBlockAt: next)
    } else if fence.says("error") {
      findings.append(Finding(line: fence.line, message: "an error block is followed by what it prints"))
    }
  }

  /// Runs the program so far with the options the block names.
  private func runProgram(_ fence: MarkdownFence) throws -> ProgramResult {
    let name = fence.value(of: "file") ?? "plan.kvaom"
    try directory.write(name, program)
    let options = fence.assignments.filter { $0.name != "file" }.flatMap { ["--\($0.name)", $0.value] }
    return try BuiltProgram.run(["run", name] + options, directory: directory.url)
  }

  /// What the program prints beyond what it printed before it was continued.
  private mutating func added(by result: ProgramResult, _ fence: MarkdownFence) -> String {
    guard result.output.hasPrefix(printed.output), result.errors.hasPrefix(printed.errors) else {
      findings.append(Finding(line: fence.line, message: "the continued program prints something else than before"))
      return result.output + result.errors
    }
    return String(result.output.dropFirst(printed.output.count) + result.errors.dropFirst(printed.errors.count))
  }

  /// Notes an exit code that is not the one the block announces.
  private mutating func checkExitCode(_ result: ProgramResult, _ fence: MarkdownFence) {
    let expected: Int32 = fence.says("error") ? 1 : 0
    guard result.exitCode != expected else { return }
    findings.append(
      Finding(line: fence.line, message: "exit code \(result.exitCode), not \(expected):\n\(result.output)\(result.errors)"))
  }
}

// MARK: - Console

extension ExampleChecker {
  /// Runs the commands of the block at `index` and compares the whole block with what a terminal would show.
  private mutating func checkConsole(at index: Int) throws {
    var observed = ""
    var isSkipping = true
    for line in document.lines[document.fences[index].content] {
      if line.hasPrefix("$ ") {
        isSkipping = line.hasPrefix("$ kvaom")
        observed += line + "\n"
        if isSkipping { observed += try shown(by: String(line.dropFirst(2))) }
      } else if !isSkipping {
        observed += line + "\n"
      }
    }
    compare(observed, withBlockAt: index)
  }

  /// What a command prints on both streams.
  private func shown(by command: String) throws -> String {
    let result = try BuiltProgram.runShell(command, directory: directory.url)
    return result.output + result.errors
  }
}
