import Foundation
import KvaomTestSupport
import Testing

/// Files that are no tables: one sentence in the reader's language, exit code 2, and nothing written.
struct UnreadableFileTests {
  /// What is no table, and a piece of what is said of it.
  struct Unreadable: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let words: String
    var testDescription: String { name }
  }

  private static let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Bytes that look random, none of them zero.
  private static let noise: [UInt8] = (0..<900).map { (number: Int) -> UInt8 in
    let value: Int = number * 37 + number / 7
    return UInt8(value % 255 + 1)
  }
  /// What stands before a part of a zip archive.
  private static let partMark: [UInt8] = [0x50, 0x4B, 3, 4]
  /// The name of the part that holds a workbook under a password, as its container writes it.
  private static let locked: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
  private static let high: [UInt8] = noise.filter { $0 > 0x7F }
  private static let controls: [UInt8] = (0..<400).map { (number: Int) -> UInt8 in UInt8(number * 7 % 32) }

  static let files: [Unreadable] = [
    Unreadable(
      name: "heil.xlsx", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x08], words: "øydelagd eller ikkje heil"),
    Unreadable(
      name: "kort.xlsx", bytes: partMark + [UInt8](repeating: 0x61, count: 300),
      words: "øydelagd eller ikkje heil"),
    Unreadable(
      name: "halv.xlsx", bytes: noise + partMark + noise, words: "øydelagd eller ikkje heil"),
    Unreadable(name: "støy.xlsx", bytes: noise.filter { $0 > 0x20 }, words: "innhaldet er inga arbeidsbok"),
    Unreadable(
      name: "støy.ods", bytes: [UInt8]("a;b\nc;d\n".utf8) + high,
      words: "innhaldet er inga arbeidsbok"),
    Unreadable(
      name: "tekst.xlsx", bytes: Array("dette er ikkje\nei arbeidsbok\n".utf8), words: "innhaldet er inga arbeidsbok"),
    Unreadable(name: "rest.csv", bytes: controls, words: "er ikkje noko teikn"),
    Unreadable(name: "null.csv", bytes: Array("Post;B2026\nLøn;1\0\n".utf8), words: "er ikkje noko teikn"),
    Unreadable(name: "gamal.xls", bytes: container + [0, 0], words: "XLSX"),
    Unreadable(
      name: "passord.xlsx", bytes: container + locked, words: "passord"),
    Unreadable(
      name: "side.xls", bytes: Array("<html><table><tr><td>1</td></tr></table></html>".utf8), words: "nettside"),
    Unreadable(name: "tom.csv", bytes: [], words: "fila er tom"),
    Unreadable(name: "eit.json", bytes: Array("{\"a\": 1}".utf8), words: "verken JSON-stat eller Kolada"),
    Unreadable(name: "pakka.csv", bytes: [0x1F, 0x8B, 8, 0, 0, 0], words: "gzip"),
  ]

  /// Imports a file in a new directory, and expects one message and nothing else.
  @discardableResult
  private func refused(
    _ path: String, in directory: TemporaryDirectory, _ locale: String, _ options: [String]
  ) throws -> String {
    let result = try BuiltProgram.run(["import", path, "--locale", locale] + options, directory: directory.url)
    #expect(result.exitCode == 2)
    #expect(result.output == "")
    #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: directory.url.appending(path: "plan.kvaom").filePath))
    return result.errors
  }

  @Test(arguments: files, [["-o", "plan.kvaom"], ["--cells", "json", "-o", "plan.kvaom"]])
  func whatIsNoTableIsToldOnce(_ file: Unreadable, options: [String]) throws {
    let directory = try TemporaryDirectory()
    try Data(file.bytes).write(to: directory.url.appending(path: file.name))
    let said = try refused(file.name, in: directory, "nn", options)
    #expect(said.contains(file.words), "\(said)")
  }

  @Test(arguments: files) func everyReaderIsToldInTheirLanguage(_ file: Unreadable) throws {
    let directory = try TemporaryDirectory()
    try Data(file.bytes).write(to: directory.url.appending(path: file.name))
    let said = try ["nn", "nb", "sv", "en"].map { locale in
      try refused(file.name, in: directory, locale, ["-o", "plan.kvaom"])
    }
    #expect(Set(said).count >= 3, "\(said)")
  }

  /// What says that it unpacks to 4 GB is not unpacked.
  @Test func aZipBombIsNotUnpacked() throws {
    let directory = try TemporaryDirectory()
    let book = Repository.url("Tests/KvaomFormatsTests/Fixtures/minimal.xlsx")
    var bytes = try [UInt8](Data(contentsOf: book))
    let entry = Array("PK\u{1}\u{2}".utf8)
    for place in bytes.indices.dropLast(46) where bytes[place..<(place + 4)].elementsEqual(entry) {
      for index in 24..<28 { bytes[place + index] = 0xF0 }
    }
    try Data(bytes).write(to: directory.url.appending(path: "bombe.xlsx"))
    let said = try refused("bombe.xlsx", in: directory, "nn", ["-o", "plan.kvaom"])
    #expect(said.contains("er meir enn 1\u{A0}000 MB"), "\(said)")
  }

  /// What is no file that ends is not waited for.
  @Test func whatIsNoOrdinaryFileIsNotRead() throws {
    let directory = try TemporaryDirectory()
    let pipe = directory.url.appending(path: "rør.csv").filePath
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero"] {
      let said = try refused(path, in: directory, "nn", ["-o", "plan.kvaom"])
      #expect(said.contains("det er inga vanleg fil"), "\(said)")
    }
    let said = try refused("nei.csv", in: directory, "nn", ["-o", "plan.kvaom"])
    #expect(said.contains("det finst inga slik fil"), "\(said)")
  }

  @Test func aPlanThatIsThereStaysAsItIs() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plan.kvaom", "mitt\n")
    try Data(Self.files[0].bytes).write(to: directory.url.appending(path: "heil.xlsx"))
    let result = try BuiltProgram.run(
      ["import", "heil.xlsx", "-o", "plan.kvaom", "--force", "--locale", "nn"], directory: directory.url)
    #expect(result.exitCode == 2)
    #expect(try directory.text("plan.kvaom") == "mitt\n")
  }
}
