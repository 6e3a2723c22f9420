import Foundation
import KvaomTestSupport
import Testing

/// The scripts that the guides show, run as a reader would run them.
struct GuideScriptTests {
  @Test(arguments: ["json", "csv"]) func aScriptReadsTheSameInEveryLanguage(format: String) throws {
    var answers: Set<String> = []
    for locale in MachineOutputTests.locales {
      let line =
        "kvaom run docs/guide/plan-for-programs.kvaom --format \(format) --locale \(locale) | "
        + "python3 docs/guide/read_answers.py \(format)"
      let result = try BuiltProgram.runShell(line)
      #expect(result.exitCode == 0, "\(result.errors)")
      answers.insert(result.output)
    }
    let first = answers.first ?? ""
    #expect(answers.count == 1, "\(answers)")
    #expect(first.contains("need in plan, 2027: 13689.910"), "\(first)")
    #expect(first.contains("need[2030] in base, wage_growth = 2.5: 14029.462"), "\(first)")
  }

  @Test func theScriptForCIFindsTestsAndCompares() throws {
    let directory = try TemporaryDirectory()
    try directory.write("plans/a.kvaom", "years B2026..B2028\ncost = 3_000 tkr\ncheck cost > 0 kr\n")
    let script = Repository.url("docs/guide/ci/check-plans").filePath.shellWord
    let git = "git -c user.name=Kari -c user.email=kari@example.org -c init.defaultBranch=main"
    func run(_ line: String) throws -> ProgramResult {
      try BuiltProgram.runShell(
        "set -e; \(line)", environment: ["HOME": directory.url.filePath], directory: directory.url)
    }
    let good = try run("\(git) init -q . && \(git) add . && \(git) commit -qm a && sh \(script) plans main")
    #expect(good.exitCode == 0, "\(good.output)\(good.errors)")
    #expect(try directory.text("comment.md") == "" && directory.text("report.xml").contains("<testsuite"))
    try directory.write("plans/a.kvaom", "years B2026..B2028\ncost = 3_100 tkr\ncheck cost > 0 kr\n")
    let changed = try run("sh \(script) plans main")
    #expect(changed.exitCode == 0, "\(changed.output)\(changed.errors)")
    let comment = try directory.text("comment.md")
    #expect(comment.contains("### plans/a.kvaom") && comment.contains("3\u{A0}100"), "\(comment)")
    try directory.write("plans/b.kvaom", "x = y\n")
    let wrong = try run("sh \(script) plans main")
    #expect(wrong.exitCode == 1)
    #expect(wrong.output.contains("::error file=plans/b.kvaom,line=1,col=5,title=KV040"), "\(wrong.output)")
  }

  /// What the recipes for many machines are tried with, and what one run prints of it.
  private static let shared = "docs/guide/plan-for-programs.kvaom"

  private func oneRun() throws -> String {
    try BuiltProgram.run(["run", Self.shared, "--format", "csv", "--locale", "en"]).output
  }

  /// The script for Slurm, as Slurm calls it: a task at a time, with its number in the environment.
  @Test func theScriptForSlurmMakesTheParts() throws {
    let directory = try TemporaryDirectory()
    let (script, plan) = (
      Repository.url("docs/guide/shards/slurm-array.sh").filePath.shellWord,
      Repository.url(Self.shared).filePath.shellWord
    )
    for task in 1...3 {
      let result = try BuiltProgram.runShell(
        "sh \(script) \(plan)",
        environment: ["SLURM_ARRAY_TASK_ID": "\(task)", "SLURM_ARRAY_TASK_COUNT": "3"], directory: directory.url)
      #expect(result.exitCode == 0, "\(result.errors)")
    }
    let merged = try BuiltProgram.runShell(
      "kvaom merge part-* --format csv --locale en -o answers.csv && cat answers.csv", directory: directory.url)
    #expect(merged.exitCode == 0, "\(merged.errors)")
    #expect(merged.output == (try oneRun()))
  }

  @Test func theLineForOneMachineMakesTheParts() throws {
    let directory = try TemporaryDirectory()
    let plan = Repository.url(Self.shared).filePath.shellWord
    let line =
      "seq 8 | xargs -P 4 -I '{}' kvaom run \(plan) --shard '{}/8' -o 'part-{}' && "
      + "kvaom merge part-* --format csv --locale en"
    let result = try BuiltProgram.runShell(line, directory: directory.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == (try oneRun()))
  }

  /// Dask's local cluster, where Dask is installed (`pip install "dask[distributed]"`).
  @Test(.enabled(if: (try? BuiltProgram.runShell("python3 -c 'import dask.distributed'"))?.exitCode == 0))
  func theScriptForDaskPrintsWhatOneRunPrints() throws {
    let result = try BuiltProgram.runShell(
      "python3 docs/guide/shards/dask_shards.py \(Self.shared) 5 --format csv --locale en", timeout: 120)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.output == (try oneRun()))
  }
}
