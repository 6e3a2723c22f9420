import KvaomSession
public import KvaomSource
public import KvaomSyntax
import KvaomWords

/// The parts of a text: what an editor lists, folds and colours.
extension OpenPlan {
  /// Something that a text defines or asks, with what lies in it.
  public struct Part: Sendable {
    /// What it is; nil for a question.
    public let kind: PlanName.Kind?
    /// The name, or the question's first words.
    public let name: String
    /// The planner's label; empty without.
    public let label: String
    /// The whole of it.
    public let range: TextRange
    /// Its name.
    public let nameRange: TextRange
    /// The parts in it.
    public let parts: [Part]
  }

  /// What the text defines and asks, in order.
  public var parts: [Part] { tree.statements.compactMap { part($0) } }

  private func part(_ statement: Statement) -> Part? {
    switch statement.kind {
    case .definition(let own):
      return part(statement, own.role == .input ? .input : .formula, own.name, own.label)
    case .dimension(let own):
      let members = own.members.map { leaf(.member, $0.name, $0.label, $0.name.span) }
      return part(statement, .dimension, own.name, own.label, members)
    case .function(let own): return part(statement, .function, own.name, own.label)
    case .measure(let own): return part(statement, .measure, own.name, own.label)
    case .scenario(let own): return part(statement, .scenario, own.name, own.label)
    case .indicator(let own): return part(statement, .indicator, own.name, own.label)
    case .indicators(let own):
      let rows = own.rows.map { leaf(.indicator, $0.name, $0.label, $0.span) }
      return part(statement, .dimension, own.dimension, nil, rows)
    case .table(let own): return part(statement, own)
    case .command(let own):
      let first = session.asking.sources.quotation(of: statement.span).onOneLine.cut(to: 60)
      let parts = own.body.compactMap { self.part($0) }
      let range = range(of: statement.span)
      return Part(
        kind: nil, name: own.title ?? "\(first)", label: own.title == nil ? "" : own.verb.rawValue, range: range,
        nameRange: TextRange(start: range.start, end: range.start), parts: parts)
    default: return nil
    }
  }

  private func part(_ statement: Statement, _ table: TableStatement) -> Part? {
    switch table.form {
    case .named(let name, let label, _): return part(statement, .table, name, label)
    case .across(let dimension):
      let rows = table.rows.compactMap { row in row.labels.first.map { leaf(.table, $0, row.title, row.span) } }
      return part(statement, .dimension, dimension, nil, rows)
    case .byColumn(let dimension):
      let columns = table.columns.map { leaf(.table, $0.name, $0.title, $0.name.span) }
      return part(statement, .dimension, dimension, nil, columns)
    }
  }

  private func part(
    _ statement: Statement, _ kind: PlanName.Kind, _ name: Name, _ label: String?, _ parts: [Part] = []
  ) -> Part {
    Part(
      kind: kind, name: name.text, label: label ?? "", range: range(of: statement.span),
      nameRange: range(of: name.span), parts: parts)
  }

  private func leaf(_ kind: PlanName.Kind, _ name: Name, _ label: String?, _ span: SourceSpan) -> Part {
    let own = range(of: name.span)
    let whole = range(of: span)
    let holds = whole.start <= own.start && own.end <= whole.end
    return Part(
      kind: kind, name: name.text, label: label ?? "", range: holds ? whole : own, nameRange: own, parts: [])
  }

  // MARK: Folding

  /// The lines that can be folded, first and last; of comments whether they are.
  public var folds: [(first: Int, last: Int, isComment: Bool)] {
    var folds: [(first: Int, last: Int, isComment: Bool)] = []
    for statement in tree.statements {
      let own = range(of: statement.span)
      if own.end.line > own.start.line { folds.append((own.start.line, own.end.line, false)) }
    }
    var run: (first: Int, last: Int)?
    for comment in tree.comments where comment.ownLine {
      let line = range(of: comment.span).start.line
      if let open = run, line == open.last + 1 {
        run = (open.first, line)
      } else {
        if let open = run, open.last > open.first { folds.append((open.first, open.last, true)) }
        run = (line, line)
      }
    }
    if let open = run, open.last > open.first { folds.append((open.first, open.last, true)) }
    return folds.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  // MARK: Colours

  /// A word and what it is.
  public struct Token: Sendable {
    /// Its range, on one line.
    public let range: TextRange
    /// What its bytes say.
    public let kind: Highlight.Kind
    /// What it stands for, where it is a name.
    public let symbol: PlanSymbol?
    /// Whether it is defined here.
    public let isDeclaration: Bool
  }

  /// The words of the text in order, with what the names among them stand for.
  public var tokens: [Token] {
    var known: [UInt32: Occurrence] = [:]
    for occurrence in occurrences(in: tree) {
      known[occurrence.span.start] = known[occurrence.span.start] ?? occurrence
    }
    return highlights(of: text).compactMap { piece in
      let span = SourceSpan(source: tree.source, start: piece.range.lowerBound, end: piece.range.upperBound)
      let range = range(of: span)
      guard range.start.line == range.end.line else { return nil }
      let found = known[span.start].flatMap { $0.span.end == span.end ? $0 : nil }
      return Token(
        range: range, kind: piece.kind, symbol: found?.symbol, isDeclaration: found?.isDeclaration ?? false)
    }
  }
}
