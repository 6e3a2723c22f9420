import KvaomSession
import KvaomPlatform
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
        .golden, "its plan", line: 1,
        "there is no \(plan) that prints this; remove the file, or give it the name of its plan")
      return file
    }
  }
}
