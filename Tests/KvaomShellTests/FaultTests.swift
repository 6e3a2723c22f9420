import Foundation
import KvaomTestSupport
import Testing

/// The shell is killed at every single call that changes a file, has the call fail, or torn in the middle; nothing that
/// was accepted is lost, nothing is doubled, nothing is half written. Builds for development alone know `KVAOM_FAULT`.
@Suite(.serialized) struct FaultTests {
  private static let plan = "x = 900\n"
  /// Changes whose sum tells which of them are there.
  private static let steps = [1, 2, 4, 8]

  /// A shell, and what it has said it has.
  private struct Run {
    let session: TerminalSession
    /// How many prompts have been seen.
    private var prompts: Int { session.raw.components(separatedBy: "\u{1B}[?2004h").count - 1 }

    init(_ arguments: String = "", in directory: TemporaryDirectory, fault: String = "") throws {
      session = try TerminalSession(
        arguments, in: directory, waitsForPrompt: false, environment: ["KVAOM_FAULT": fault])
      _ = wait { prompts > 0 }
    }

    /// Waits for something, or for the end of the program.
    private func wait(_ condition: () -> Bool) -> Bool {
      for _ in 0..<3000 {
        if condition() { return true }
        if session.exitCode(timeout: 0) != nil { return condition() }
        usleep(5000)
      }
      return false
    }

    /// Types an entry; whether the shell came back for the next.
    func enter(_ entry: String) -> Bool {
      let before = prompts
      session.type(entry + "\r")
      return wait { prompts > before }
    }
  }

  /// How many calls `work` makes in a shell in a directory that `preparation` made.
  private func count(_ preparation: (TemporaryDirectory) throws -> Void, _ work: (Run) -> Void) throws -> Int {
    let directory = try TemporaryDirectory()
    try preparation(directory)
    let record = directory.url.filePath + "/calls"
    let run = try Run("-i plan.kvaom", in: directory, fault: "count@\(record)")
    work(run)
    try run.session.kill()
    return try directory.text("calls").split(separator: "\n").count
  }

  private func write(_ directory: TemporaryDirectory) throws { try directory.write("plan.kvaom", Self.plan) }

  /// A directory with a session that was cut off after all steps.
  private func leaveSession(_ directory: TemporaryDirectory) throws {
    try write(directory)
    let run = try Run("-i plan.kvaom", in: directory)
    for step in Self.steps { #expect(run.enter("x += \(step)")) }
    try run.session.kill()
  }

  /// What a new shell finds: the value of `x` after `restore`, and how many sessions it was offered.
  private func found(_ directory: TemporaryDirectory, _ what: String) throws -> Int? {
    var values: [Int?] = []
    // The second time the shell that has restored was killed in its turn: nothing may be there twice.
    for _ in 0..<2 {
      let run = try Run(in: directory)
      let offered = run.session.text.contains("restore")
      #expect(!run.session.text.contains("økter vart"), "\(what): more than one session: \(run.session.text)")
      if offered { #expect(run.enter("restore"), "\(what)") }
      let start = run.session.text.endIndex
      #expect(run.enter("x"), "\(what)")
      let answer = run.session.text[start...]
      values.append(answer.matches(of: /(?:Utkast|\n) *(9\d\d)\b/).last.flatMap { Int($0.1) })
      try run.session.kill()
    }
    #expect(values[0] == values[1], "\(what): \(values)")
    return values[0]
  }

  /// The names of what a fault left beside the plan; drafts that nobody sees are no file of the person's.
  private func names(_ directory: TemporaryDirectory) throws -> Set<String> {
    let all = try FileManager.default.contentsOfDirectory(atPath: directory.url.filePath)
    return Set(all.filter { !$0.hasPrefix(".") && !$0.hasPrefix("screen-") })
  }

  @Test(arguments: ["kill", "killed", "torn"]) func anAcceptedEntryIsNeverLost(kind: String) throws {
    let work = { (run: Run) in for step in Self.steps { _ = run.enter("x += \(step)") } }
    let calls = try count(write, work)
    #expect(calls > Self.steps.count)
    for call in 1...calls {
      let directory = try TemporaryDirectory()
      try write(directory)
      let run = try Run("-i plan.kvaom", in: directory, fault: "\(kind)@\(call)")
      let accepted = Self.steps.prefix { run.enter("x += \($0)") }
      try run.session.kill()
      guard let value = try found(directory, "\(kind)@\(call)") else {
        #expect(accepted.isEmpty, "\(kind)@\(call): nothing came back of \(accepted)")
        continue
      }
      // The entry in hand may be there or not; what was accepted is there once.
      let sum = 900 + accepted.reduce(0, +)
      let next = Self.steps.dropFirst(accepted.count).first ?? 0
      #expect([sum, sum + next].contains(value), "\(kind)@\(call): \(accepted) gave \(value)")
    }
  }

  @Test(arguments: ["fail", "tear"]) func whatTheDiskDidNotTakeWaitsForTheNext(kind: String) throws {
    let work = { (run: Run) in for step in Self.steps { _ = run.enter("x += \(step)") } }
    let calls = try count(write, work)
    for call in 1...calls {
      let directory = try TemporaryDirectory()
      try write(directory)
      let run = try Run("-i plan.kvaom", in: directory, fault: "\(kind)@\(call)")
      for step in Self.steps { #expect(run.enter("x += \(step)"), "\(kind)@\(call)") }
      // One more, after which all that waited is there, if it waited at all.
      #expect(run.enter("x += 16"))
      try run.session.kill()
      #expect(try found(directory, "\(kind)@\(call)") == 931, "\(kind)@\(call)")
    }
  }

  @Test func aDiskThatTakesNothingIsSaidAndSaidWhenItDoesAgain() throws {
    let directory = try TemporaryDirectory()
    try write(directory)
    let run = try Run("-i plan.kvaom", in: directory, fault: "broken@1")
    #expect(run.enter("x += 1"))
    #expect(run.session.text.contains("kan ikkje takast vare på"), "\(run.session.text)")
    #expect(run.session.text.contains("plan +1!> "), "\(run.session.text)")
    let other = try Run("-i plan.kvaom", in: directory, fault: "fail@2")
    #expect(other.enter("x += 1") && other.enter("x += 2"))
    #expect(other.session.text.contains("(teke vare på i"), "\(other.session.text)")
    #expect(other.session.text.contains("plan +2> "), "\(other.session.text)")
  }

  @Test(arguments: ["kill", "killed", "torn", "fail", "tear"]) func aSessionIsTakenOverWholeOrNotAtAll(kind: String)
    throws
  {
    let calls = try count(leaveSession) { _ = $0.enter("restore") }
    #expect(calls > 4)
    for call in 1...calls {
      let directory = try TemporaryDirectory()
      try leaveSession(directory)
      let run = try Run(in: directory, fault: "\(kind)@\(call)")
      _ = run.enter("restore")
      try run.session.kill()
      #expect(try found(directory, "\(kind)@\(call)") == 915, "\(kind)@\(call): \(run.session.text)")
    }
  }

  @Test(arguments: ["kill", "killed", "torn", "fail", "tear"]) func aSavedFileIsWholeOrAsItWas(kind: String) throws {
    let entries = ["x += 1", "save \"case.kvaom\" force"]
    let calls = try count(write) { run in for entry in entries { _ = run.enter(entry) } }
    for isThere in [true, false] {
      for call in 1...calls {
        let directory = try TemporaryDirectory()
        try write(directory)
        if isThere { try directory.write("case.kvaom", "as it was\n") }
        let run = try Run("-i plan.kvaom", in: directory, fault: "\(kind)@\(call)")
        for entry in entries { _ = run.enter(entry) }
        try run.session.kill()
        let text = try? directory.text("case.kvaom")
        let isWhole = text?.contains("use \"plan.kvaom\"") == true && text?.contains("x += 1") == true
        #expect(isWhole || text == (isThere ? "as it was\n" : nil), "\(kind)@\(call): \(text ?? "")")
        #expect(try directory.text("plan.kvaom") == Self.plan)
        let left = try names(directory).subtracting(["plan.kvaom", "case.kvaom", "kvaom", "tty", "process"])
        #expect(left.isEmpty, "\(left)")
      }
    }
  }

  @Test(arguments: [
    ("x += 1\n\nx += 2\n\nx += 4", 903), ("x += 1\n\nx += 2\n\nx += 4\n", 903), ("x += 1\n\nx +=\n\t2", 901),
    ("x += 1\n\nx += 100\n\t\u{18}\n\nx += 2\n\n", 903), ("x += 1\n\nx +=\n\t2\n\n", 903),
    ("x += 1\n\nx +=\n\t\n\t2\n\n", 903),
  ])
  func aTornEndNeverSpoilsAnEntry(entries: String, value: Int) throws {
    let directory = try TemporaryDirectory()
    try write(directory)
    let plan = directory.url.filePath + "/plan.kvaom"
    try directory.write("kvaom/session-1-1.journal", "open \"\(plan)\"\n\n\(entries)")
    #expect(try found(directory, entries) == value)
  }

  @Test func twoSessionsAreNotMergedUnasked() throws {
    let directory = try TemporaryDirectory()
    try leaveSession(directory)
    let run = try Run("-i plan.kvaom", in: directory)
    #expect(run.enter("x += 32"))
    run.session.type("restore\r", until: "(ja/nei)")
    #expect(run.session.type("nei\r", until: "ligg på disken"), "\(run.session.text)")
    #expect(run.session.type("x\r", until: "932"), "\(run.session.text)")
    try run.session.kill()
    let next = try Run(in: directory)
    #expect(next.session.text.contains("2 økter vart avbrotne (oppføringar i den siste: 2)"), "\(next.session.text)")
    #expect(next.session.type("restore\r", until: "1 avbroten økt til"), "\(next.session.text)")
    #expect(next.session.type("x\r", until: "932"), "\(next.session.text)")
  }

  @Test func aStateDirectoryThatIsRemovedIsMadeAgain() throws {
    let directory = try TemporaryDirectory()
    try write(directory)
    let run = try Run("-i plan.kvaom", in: directory)
    #expect(run.enter("x += 1"))
    try FileManager.default.removeItem(at: directory.url.appending(path: "kvaom"))
    #expect(run.enter("x += 2"))
    try run.session.kill()
    #expect(try found(directory, "removed") == 903)
  }

  @Test func aLargeJournalAndHistoryDelayNothing() throws {
    let directory = try TemporaryDirectory()
    try write(directory)
    let plan = directory.url.filePath + "/plan.kvaom"
    let entries = "open \"\(plan)\"\n\n" + String(repeating: "x += 1\n\n", count: 2_500_000)
    try directory.write("kvaom/session-1-1.journal", entries)
    try directory.write("kvaom/history", String(repeating: "1 + 1\n", count: 3_500_000))
    let run = try Run("-i plan.kvaom", in: directory)
    #expect(run.session.text.contains("(oppføringar: > "), "\(run.session.text)")
    #expect(run.enter("1 + 1"))
  }
}
