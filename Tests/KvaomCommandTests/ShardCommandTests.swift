import Foundation
import KvaomTestSupport
import Testing

/// `kvaom run --shard` and `kvaom merge` on the command line: files, streams, exit codes, and what is wrong usage.
struct ShardCommandTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("drift.csv", "Post;B2026;B2027\nLøn;30376;31000\nKjøp;220;300\n")
    try directory.write(
      "plan.kvaom",
      """
      years B2026..B2027
      input growth "Vekst" = 2% in 0%..5% ~ triangular(0%, 2%, 5%)
      drift "Drift" = table by post, year in tkr from "drift.csv"
      input other "Anna" = 0 tkr in 0 tkr..500 tkr ~ uniform(0 tkr, 500 tkr)
      need "Behov" = sum(drift over post) * (1 + growth) + other
      scenario lean "Stram" { growth = 1% }
      sweep need[2027] with growth = 0%..5% step 1%
      simulate need[2027] 500 draws
      compare need in base, lean

      """)
  }

  private func run(_ line: String, locale: String = "en_GB.UTF-8") throws -> ProgramResult {
    try BuiltProgram.runShell(line, environment: ["LC_ALL": locale], directory: directory.url)
  }

  /// Writes the parts of the plan.
  private func parts(_ count: Int, _ options: String = "") throws {
    for number in 1...count {
      let made = try run("kvaom run plan.kvaom --shard \(number)/\(count) -o part-\(number) \(options)")
      #expect(made.exitCode == 0 && made.output.isEmpty, "\(made.errors)")
    }
  }

  @Test(arguments: ["", "--format json", "--format csv", "--format html", "--width 40 --codes", "--locale sv"])
  func theMergedAnswersAreThoseOfOneRun(options: String) throws {
    try parts(3)
    let whole = try run("kvaom run plan.kvaom \(options)")
    let merged = try run("kvaom merge part-2 part-3 part-1 \(options)")
    #expect(merged.output == whole.output && !whole.output.isEmpty)
    #expect(merged.errors == whole.errors)
    #expect(merged.exitCode == whole.exitCode)
  }

  @Test func theLineToRunCanBePasted() throws {
    try directory.write("Ola's plan/my plan.kvaom", "x = 2\ninput y = 1 in 0..9\nsweep x * y with y = 0..9 step 3\n")
    #expect(try run("kvaom run \"Ola's plan/my plan.kvaom\" --shard 1/2 -o part-1").exitCode == 0)
    let told = try run("kvaom merge part-1").errors
    let line = try #require(told.split(separator: "\n").first { $0.contains("--shard 2/2 -o …") })
    let made = try run(String(line).replacingOccurrences(of: "…", with: "part-2"))
    #expect(made.exitCode == 0, "\(told)\(made.errors)")
    #expect(try run("kvaom merge part-1 part-2").exitCode == 0)
  }

  @Test func workbooksAreTheSameToo() throws {
    try parts(2)
    #expect(try run("kvaom run plan.kvaom --format xlsx -o whole.xlsx").exitCode == 0)
    #expect(try run("kvaom merge part-1 part-2 --format xlsx -o merged.xlsx").exitCode == 0)
    #expect(try run("cmp whole.xlsx merged.xlsx").exitCode == 0)
  }

  @Test func aPlanMayComeThroughAPipe() throws {
    let plan = "x = 2\ninput y = 1 in 0..9\nsweep x * y with y = 0..9 step 3\n"
    try directory.write("small.kvaom", plan)
    for number in 1...2 { _ = try run("kvaom run - --shard \(number)/2 < small.kvaom > piped-\(number)") }
    let whole = try run("kvaom run small.kvaom")
    #expect(try run("kvaom merge piped-1 piped-2 < small.kvaom").output == whole.output)
    #expect(try run("kvaom merge piped-1 piped-2 --plan small.kvaom").output == whole.output)
  }

  @Test func whatWasSetIsSetWhenThePartsArePutTogether() throws {
    try parts(2, "--set 'growth = 3%' --scenario lean --with 'growth += 1 pp'")
    let whole = try run("kvaom run plan.kvaom --set 'growth = 3%' --scenario lean --with 'growth += 1 pp'")
    #expect(try run("kvaom merge part-1 part-2").output == whole.output)
    try parts(2, "--set 'growth = 3,5 %' --locale nn --force")
    let comma = try run("kvaom run plan.kvaom --set 'growth = 3.5%'")
    #expect(try run("kvaom merge part-1 part-2").output == comma.output)
  }

  @Test func aFileThatIsChangedMakesThePartsForeign() throws {
    try parts(2)
    try directory.write("drift.csv", "Post;B2026;B2027\nLøn;30376;31001\nKjøp;220;300\n")
    let merged = try run("kvaom merge part-1 part-2")
    #expect(merged.exitCode == 1 && merged.output.isEmpty)
    #expect(merged.errors.hasPrefix("KV201") && merged.errors.contains("read-sha256"), "\(merged.errors)")
  }

  @Test(arguments: ["en_GB.UTF-8", "nn_NO.UTF-8", "nb_NO.UTF-8", "sv_SE.UTF-8"])
  func whatCannotBePutTogetherIsNotPrinted(locale: String) throws {
    try parts(3)
    for (files, code) in [("part-1 part-3", "KV203"), ("part-1 part-2 part-3 part-2", "KV202"), ("drift.csv", "KV200")]
    {
      let merged = try run("kvaom merge \(files)", locale: locale)
      #expect(merged.exitCode == 1 && merged.output.isEmpty)
      #expect(merged.errors.hasPrefix(code), "\(merged.errors)")
      #expect(merged.errors.split(separator: "\n").count { $0.hasPrefix("KV") } == 1)
    }
    let json = try run("kvaom merge part-1 --format json", locale: locale)
    #expect(json.output.contains("\"code\": \"KV203\"") || json.output.contains("\"code\":\"KV203\""), "\(json.output)")
  }

  @Test func aWrongShareIsWrongUsage() throws {
    for line in ["--shard 4/3", "--shard 0/3", "--shard 3", "--shard 1/2 --format csv", "--shard"] {
      let result = try run("kvaom run plan.kvaom \(line)")
      #expect(result.exitCode == 2 && result.output.isEmpty, "\(line)")
      #expect(result.errors.hasPrefix("kvaom: "), "\(result.errors)")
    }
    #expect(try run("kvaom merge").exitCode == 2)
    #expect(try run("kvaom merge part-17").exitCode == 2)
  }
}
