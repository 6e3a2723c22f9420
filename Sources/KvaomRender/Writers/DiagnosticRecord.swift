public import KvaomSource
public import KvaomWords

/// A diagnostic as programs read it: what it is, where, in words of one language, and what to write instead as edits.
/// The command line's JSON and the language server are made of it.
///
///     { "code", "severity", "file", "range": { "start": { "line", "character" }, "end" }, "title", "message",
///       "related": [ { "file", "range", "message" } ],
///       "fixes": [ { "title", "edits": [ { "file", "range", "text" } ] } ] }
public struct DiagnosticRecord: Sendable {
  /// A piece of a text and what to put in its place.
  public struct Edit: Sendable {
    /// The text, by the name it was read under.
    public let file: String
    /// What goes.
    public let range: TextRange
    /// What comes.
    public let text: String

    /// An edit.
    public init(file: String, range: TextRange, text: String) {
      self.file = file
      self.range = range
      self.text = text
    }
  }

  /// One way out.
  public struct Way: Sendable {
    /// The line people see.
    public let title: String
    /// What it does to the texts; empty where it is advice, or no edit was found that does what it says.
    public let edits: [Edit]

    /// A way out.
    public init(title: String, edits: [Edit]) {
      self.title = title
      self.edits = edits
    }
  }

  /// Another place that belongs to the matter.
  public struct Place: Sendable {
    /// The text.
    public let file: String
    /// Where in it.
    public let range: TextRange
    /// What there is to say about it.
    public let message: String
  }

  /// The code of the catalogue.
  public let code: String
  /// How serious it is.
  public let severity: Diagnostic.Severity
  /// The text it was found in, by the name it was read under.
  public let file: String
  /// Where to look first.
  public let range: TextRange
  /// What kind of mistake it is.
  public let title: String
  /// What was found.
  public let message: String
  /// Other places.
  public let related: [Place]
  /// What to write instead, best first.
  public let fixes: [Way]

  /// A diagnostic in a language. `edits` has those of each fix, as far as they are known.
  public init(_ diagnostic: Diagnostic, in sources: SourceStore, _ locale: Locale, edits: [[Edit]] = []) {
    code = diagnostic.code.id
    severity = diagnostic.severity
    file = sources[diagnostic.span.source].name.visible
    range = sources.range(of: diagnostic.span)
    title = diagnostic.code.title[locale]
    message = diagnostic.message[locale]
    related = diagnostic.related.map { other in
      Place(
        file: sources[other.span.source].name.visible, range: sources.range(of: other.span),
        message: other.message[locale])
    }
    fixes = diagnostic.fixes.enumerated().map { index, fix in
      Way(title: fix[locale], edits: edits.indices.contains(index) ? edits[index] : [])
    }
  }

  /// The record as JSON.
  public var json: JSONValue {
    .object([
      ("code", .string(code)), ("severity", .string(severity.name)), ("file", .string(file)), ("range", range.json),
      ("title", .string(title)), ("message", .string(message)),
      (
        "related",
        .row(
          related.map { place in
            .record([
              ("file", .string(place.file)), ("range", place.range.json), ("message", .string(place.message)),
            ])
          })
      ),
      (
        "fixes",
        .list(
          fixes.map { way in
            .record([
              ("title", .string(way.title)),
              (
                "edits",
                .row(
                  way.edits.map { edit in
                    .record([
                      ("file", .string(edit.file)), ("range", edit.range.json), ("text", .string(edit.text)),
                    ])
                  })
              ),
            ])
          })
      ),
    ])
  }

  /// All that a check found as one JSON value, schema `kvaom-diagnostics/1`.
  public static func listing(_ records: [DiagnosticRecord]) -> String {
    JSONValue.object([
      ("schema", .string("kvaom-diagnostics/1")), ("diagnostics", .list(records.map { $0.json })),
    ]).written
  }
}

/// Why a command could not do its work, for a program: schema `kvaom-failure/1`.
public struct FailureRecord {
  /// Why, in the reader's language.
  public let message: String
  /// What the command ends with.
  public let exitCode: Int32

  /// A command that could not do its work.
  public init(_ message: String, exitCode: Int32) {
    self.message = message
    self.exitCode = exitCode
  }

  /// The record as one JSON value, with a line break behind it.
  public var json: String {
    JSONValue.object([
      ("schema", .string("kvaom-failure/1")), ("message", .string(message)), ("exitCode", .integer(Int(exitCode))),
    ]).written
  }
}

extension Diagnostic.Severity {
  /// What programs call it, the same in every language.
  public var name: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension TextPosition {
  /// `{"line": 6, "character": 7}`, both counted from 0.
  public var json: JSONValue { .record([("line", .integer(line)), ("character", .integer(character))]) }
}

extension TextRange {
  /// `{"start": …, "end": …}`.
  public var json: JSONValue { .record([("start", start.json), ("end", end.json)]) }
}

extension SourceStore {
  /// A span as editors count it.
  public func range(of span: SourceSpan) -> TextRange {
    LineIndex(self[span.source].bytes).range(Int(span.start), Int(span.end))
  }
}
