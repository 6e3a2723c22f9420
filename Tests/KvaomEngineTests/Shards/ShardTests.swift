import KvaomEngine
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomWords
import Testing

/// Parts that several machines have computed come to what one run prints, to the last character; parts that are not all
/// there, or not of one thing, come to nothing.
struct ShardTests {
  @Test(arguments: [(0, 1), (1, 1), (1, 8), (7, 3), (10, 4), (10_000, 7), (999_999, 10_000)], [1, 2, 5])
  func sharesHaveEachPieceOnce(_ work: (total: Int, count: Int), step: Int) throws {
    var next = 0
    for number in 1...work.count {
      let range = try #require(Shard("\(number)/\(work.count)")).range(of: work.total, step: step)
      #expect(range.lowerBound == next)
      #expect(range.isEmpty || range.lowerBound % step == 0)
      #expect(range.count <= (work.total / step / work.count + 1) * step)
      next = range.upperBound
    }
    #expect(next == work.total)
  }

  @Test(arguments: ["", "3", "0/8", "9/8", "-1/8", "+1/8", "1/8/2", "a/8", "1/", "/8", "1/10001", "1 /8", "1.0/8"])
  func aShareIsANumberOutOfACount(text: String) { #expect(Shard(text) == nil) }

  @Test(arguments: OutputFormat.allCases)
  func theMergedAnswersAreThoseOfOneRun(format: OutputFormat) throws {
    let plan = ShardedPlan()
    let engine = plan.engine(format, .sv)
    let whole = engine.run(plan.source)
    #expect(!whole.output.isEmpty)
    #expect(whole.diagnostics.contains("KV"), "the last question cannot be answered")
    let merged = plan.merged(try plan.parts(3), engine)
    #expect(merged.output == whole.output)
    #expect(merged.diagnostics == whole.diagnostics)
    #expect(merged.exitCode == whole.exitCode)
    #expect(merged.answerCount == whole.answerCount)
  }

  /// More shares than most questions have lanes: some have none.
  @Test(arguments: [1, 40])
  func theMergedAnswersAreTheSameOfAnyNumberOfParts(count: Int) throws {
    let plan = ShardedPlan()
    let engine = plan.engine(.json)
    #expect(plan.merged(try plan.parts(count), engine).output == engine.run(plan.source).output)
  }

  /// Large enough that a share takes the way through blocks of lanes, and another may not.
  @Test func aLargeSweepIsTheSameInBlocksAndWithout() throws {
    let text = ShardedPlan.text.split(separator: "\n").prefix { !$0.hasPrefix("check") }.joined(separator: "\n")
    let plan = ShardedPlan(
      text + "\nsweep part[2020] with divisor = 0..9 step 0.01 in base, lean\nsimulate need[2020] 30_000 draws\n")
    let engine = plan.engine(.csv)
    let whole = engine.run(plan.source)
    for count in [1, 3] { #expect(plan.merged(try plan.parts(count), engine).output == whole.output) }
  }

  @Test func settingsTravelWithTheParts() throws {
    let plan = ShardedPlan(settings: ["price_growth = 3,5 %"])
    let parts = try plan.parts(3, .nb)
    let set = try PartSet(parts)
    #expect(set.header.settings == ["price_growth = 3,5 %"])
    #expect(set.header.language == .nb)
    let english = ShardedPlan(settings: ["price_growth = 3.5%"]).engine(.text, .en).run(plan.source)
    #expect(plan.merged(parts, plan.engine(.text, .en, settingsLocale: .nb)).output == english.output)
    #expect(plan.merged(parts, ShardedPlan().engine()).diagnostics.contains("KV201"))
  }

  @Test func whatIsWrongIsSaidByThePart() throws {
    let plan = ShardedPlan("x = y\nsweep x with x = 1..2\n")
    let shard = try #require(Shard("1/2"))
    let wrong = plan.engine().part(of: plan.source, shard, by: ShardedPlan.program)
    #expect(wrong.file == nil)
    #expect(wrong.exitCode == 1)
    #expect(!wrong.diagnostics.isEmpty)
    let refused = ShardedPlan().engine().part(of: ShardedPlan().source, shard, by: ShardedPlan.program)
    #expect(refused.exitCode == 1 && refused.file != nil && refused.diagnostics.contains("step 7%"))
    let nothing = ShardedPlan("x = 1\nshow x\n")
    let none = nothing.engine().part(of: nothing.source, shard, by: ShardedPlan.program)
    #expect(none.file == nil && none.diagnostics.contains("--shard"))
  }
}

/// What is said of parts that cannot be put together, in four languages.
struct PartFaultTests {
  private let plan = ShardedPlan()

  /// The codes that are said of parts, one for each diagnostic; nothing is printed as an answer.
  private func codes(_ parts: [SourceText], _ plan: ShardedPlan? = nil, _ locale: Locale = .en) -> [Substring] {
    let outcome = (plan ?? self.plan).merged(parts, (plan ?? self.plan).engine(.text, locale))
    #expect(outcome.output.isEmpty)
    #expect(outcome.exitCode == 1)
    return outcome.diagnostics.split(separator: "\n").filter { $0.hasPrefix("KV") }.map { $0.prefix(5) }
  }

  private func text(_ name: String, _ bytes: [UInt8]) -> SourceText { SourceText(name: name, bytes: bytes) }

  @Test(arguments: Locale.allCases)
  func aMissingPartIsNamed(locale: Locale) throws {
    let parts = try plan.parts(4)
    #expect(codes(Array(parts.dropFirst()), nil, locale) == ["KV203"])
    let said = plan.merged([parts[0], parts[2]], plan.engine(.text, locale)).diagnostics
    #expect(said.contains(": 1, 3.") && said.contains("--shard 1/4"))
  }

  @Test(arguments: Locale.allCases)
  func aPartTwiceIsNamed(locale: Locale) throws {
    let parts = try plan.parts(2)
    #expect(codes(parts + [text("again", parts[0].bytes)], nil, locale) == ["KV202"])
  }

  @Test(arguments: Locale.allCases)
  func aForeignPartIsNamed(locale: Locale) throws {
    var parts = try plan.parts(3)
    let others = [
      ShardedPlan(ShardedPlan.text + "\n"), ShardedPlan(settings: ["divisor = 3"]),
      ShardedPlan(ShardedPlan.text.replacing("seed 7", with: "seed 8")),
    ]
    for other in others {
      parts[1] = text("foreign", try other.part(2, of: 3))
      #expect(codes(parts, nil, locale) == ["KV201"])
    }
    parts[1] = text("foreign", try plan.part(2, of: 4))
    #expect(codes(parts, nil, locale) == ["KV201"])
    let shard = try #require(Shard("2/3"))
    parts[1] = text("foreign", try #require(plan.engine().part(of: plan.source, shard, by: "another").file))
    #expect(codes(parts, nil, locale) == ["KV201"])
  }

  @Test(arguments: Locale.allCases)
  func aPartThatIsCutOffOrChangedIsNamed(locale: Locale) throws {
    let parts = try plan.parts(2)
    let whole = parts[0].bytes
    let digit = try #require(whole.lastIndex { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) })
    var changed = whole
    changed[digit] = changed[digit] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
    for bytes in [[], Array("hei".utf8), Array(whole.dropLast()), Array(whole.prefix(whole.count / 2)), changed] {
      #expect(codes([text("broken", bytes), parts[1]], nil, locale) == ["KV200"])
    }
  }

  @Test(arguments: Locale.allCases)
  func aPlanThatIsChangedIsNoLongerThatOfItsParts(locale: Locale) throws {
    let parts = try plan.parts(2)
    #expect(codes(parts, ShardedPlan(ShardedPlan.text + "\nshow need"), locale) == ["KV201"])
  }

  /// The stream of draws is known by its draws: those of another seed, or of another machine's logarithm, are refused.
  @Test func drawsOfAnotherStreamAreRefused() throws {
    let parts = try plan.parts(2)
    let changed = try parts.map { part in
      let lines = ShardedPlan.lines(part.bytes).map { line -> Substring in
        guard line.contains(" simulate ") else { return line }
        let words = line.split(separator: " ")
        return Substring((words.dropLast() + ["\(String(repeating: "0", count: 64))"]).joined(separator: " "))
      }
      try #require(lines.contains { $0.hasSuffix("000000") })
      return text(part.name, ShardedPlan.signed(lines))
    }
    let outcome = plan.merged(changed, plan.engine())
    #expect(outcome.exitCode == 1)
    #expect(outcome.diagnostics.contains("KV201"))
    #expect(codes([parts[0], changed[1]]).contains("KV201"))
  }

  /// A part that somebody has made up ends in a message or in an answer, never in a crash.
  @Test func madeUpPartsDoNotEndTheProgram() throws {
    let plan = ShardedPlan(ShardedPlan.smallText)
    let engine = plan.engine(.json)
    let part = ShardedPlan.lines(try plan.part(1, of: 1))
    var random = RandomNumbers(seed: 16)
    let words: [Substring] = [
      "", "-", "-1", "0", "1", "7", "99999999999999999999", "1E+6144", "missing(0)", "missing(4294967295)", "nan", "x",
      "question", "value", "axes", "0:0", "0:5,0", "9:0", "1:0,1", "end", "varies", "fixed", "sweep", "simulate",
      "compare", "nothing", "1E-6176", "2:0", "3:0", "0:99",
    ]
    for _ in 0..<200 {
      var lines = part
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let line = Int.random(in: lines.indices, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: line)
        case 2: lines.swapAt(line, Int.random(in: lines.indices, using: &random))
        default:
          var own = lines[line].split(separator: " ", omittingEmptySubsequences: false)
          own[Int.random(in: own.indices, using: &random)] = words.randomElement(using: &random) ?? ""
          lines[line] = Substring(own.joined(separator: " "))
        }
      }
      let outcome = plan.merged([text("made-up", ShardedPlan.signed(lines))], engine)
      #expect(!outcome.output.isEmpty)
    }
  }
}
