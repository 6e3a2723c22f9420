import KvaomQuestions
public import KvaomRender

/// What a command line's work ends with. Nothing has been printed yet.
public struct Outcome: Sendable {
  /// What goes to standard output.
  public var output: String
  /// What goes to standard error: diagnostics, already written out.
  public var diagnostics: String
  /// 0 fine, 1 a check or the model failed, 2 wrong usage.
  public var exitCode: Int32
  /// How many answers a script has, printed or not.
  public var answerCount: Int
  /// A file that the command made and the caller is to write; nil where there is none.
  public var file: [UInt8]?
  /// The answers behind `output`, for those who give them another form; empty where there are none.
  public var documents: [Document] = []
  /// An outcome.
  public init(output: String = "", diagnostics: String = "", exitCode: Int32 = 0, answerCount: Int = 0) {
    self.output = output
    self.answerCount = answerCount
    self.diagnostics = diagnostics
    self.exitCode = exitCode
  }

  /// What the answers to a plan's questions end with.
  init(_ printed: PrintedAnswers) {
    self.init(
      output: printed.output, diagnostics: printed.diagnostics, exitCode: printed.exitCode, answerCount: printed.count)
    documents = printed.documents
  }

  /// Takes in what came after it: both texts go on, and the worse exit code counts.
  public mutating func add(_ other: Outcome) {
    output += other.output
    diagnostics += other.diagnostics
    exitCode = max(exitCode, other.exitCode)
    documents += other.documents
  }
}
