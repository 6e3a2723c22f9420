import Foundation
import KvaomTestSupport
import Testing

/// Files of strangers that are made to do harm: each run ends by itself, says why it refuses, prints nothing that
/// nobody sees, and writes nothing. `scripts/check-hostile` is the long form: with large files, places that are no
/// files, and how long and how much memory each takes.
struct HostileTests {
  /// The files, by name.
  static let names = Repository.files(below: "Tests/Hostile", suffix: "").filter { $0.contains(".") }

  @Test func thereAreFiles() { #expect(Self.names.count > 100) }

  @Test(arguments: names) func itDoesNoHarm(path: String) throws {
    let directory = try TemporaryDirectory()
    let name = String(path.split(separator: "/").last ?? "")
    let bytes = try Data(contentsOf: Repository.url(path))
    try directory.write("plan.kvaom", "years B2016..B2018\nx = 900 tkr\nshow x\n")
    let ending = name.split(separator: ".").last ?? ""
    if ending == "journal" {
      try directory.write("state/kvaom/session-1-1.journal", "")
      try bytes.write(to: directory.url.appending(path: "state/kvaom/session-1-1.journal"))
    } else if ending == "config" {
      try directory.write("config/kvaom/config", "")
      try bytes.write(to: directory.url.appending(path: "config/kvaom/config"))
    } else {
      try bytes.write(to: directory.url.appending(path: name))
    }
    let before = try files(directory)
    for (arguments, input) in ways(name, bytes, ending) {
      let result = try BuiltProgram.run(
        arguments, input: input,
        environment: [
          "HOME": directory.url.filePath + "home", "XDG_STATE_HOME": directory.url.filePath + "state",
          "XDG_CONFIG_HOME": directory.url.filePath + "config", "LANG": "nb_NO.UTF-8",
        ], directory: directory.url, timeout: 120)
      let said = result.output + result.errors
      let place = "\(name), \(arguments.joined(separator: " ").prefix(40))"
      #expect(!result.timedOut, "\(place)")
      #expect([0, 1, 2].contains(result.exitCode), "\(place): \(result.exitCode) \(said.suffix(300))")
      #expect(result.exitCode == 0 || !said.isEmpty, "\(place): refused without a word")
      #expect(!said.contains("Fatal error"), "\(place)")
      #expect(said.unicodeScalars.first(where: isUnseen) == nil, "\(place)")
    }
    let after = try files(directory)
    #expect(after.isSubset(of: before), "\(name): \(after.subtracting(before))")
  }

  /// How a file is used: the words of the command, and what is typed.
  private func ways(_ name: String, _ bytes: Data, _ ending: Substring) -> [([String], Data)] {
    switch ending {
    case "kvaom": [(["run", name], Data()), (["check", name], Data()), (["fmt", "-"], bytes)]
    case "md": [(["test", name], Data()), (["report", name], Data())]
    case "entries": [([], bytes), (["-i", "plan.kvaom"], bytes)]
    case "lsp": [(["lsp"], bytes)]
    case "expression": [(["eval", String(decoding: bytes, as: UTF8.self)], Data())]
    case "journal": [([], Data("restore\nx\n".utf8))]
    case "config": [(["run", "plan.kvaom"], Data())]
    // Parts of a workbook are packed by the long form, and read as what they are here.
    default: [(["import", name], Data())]
    }
  }

  /// The files in a directory, but for what the shell keeps.
  private func files(_ directory: TemporaryDirectory) throws -> Set<String> {
    let all = FileManager.default.enumerator(atPath: directory.url.filePath)?.allObjects as? [String] ?? []
    return Set(all.filter { !$0.hasPrefix("state") && !$0.hasPrefix("home") })
  }

  /// Control characters but tabs and line ends, C1, and what turns the direction of writing.
  private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
