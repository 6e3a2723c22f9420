import Foundation
import KvaomTestSupport
import Testing

/// The shell writes over nothing it was not told to.
@Suite(.serialized) struct WritingTests {
  private static let plan = "use \"rates.kvaom\"\nx \"Tal\" = rate * 2\n"
  private static let rates = "rate = 2\n"

  private func folder() throws -> TemporaryDirectory {
    let directory = try TemporaryDirectory()
    try directory.write("draft.kvaom", Self.plan)
    try directory.write("rates.kvaom", Self.rates)
    try directory.write("notat.txt", "Notat frå rådmannen\n")
    try directory.write("under/README", "")
    try FileManager.default.createSymbolicLink(
      atPath: directory.url.filePath + "/link.kvaom", withDestinationPath: "draft.kvaom")
    return directory
  }

  private func isUnharmed(_ directory: TemporaryDirectory) throws -> Bool {
    try directory.text("draft.kvaom") == Self.plan && directory.text("rates.kvaom") == Self.rates
      && directory.text("notat.txt") == "Notat frå rådmannen\n"
  }

  @Test(arguments: ["", " force"], ["save ", "copy ", "plot x to ", "new barnevern "])
  func thePlanAndWhatItUsesAreNeverWrittenOver(force: String, entry: String) throws {
    let directory = try folder()
    let whole = directory.url.filePath + "/draft.kvaom"
    for name in ["draft.kvaom", "./draft.kvaom", whole, "link.kvaom", "under/../draft.kvaom", "rates.kvaom"] {
      let result = try BuiltProgram.run(
        ["-i", "draft.kvaom"], input: Data("x\n\(entry)\"\(name)\"\(force)\n".utf8), directory: directory.url)
      #expect(result.errors.contains("er sjølve planen"), "\(entry)\(name): \(result.output)\(result.errors)")
      #expect(result.exitCode == 1)
    }
    #expect(try isUnharmed(directory))
  }

  @Test(arguments: ["save ", "copy ", "plot x to ", "new barnevern "])
  func aFileOfSomebodyElseTakesAWordThatForces(entry: String) throws {
    let directory = try folder()
    let refused = try BuiltProgram.run(
      ["-i", "draft.kvaom"], input: Data("x\n\(entry)\"notat.txt\"\n".utf8), directory: directory.url)
    #expect(refused.errors.contains("\(entry)\"notat.txt\" force\n"), "\(refused.errors)")
    #expect(refused.exitCode == 1)
    #expect(try isUnharmed(directory))
    let forced = try BuiltProgram.run(
      ["-i", "draft.kvaom"], input: Data("x\n\(entry)\"notat.txt\" force\n".utf8), directory: directory.url)
    #expect(forced.output.contains("skrive til notat.txt\n"), "\(forced.output)\(forced.errors)")
    #expect(try directory.text("notat.txt") != "Notat frå rådmannen\n")
  }

  @Test func whatTheSessionWroteItMayWriteAgain() throws {
    let directory = try folder()
    let result = try BuiltProgram.run(
      ["-i", "draft.kvaom"], input: Data("x\ncopy \"a.txt\"\nx * 2\ncopy \"a.txt\"\n".utf8), directory: directory.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(try directory.text("a.txt").hasPrefix("8\n"))
  }

  @Test func aPersonIsAsked() throws {
    let directory = try folder()
    let session = try TerminalSession("--locale nn", in: directory)
    session.type("1 + 1\r", until: "2\r\n")
    #expect(session.type("copy \"notat.txt\"\r", until: "(ja/nei)"), "\(session.text)")
    #expect(session.type("nei\r", until: "står som"), "\(session.text)")
    #expect(try isUnharmed(directory))
    session.type("copy \"notat.txt\"\r", until: "(ja/nei)")
    #expect(session.type("ja\r", until: "skrive til notat.txt"), "\(session.text)")
    #expect(try directory.text("notat.txt") == "2\n")
  }
}
