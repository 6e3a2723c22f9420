import Foundation
import KvaomPlatform
import KvaomTestSupport
import Testing

/// Reading, replacing and finding files.
struct FilesTests {
  /// A place for the files of one test.
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test(arguments: [0, 1, 65535, 65536, 65537, 3_000_000])
  func wholeFilesAreRead(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try directory.write("some", Data(bytes))
    #expect(try Files.read(path) == bytes)
  }

  @Test(arguments: ["/proc/self/status", "/proc/version", "/dev/zero", "/dev/null"])
  func onlyOrdinaryFilesAreRead(path: String) throws {
    #expect(throws: FileFault.notOrdinary) { try Files.read(path) }
  }

  @Test func aFileOfMoreThanItsLimitIsNotRead() throws {
    let path = try directory.write("some", "12345")
    #expect(try Files.read(path, limit: 5).count == 5)
    #expect(throws: FileFault.tooLarge(limit: 4)) { try Files.read(path, limit: 4) }
  }

  @Test func faultsAreToldApart() throws {
    #expect(throws: FileFault.notFound) { try Files.read(directory.url.filePath + "/no") }
    #expect(throws: FileFault.isDirectory) { try Files.read(directory.url.filePath) }
    #expect(throws: FileFault.notFound) { try Files.replace(directory.url.filePath + "/no", with: []) }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func forbiddenFilesAreToldApart() throws {
    let path = try directory.write("secret", "x")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: FileFault.notPermitted) { try Files.read(path) }
  }

  @Test func replacingKeepsPermissionsAndLinks() throws {
    let path = try directory.write("plan.kvaom", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = directory.url.appending(path: "link").filePath
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try Files.replace(link, with: Array("new".utf8))
    #expect(try directory.text("plan.kvaom") == "new")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    #expect(try Set(FileManager.default.contentsOfDirectory(atPath: directory.url.filePath)) == ["plan.kvaom", "link"])
  }

  @Test func searchFindsScriptsInOrder() throws {
    for name in ["b.kvaom", "a/z.kvaom", "a/b/c.kvaom", "notes.md", ".git/x.kvaom", ".hidden.kvaom"] {
      try directory.write(name, "")
    }
    let root = directory.url.filePath
    try FileManager.default.createSymbolicLink(atPath: root + "/a/loop", withDestinationPath: root)
    let found = try Files.search(root, suffix: ".kvaom").paths.map { $0.dropFirst(root.count + 1) }
    #expect(found == ["a/b/c.kvaom", "a/z.kvaom", "b.kvaom"])
  }

  @Test func directoriesAreKnown() throws {
    let path = try directory.write("some", "")
    #expect(Files.isDirectory(directory.url.filePath))
    #expect(!Files.isDirectory(path))
    #expect(Files.exists(path))
    #expect(!Files.exists(path + "x"))
  }
}
