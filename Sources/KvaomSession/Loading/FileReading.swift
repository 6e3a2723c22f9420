public import KvaomSource
public import KvaomTables
public import KvaomWords

/// What a plan asks of the machine it runs on: the bytes of a file that it names, or the tables in it.
public struct FileRequest: Sendable {
  /// What is wanted of a file.
  public enum Content: Sendable {
    /// Its bytes.
    case bytes
    /// The tables in it.
    case tables
  }
  /// The file.
  public let path: String
  /// The plan on whose behalf it is read, by the path under which a person named it: what decides where it may reach.
  /// Nil where a person names the file itself.
  public let plan: String?
  /// What is wanted of it.
  public let content: Content

  /// A request for the file at `path` that `plan` makes, itself or through a file it uses.
  public init(_ path: String, for plan: String?, content: Content = .bytes) {
    self.path = path
    self.plan = plan
    self.content = content
  }
}

/// What the machine says to a request.
public enum FileAnswer: Sendable {
  /// The whole file.
  case bytes([UInt8])
  /// The plan may not reach there; with what to do about it.
  case outside(fixes: [Fix])
  /// It cannot be read, for this reason, which stands after "name: ".
  case unreadable(Phrase)
  /// The tables in it, and what tells this edition of it from others.
  case tables(SourceFile, Fingerprint)
  /// It has no tables that can be read.
  case noTables(ReadingFault)

  /// The file, where it was read.
  public var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
}

/// Reads the files that plans name; nil for one that is not there.
public typealias FileReader = @Sendable (FileRequest) -> FileAnswer?

extension FileAnswer? {
  /// What a planner is told where the file that `span` names was not read: `path` is what it is called there, `way`
  /// what to write where it is not there at all.
  public func refusal(of path: String, at span: SourceSpan, way: Fix) -> Diagnostic {
    switch self {
    case .outside(let fixes):
      Diagnostic(
        .outsideFolder, at: span,
        Phrase(
          nn: "Fila `\(path)` ligg utanfor mappa til planen. Ho er ikkje lesen.",
          nb: "Filen `\(path)` ligger utenfor mappen til planen. Den er ikke lest.",
          sv: "Filen `\(path)` ligger utanför planens mapp. Den har inte lästs.",
          en: "The file `\(path)` lies outside the plan's folder. It was not read."), fixes: fixes)
    case .unreadable(let reason):
      Diagnostic(
        .unreadableFile, at: span,
        Phrase(
          nn: "Fila `\(path)` kan ikkje lesast: \(reason).", nb: "Filen `\(path)` kan ikke leses: \(reason).",
          sv: "Filen `\(path)` kan inte läsas: \(reason).", en: "The file `\(path)` cannot be read: \(reason)."))
    case .noTables(let fault):
      Diagnostic(
        .unreadableFile, at: span,
        Phrase(
          nn: "Fila `\(path)` kan ikkje lesast: \(fault.message).",
          nb: "Filen `\(path)` kan ikke leses: \(fault.message).",
          sv: "Filen `\(path)` kan inte läsas: \(fault.message).",
          en: "The file `\(path)` cannot be read: \(fault.message)."), fixes: fault.help.map { [.advice($0)] } ?? [])
    case .bytes, .tables, nil:
      Diagnostic(
        .unreadableFile, at: span,
        Phrase(
          nn: "Fila `\(path)` finst ikkje.", nb: "Filen `\(path)` finnes ikke.", sv: "Filen `\(path)` finns inte.",
          en: "There is no file `\(path)`."), fixes: [way])
    }
  }
}
