import KvaomTestSupport
import Testing

/// What the completions of the shells are told by `kvaom --complete`; scripts/check-completions tries them in each.
struct CompletionTests {
  /// What is offered where the last of `words` is being typed, without what it means.
  private func offered(_ words: String...) throws -> [String] {
    let result = try BuiltProgram.run(["--complete"] + words, environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(result.exitCode == 0)
    #expect(result.errors == "")
    return result.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test func atTheStartThereAreCommandsAndPlans() throws {
    let all = try offered("")
    #expect(Set(["run", "eval", "check", "review", "diff", "test", "doc", "explain", "help"]).isSubset(of: all))
    #expect(all.last == ":files kvaom")
    #expect(try offered("pl") == ["plan", ":files kvaom"])
    #expect(try Set(["-i", "--locale", "--version", "--licences"]).isSubset(of: offered("-")))
  }

  @Test func aFileIsFollowedByTheOptionsOfRun() throws {
    let options = try offered("plan.kvaom", "--")
    #expect(Set(["--format", "--locale", "--scenario", "--set", "--with", "--width", "--help"]).isSubset(of: options))
    #expect(try offered("run", "plan.kvaom", "--") == options)
    #expect(try offered("plan.kvaom", "").isEmpty)
    #expect(try offered("--locale", "nn", "run", "--set", "x = 1", "") == [":files kvaom"])
    #expect(try offered("fmt", "--ch") == ["--check"])
  }

  @Test(arguments: [["--locale"], ["plan.kvaom", "--locale"], ["-i", "--locale"], ["eval", "1", "--locale"]])
  func languagesAreOffered(words: [String]) throws {
    let result = try BuiltProgram.run(["--complete"] + words + [""])
    #expect(result.output == "nn\nnb\nsv\nen\n")
  }

  @Test func aValueMayStandBehindAnEqualsSign() throws {
    #expect(try offered("plan.kvaom", "--locale=n") == ["--locale=nn", "--locale=nb"])
    #expect(try offered("plan.kvaom", "--locale", "=", "s") == ["sv"])
    #expect(try offered("plan.kvaom", "--locale", "=") == ["nn", "nb", "sv", "en"])
  }

  @Test func eachPlaceHasItsOwnWords() throws {
    #expect(try offered("-i", "pl") == [":files kvaom"])
    #expect(try offered("-i", "a.kvaom", "") == [":files kvaom"])
    #expect(try offered("help", "expl") == ["explain"])
    #expect(try offered("help", "run", "").isEmpty)
    #expect(try offered("doc", "pri") == ["price"])
    #expect(try offered("doc", "price.re").contains("price.real"))
    let codes = try offered("explain", "KV06")
    #expect(codes.contains("KV060") && codes.allSatisfy { $0.hasPrefix("KV06") })
    #expect(try offered("explain", "KV060", "").isEmpty)
    #expect(try offered("import", "")[0].hasPrefix(":files csv"))
    #expect(try offered("test", "a.kvaom", "") == [":files kvaom md"])
    #expect(try offered("eval", "1 +").isEmpty)
    #expect(try offered("diff", "a.kvaom", "") == [":files kvaom"])
    #expect(try offered("diff", "a.kvaom", "b.kvaom", "").isEmpty)
    #expect(try offered("test", "--format", "") == ["text", "junit", "json"])
  }

  @Test(arguments: [("bash", "complete -F _kvaom kvaom"), ("zsh", "#compdef kvaom"), ("fish", "complete -c kvaom")])
  func theProgramHandsOutTheScripts(shell: String, line: String) throws {
    let result = try BuiltProgram.run(["--generate-completion-script", shell])
    #expect(result.exitCode == 0)
    #expect(result.output.contains(line))
    let file = shell == "zsh" ? "completions/_kvaom" : "completions/kvaom.\(shell)"
    #expect(result.output == (try Repository.text(file)))
  }
}
