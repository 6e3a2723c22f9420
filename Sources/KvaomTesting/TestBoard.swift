public import KvaomEngine
import KvaomPlatform
import KvaomSession
public import KvaomSource
public import KvaomWords
import Synchronization

/// Files to test, shared out among the cores and put together in their order: the same report whoever tested what.
final class TestBoard: Sendable {
  private let subjects: [TestSubject]
  private let tools: TestTools
  private let engine: Engine
  private let work: Work
  private let next = Atomic<Int>(0)
  private let tested: Mutex<[TestedFile]>

  /// A board for `subjects`, as a part of some work.
  init(_ subjects: [TestSubject], _ tools: TestTools, _ engine: Engine, _ work: Work) {
    self.subjects = subjects
    self.tools = tools
    self.engine = engine
    self.work = work
    tested = Mutex(subjects.map { TestedFile($0.name) })
  }

  /// Tests all of them.
  func run() -> [TestedFile] {
    Cores.run(min(tools.coreCount ?? Cores.count, subjects.count)) { self.testAll() }
    return tested.withLock { $0 }
  }

  private func testAll() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < subjects.count else { return }
      let file = DeepStack.run { self.test(self.subjects[index]) }
      tested.withLock { $0[index] = file }
      work.advance()
    }
  }

  private func test(_ subject: TestSubject) -> TestedFile {
    switch subject {
    case .plan(let text, let golden):
      var test = PlanTest(text, golden: golden, updates: tools.updates, engine: engine)
      return test.run()
    case .document(let text):
      var test = DocumentTest(text, tools: tools, engine: engine)
      return test.run()
    case .orphan(let path, let plan):
      var file = TestedFile(path)
      file.fail(
        .golden, TestWords.itsPlan[engine.locale], line: 1, TestWords.orphan(plan: plan)[engine.locale])
      return file
    case .unreadable(let path, let reason):
      var file = TestedFile(path)
      file.fail(.file, TestWords.theFile[engine.locale], line: 1, reason[engine.locale])
      return file
    }
  }
}

/// A file to test.
public enum TestSubject: Sendable {
  /// A plan, and the output that is expected of it, where a file beside it says so.
  case plan(SourceText, golden: Golden?)
  /// A Markdown document with fenced blocks.
  case document(SourceText)
  /// Expected output that belongs to no plan, by its path; the plan it should belong to.
  case orphan(String, plan: String)
  /// A file or directory that cannot be read, by its path, and why.
  case unreadable(String, reason: Phrase)

  /// Expected output beside a plan.
  public struct Golden: Sendable {
    /// Its path.
    public let path: String
    /// What it holds; nil for one that is to be made.
    public let bytes: [UInt8]?

    /// The expected output at `path`.
    public init(path: String, bytes: [UInt8]?) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The path.
  public var name: String {
    switch self {
    case .plan(let text, _), .document(let text): text.name
    case .orphan(let path, _), .unreadable(let path, _): path
    }
  }
}

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

extension Engine {
  /// Tests files, several at once. `roots` are the paths the user named, each with the positions of its files: a path
  /// under which nothing is tested is a failure, or a test that was moved away would look green.
  public func test(
    _ subjects: [TestSubject], below roots: [(path: String, subjects: [Int])] = [], with tools: TestTools = TestTools()
  ) -> TestReport {
    let watch = WatchedWork()
    let work = watch.work
    work.begin(subjects.count == 1 ? "test \(subjects[0].name)" : "test")
    work.expect(subjects.count)
    // On the command line Ctrl-C has ended the program.
    let files = watch.run(progress: progress) { TestBoard(subjects, tools, self, work).run() } ?? []
    let tested = Set(files.indices.filter { !files[$0].results.isEmpty })
    let emptyPaths = roots.filter { tested.isDisjoint(with: $0.subjects) }.map(\.path)
    return TestReport(files: files, emptyPaths: emptyPaths, updates: tools.updates, locale: locale)
  }
}
