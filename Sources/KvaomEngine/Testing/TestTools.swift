/// What a test run has to work with.
public struct TestTools: Sendable {
  /// Whether expected output and blocks that differ are written anew.
  public var updates: Bool
  /// The program that `$ kvaom …` lines and sessions of documents are run with; nil where they cannot be run.
  public var program: String?
  /// The environment of that program, `NAME=value`.
  public var environment: [String]
  /// How many files are tested at once; nil for as many as there are cores.
  public var coreCount: Int?

  /// Tools; without a program, blocks that need one fail.
  public init(updates: Bool = false, program: String? = nil, environment: [String] = [], coreCount: Int? = nil) {
    self.updates = updates
    self.program = program
    self.environment = environment
    self.coreCount = coreCount
  }
}
