import KvaomPlatform
public import KvaomSession
import KvaomTables
public import KvaomWords

/// What a part says of itself before its numbers: which share it is, and of what.
public struct PartHeader: Hashable, Sendable {
  /// A line of the header, by the word it begins with.
  enum Line: String, CaseIterable {
    case format = "kvaom-part"
    case shard, program, plan, scenario, language, set, with
    case planPrint = "plan-sha256"
    case readPrint = "read-sha256"
  }

  /// Which form of part this program writes and reads.
  static let format = "1"

  /// Which share.
  public let shard: Shard
  /// The program that computed it.
  public let program: String
  /// The plan, as it was named.
  public let plan: String
  /// The world of questions that name none; nil is the base.
  public let scenario: String?
  /// The language that settings and changes are written in; nil where there are none.
  public let language: Locale?
  /// What was set below all scenarios, as written.
  public let settings: [String]
  /// What was changed on top of them, as written.
  public let additions: [String]
  /// The fingerprint of the plan's text.
  let planPrint: String
  /// The fingerprint of all else that the plan reads.
  let readPrint: String

  /// What a part says that this program makes.
  init(_ shard: Shard, program: String, plan: String, _ options: EngineOptions, planPrint: String, readPrint: String) {
    self.shard = shard
    self.program = program
    self.plan = plan
    scenario = options.scenario
    settings = options.settings
    additions = options.additions
    language = settings.isEmpty && additions.isEmpty ? nil : options.settingsLocale ?? options.locale
    self.planPrint = planPrint
    self.readPrint = readPrint
  }

  /// What the lines of a part say, each as its word and the rest; nil where they are no header.
  init?(_ lines: [(line: Line, value: String)]) {
    func values(_ line: Line) -> [String] { lines.filter { $0.line == line }.map { $0.value } }
    func only(_ line: Line) -> String? { values(line).count == 1 ? values(line)[0] : nil }
    guard let shard = only(.shard).flatMap({ Shard($0) }), let program = only(.program), let plan = only(.plan),
      let planPrint = only(.planPrint), let readPrint = only(.readPrint), values(.scenario).count < 2,
      values(.language).count < 2
    else { return nil }
    (self.shard, self.program, self.plan) = (shard, program, plan)
    (self.planPrint, self.readPrint) = (planPrint, readPrint)
    scenario = values(.scenario).first
    language = values(.language).first.flatMap { Locale(rawValue: $0) }
    settings = values(.set)
    additions = values(.with)
    guard language != nil || settings.isEmpty && additions.isEmpty else { return nil }
  }

  /// The header as a part has it.
  var lines: [(line: Line, value: String)] {
    [(.format, Self.format), (.shard, shard.text), (.program, program), (.plan, plan)]
      + (scenario.map { [(.scenario, $0)] } ?? []) + (language.map { [(.language, $0.rawValue)] } ?? [])
      + settings.map { (.set, $0) } + additions.map { (.with, $0) }
      + [(.planPrint, planPrint), (.readPrint, readPrint)]
  }

  /// The first line in which another part is of something else than this one, and what it is; nil where both are of the
  /// same.
  func difference(from other: PartHeader) -> (line: Line, what: Phrase)? {
    if program != other.program { return (.program, ShardWords.program) }
    if shard.count != other.shard.count { return (.shard, ShardWords.count) }
    if scenario != other.scenario { return (scenario == nil ? .plan : .scenario, ShardWords.settings) }
    if settings != other.settings || additions != other.additions || language != other.language {
      return (settings.isEmpty ? additions.isEmpty ? .plan : .with : .set, ShardWords.settings)
    }
    if planPrint != other.planPrint { return (.planPrint, ShardWords.plan) }
    return readPrint == other.readPrint ? nil : (.readPrint, ShardWords.files)
  }
}
