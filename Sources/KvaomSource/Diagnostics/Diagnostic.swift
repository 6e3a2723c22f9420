public import KvaomWords

/// What is wrong (or worth knowing) in a planner's text: code, place, cause and fix. Never used for our own bugs.
public struct Diagnostic: Sendable {
  /// How serious it is.
  public enum Severity: Sendable {
    /// The text cannot be run as it stands.
    case error
    /// It runs, and probably does not mean what the planner wants.
    case warning
    /// Something to know; never changes an exit code.
    case note
  }

  /// A second place with its own remark: the other unit, the other case, the next link of a cycle.
  public struct Related: Sendable {
    /// Where the other part stands, possibly in another text.
    public let span: SourceSpan
    /// What there is to say about it.
    public let message: Phrase
    /// A remark at a place.
    public init(span: SourceSpan, message: Phrase) {
      self.span = span
      self.message = message
    }
  }

  /// The entry of the catalogue this is a case of.
  public let code: DiagnosticCode
  /// Usually the code's own severity.
  public let severity: Severity
  /// Where to look first.
  public let span: SourceSpan
  /// What was found, in one sentence, with the planner's own names and numbers.
  public let message: Phrase
  /// Other places that belong to the matter.
  public let related: [Related]
  /// What to write instead, best first.
  public let fixes: [Fix]

  /// A finding at `span`; severity is the code's own, unless what is an error in a file is tried out on purpose.
  public init(
    _ code: DiagnosticCode, severity: Severity? = nil, at span: SourceSpan, _ message: Phrase,
    related: [Related] = [], fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.span = span
    self.message = message
    self.related = related
    self.fixes = fixes
  }
}

/// One entry of the catalogue of diagnostics. Codes are permanent: a retired one is never used again.
/// The entries stand in `Codes`, one file an area.
public struct DiagnosticCode: Hashable, Sendable {
  /// `KV` and three digits.
  public let id: String
  /// The headline: what kind of mistake it is, in a few words.
  public let title: Phrase
  /// What `kvaom explain` prints: why it is an error, an example of the mistake and one of the right way.
  public let explanation: Phrase
  /// Whether the text can still run.
  public let severity: Diagnostic.Severity

  /// An entry of the catalogue. The lines of an example are the same in every language but for the words before them
  /// (`Example`); they stand below the explanation.
  public init(
    _ id: String, _ title: Phrase, severity: Diagnostic.Severity = .error, explanation: Phrase, example: Wording? = nil
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.explanation = example.map { .verbatim("\(explanation)\n\(Phrase.verbatim($0))") } ?? explanation
  }

  /// Two entries are the same when their ids are.
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// The whole catalogue, put together from the lists of the areas.
extension DiagnosticCode {
  /// Every code there is, sorted by id.
  public static let all: [DiagnosticCode] =
    (syntaxCodes + nameCodes + unitCodes + tableCodes + layerCodes + timeCodes + amountCodes + tableFileCodes
    + shardCodes)
    .sorted { $0.id < $1.id }
}
