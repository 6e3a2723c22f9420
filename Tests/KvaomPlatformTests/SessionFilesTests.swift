import Foundation
import KvaomPlatform
import KvaomTestSupport
import Testing

/// One policy for every file that a person names.
struct SessionFilesTests {
  /// A place for the files of one test.
  let directory: TemporaryDirectory
  /// The session under test.
  let files = SessionFiles()

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url.appending(path: name).filePath }

  private var names: Set<String> { get throws { try Set(FileManager.default.contentsOfDirectory(atPath: path(""))) } }

  @Test func aNewFileIsMadeAndMayBeWrittenAgain() throws {
    try files.write(Array("one".utf8), to: path("new.csv"))
    try files.write(Array("two".utf8), to: path("new.csv"))
    #expect(try directory.text("new.csv") == "two")
    #expect(try names == ["new.csv"])
  }

  @Test func aFileOfSomebodyElseStays() throws {
    try directory.write("theirs.csv", "theirs")
    #expect(throws: WriteRefusal.exists) { try files.write([1], to: path("theirs.csv")) }
    #expect(try directory.text("theirs.csv") == "theirs")
    try files.write(Array("mine".utf8), to: path("theirs.csv"), over: .anything)
    #expect(try directory.text("theirs.csv") == "mine")
  }

  @Test func ownWorkThatSomebodyChangedIsNotOwnAnyMore() throws {
    try files.write(Array("mine".utf8), to: path("shared.csv"))
    try directory.write("shared.csv", "mended by hand")
    #expect(throws: WriteRefusal.exists) { try files.write([1], to: path("shared.csv")) }
    #expect(try directory.text("shared.csv") == "mended by hand")
  }

  @Test func whatWasReadIsNotWrittenUnderAnyOfItsNames() throws {
    let plan = try directory.write("plan.kvaom", "x = 1")
    _ = try files.read(plan)
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: path("link"), withDestinationPath: "plan.kvaom")
    try manager.linkItem(atPath: plan, toPath: path("hard"))
    try manager.createDirectory(atPath: path("folder"), withIntermediateDirectories: false)
    for name in ["plan.kvaom", "./plan.kvaom", "folder/../plan.kvaom", "link", "hard"] {
      for overwriting in [SessionFiles.Overwriting.ownWork, .anything] {
        #expect(throws: WriteRefusal.isRead(Files.absolute(plan) ?? "")) {
          try files.write([1], to: "\(directory.url.filePath)/\(name)", over: overwriting)
        }
      }
    }
    try manager.removeItem(atPath: plan)
    #expect(throws: WriteRefusal.isRead(plan)) { try files.write([1], to: plan, over: .anything) }
    #expect(try names == ["link", "hard", "folder"])
  }

  @Test func aPlanIsReplacedWhereThatIsTheWork() throws {
    let plan = try directory.write("plan.kvaom", "x=1")
    _ = try files.read(plan)
    try files.write(Array("x = 1".utf8), to: plan, over: .source)
    #expect(try directory.text("plan.kvaom") == "x = 1")
  }

  @Test func whatFailsLeavesNothing() throws {
    try FileManager.default.createSymbolicLink(atPath: path("nowhere"), withDestinationPath: "gone/file")
    try FileManager.default.createDirectory(atPath: path("folder"), withIntermediateDirectories: false)
    let faults: [(String, FileFault)] = [
      ("gone/file.csv", .noFolder), ("nowhere", .leadsNowhere), ("folder", .isDirectory),
    ]
    for (name, fault) in faults {
      #expect(throws: WriteRefusal.fault(fault)) { try files.write([1], to: path(name), over: .anything) }
    }
    #expect(throws: WriteRefusal.fault(.noSpace)) { try files.write([1], to: "/dev/full", over: .anything) }
    #expect(try names == ["nowhere", "folder"])
  }

  @Test func aPipeThatNobodyReadsIsNotWaitedFor() throws {
    let made = unsafe mkfifo(path("pipe"), 0o600)
    try #require(made == 0)
    #expect(throws: WriteRefusal.self) { try files.write([1], to: path("pipe"), over: .anything) }
  }
}
