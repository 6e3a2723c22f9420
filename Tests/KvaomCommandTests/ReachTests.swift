import Foundation
import KvaomTestSupport
import Testing

/// A document may not reach out: neither a plan nor a document under test reads or writes beyond its own folder.
@Suite(.serialized) struct ReachTests {
  /// A folder with a secret, beside the folder `mine`, where the plan of a test lies.
  let directory: TemporaryDirectory
  private static let secret = "secret_word = 4711\n"

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write("secret.kvaom", Self.secret)
    try directory.write("mine/below/rates.kvaom", "rate = 2\n")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: path("mine/out.kvaom"), withDestinationPath: "../secret.kvaom")
    try manager.createSymbolicLink(atPath: path("mine/folder"), withDestinationPath: "..")
  }

  private func path(_ name: String) -> String { directory.url.appending(path: name).filePath }

  private func run(_ arguments: String..., environment: [String: String] = [:]) throws -> ProgramResult {
    var all = ["HOME": path("home"), "LANG": "en_GB.UTF-8"]
    all.merge(environment) { $1 }
    return try BuiltProgram.run(arguments, environment: all, directory: directory.url)
  }

  /// Whether a run refused to read, gave no figure, and let out nothing of the secret.
  private func isRefused(_ result: ProgramResult) -> Bool {
    let all = result.output + result.errors
    return result.exitCode == 1 && all.contains("KV120") && !all.contains("4711") && !all.contains("secret_word")
  }

  @Test(arguments: ["../secret.kvaom", "below/../../secret.kvaom", "out.kvaom", "folder/secret.kvaom", "../no.kvaom"])
  func aPlanReadsNothingOutside(name: String) throws {
    for plan in ["use \"\(name)\"\nshow 1\n", "x = 1\nyears B2020\nbridge x from \"\(name)\"\n"] {
      try directory.write("mine/plan.kvaom", plan)
      let result = try run("mine/plan.kvaom")
      #expect(isRefused(result), "\(name): \(result.output)\(result.errors)")
    }
  }

  @Test func theShellHoldsAPlanToItAndNotThePerson() throws {
    try directory.write("mine/plan.kvaom", "use \"../secret.kvaom\"\nx = 1\n")
    let entries = "open \"plan.kvaom\"\nopen \"../secret.kvaom\"\nsecret_word\n"
    let result = try BuiltProgram.run(
      [], input: Data(entries.utf8), environment: ["HOME": path("home")],
      directory: directory.url.appending(path: "mine"))
    #expect(result.errors.contains("KV120"), "\(result.errors)")
    #expect(result.output.contains("4\u{A0}711"), "a person may read it: \(result.output)")
  }

  @Test func aWholePathIsJudgedByWhereItLeads() throws {
    try directory.write("mine/plan.kvaom", "use \"\(path("secret.kvaom"))\"\nshow 1\n")
    #expect(isRefused(try run("mine/plan.kvaom")))
    try directory.write("mine/plan.kvaom", "use \"\(path("mine/below/rates.kvaom"))\"\nshow rate\n")
    #expect(try run("mine/plan.kvaom").output.hasPrefix("2"))
  }

  @Test func whatAUsedFileNamesIsHeldToTheSame() throws {
    try directory.write("mine/below/deep.kvaom", "use \"../../secret.kvaom\"\n")
    try directory.write("mine/plan.kvaom", "use \"below/deep.kvaom\"\nshow 1\n")
    #expect(isRefused(try run("mine/plan.kvaom")))
    try directory.write("mine/below/deep.kvaom", "use \"../near.kvaom\"\n")
    try directory.write("mine/near.kvaom", "near = 3\n")
    try directory.write("mine/plan.kvaom", "use \"below/deep.kvaom\"\nshow near\n")
    #expect(try run("mine/plan.kvaom").output.hasPrefix("3"))
  }

  @Test func inACheckoutAPlanReadsTheWholeOfIt() throws {
    try directory.write("mine/plan.kvaom", "use \"../secret.kvaom\"\nshow secret_word\n")
    try directory.write(".git/HEAD", "ref: refs/heads/main\n")
    #expect(try run("mine/plan.kvaom").output.hasPrefix("4"))
    // A home that is a checkout opens nothing: everything of the user's is in it.
    try directory.write("mine/plan.kvaom", "use \"../secret.kvaom\"\nshow 1\n")
    #expect(isRefused(try run("mine/plan.kvaom", environment: ["HOME": directory.url.filePath])))
  }

  @Test func theRefusalSaysWhatAllowsIt() throws {
    try directory.write("mine/plan.kvaom", "use \"../secret.kvaom\"\nshow secret_word\n")
    let refused = try run("mine/plan.kvaom")
    let place = URL(filePath: path("secret.kvaom")).resolvingSymlinksInPath().filePath
    let line = "allow \"\(place)\""
    #expect(refused.errors.contains(line) && refused.errors.contains(path("home/.config/kvaom/config")))
    try directory.write("home/.config/kvaom/config", "# mine\n\(line)\n")
    #expect(try run("mine/plan.kvaom").output.hasPrefix("4"))
    try directory.write("elsewhere/kvaom/config", "allow \"\(directory.url.filePath)\"\n")
    try directory.write("home/.config/kvaom/config", "")
    let other = try run("mine/plan.kvaom", environment: ["XDG_CONFIG_HOME": path("elsewhere")])
    #expect(other.output.hasPrefix("4"), "\(other.errors)")
  }

  @Test(arguments: ["/dev/zero", "/proc/self/environ", "/sys/kernel/notes", "/proc/version"])
  func theSystemIsNoPlan(name: String) throws {
    for configuration in ["", "allow \"/\"\n"] {
      try directory.write("home/.config/kvaom/config", configuration)
      try directory.write("mine/plan.kvaom", "use \"\(name)\"\nshow 1\n")
      let result = try run("mine/plan.kvaom", environment: ["PLANTED": "4711"])
      #expect(result.exitCode == 1 && !result.timedOut && !(result.output + result.errors).contains("4711"))
      #expect(result.errors.components(separatedBy: "KV").count == 2, "one message: \(result.errors)")
    }
    #expect(try run(name).exitCode == 2)
  }

  @Test(arguments: ["check", "fmt", "test"])
  func whatCannotBeReadHidesNobody(command: String) throws {
    try directory.write("mine/a.kvaom", "x = \n")
    try directory.write("mine/z.kvaom", "y = \n")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: path("mine/broken.kvaom"), withDestinationPath: "gone.kvaom")
    try manager.createDirectory(atPath: path("mine/folder.kvaom"), withIntermediateDirectories: false)
    let made = unsafe mkfifo(path("mine/pipe.kvaom"), 0o600)
    try #require(made == 0)
    let result = try BuiltProgram.run([command, "mine"], directory: directory.url, timeout: 20)
    let all = result.output + result.errors
    #expect(result.exitCode == 1 && !result.timedOut)
    for name in ["mine/a.kvaom", "mine/z.kvaom", "mine/broken.kvaom", "mine/pipe.kvaom"] {
      #expect(all.contains(name), "\(name): \(all)")
    }
  }

  @Test func aFileThatIsTooLargeIsNotRead() throws {
    try directory.write("mine/plan.kvaom", "use \"below/large.kvaom\"\nshow 1\n")
    let large = unsafe open(path("mine/below/large.kvaom"), O_WRONLY | O_CREAT, 0o600)
    #expect(ftruncate(large, 1 << 40) == 0)
    close(large)
    let result = try run("mine/plan.kvaom")
    #expect(result.exitCode == 1 && result.errors.contains("larger than 64 MB"), "\(result.errors)")
  }

  // MARK: Documents

  private func test(_ document: String) throws -> ProgramResult {
    try directory.write("mine/mail.md", document)
    return try run("test", "mine/mail.md")
  }

  @Test(arguments: ["copy \"NAME\"", "copy \"NAME\" force", "save \"NAME\"", "new barnevern \"NAME\" force"])
  func aSessionWritesNothingOutside(entry: String) throws {
    try directory.write("mine/notes.txt", "mine\n")
    for name in ["../outside.txt", path("outside.txt"), "folder/outside.txt", "folder/secret.kvaom"] {
      let line = entry.replacing("NAME", with: name)
      let result = try test("```session\n> 1 + 1\n2\n> \(line)\nskrive til \(name)\n```\n")
      #expect(result.exitCode == 1, "\(line): \(result.output)\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: path("outside.txt")))
      #expect(try directory.text("secret.kvaom") == Self.secret)
    }
    _ = try test("```session\n> 1 + 1\n2\n> copy \"notes.txt\" force\nskrive til notes.txt\n```\n")
    #expect(try directory.text("mine/notes.txt") == "mine\n", "a copy is written in, not the folder itself")
  }

  @Test func aDocumentReadsNothingOutside() throws {
    let secret = path("secret.kvaom")
    let documents = [
      "```session\n> open \"\(secret)\"\n> secret_word\n```\n",
      "```session\n> open \"../secret.kvaom\"\n> secret_word\n```\n",
      "```session file=out.kvaom\n> secret_word\n```\n",
      "```console\n$ kvaom eval secret_word --file \(secret)\n```\n",
      "```console\n$ kvaom run folder/secret.kvaom\n```\n",
      "```console\n$ kvaom eval secret_word --file - < \(secret)\n```\n",
      "```console\n$ kvaom eval secret_word --file - < folder/secret.kvaom\n```\n",
      "```console\n$ kvaom fmt - < /proc/self/environ\n```\n",
      "```console\n$ kvaom check folder\n```\n",
      "```kvaom secret.kvaom=../secret.kvaom\nuse \"secret.kvaom\"\nshow secret_word\n```\n",
      "```kvaom\nuse \"../secret.kvaom\"\nshow secret_word\n```\n",
      "```kvaom after=../secret.kvaom\nshow secret_word\n```\n```text\n```\n",
      "```kvaom after=out.kvaom\nshow secret_word\n```\n```text\n```\n",
    ]
    for document in documents {
      let result = try test(document)
      #expect(result.exitCode == 1, "\(document)\(result.output)")
      let printed = result.output.replacing(document.trimmingCharacters(in: .newlines), with: "")
      #expect(!printed.contains("4711") && !printed.contains("4 711") && !printed.contains("4\u{A0}711"), "\(printed)")
    }
  }

  @Test func aDocumentReadsWhatLiesBesideIt() throws {
    let result = try test(
      "```session file=below/rates.kvaom\n> rate\n2\nÉin føresetnad manglar kjelde.\n```\n")
    #expect(result.exitCode == 0, "\(result.output)")
  }
}
