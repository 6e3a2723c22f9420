import KvaomTestSupport
import Testing

/// The texts that travel in the program.
struct PackagedTextTests {
  @Test(arguments: ["--licences", "--licenses"])
  func licencesArePrintedWhole(word: String) throws {
    let result = try BuiltProgram.run([word])
    #expect(result.exitCode == 0)
    #expect(result.output == (try Repository.text("LICENSE") + "\n" + Repository.text("THIRD-PARTY-LICENSES")))
  }

  /// What the packages of Package.swift and the link of scripts/build-release bring; what else the linker takes,
  /// scripts/make-licences finds in its map.
  @Test func everyLibraryOfTheLinkIsNamed() throws {
    let licences = try Repository.text("THIRD-PARTY-LICENSES").lowercased()
    let script = try Repository.text("scripts/build-release")
    let linked = try #require(script.firstMatch(of: /for library in ([a-z ]+);/)).1.split(separator: " ")
    #expect(linked.contains("edit"))
    let packages = try Repository.text("Package.swift")
    let system = packages.matches(of: /pkgConfig: "([a-z]+)"/).map { $0.1 }
    let fetched = packages.matches(of: /github\.com\/[a-z]+\/([a-z-]+)"/).map { $0.1 }
    #expect(system.count >= 3 && fetched.count >= 1)
    let names = linked.map { "lib\($0)" } + (system + fetched).map(String.init) + ["glibc", "swift runtime", "unicode"]
    for name in names {
      #expect(licences.contains("\n- \(name)") || licences.contains("(\(name))"), "\(name) is not among the licences")
    }
    #expect(licences.contains("link the program anew"))
  }

  @Test func theVersionIsOneLineAndNamesACommitOnlyInARelease() throws {
    let output = try BuiltProgram.run(["--version"]).output
    #expect(output.wholeMatch(of: /kvaom \d+\.\d+\.\d+( \([0-9a-f]{12}, \d{4}-\d{2}-\d{2}(, changed)?\))?\n/) != nil)
  }
}
