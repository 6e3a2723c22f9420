public import KvaomRender
public import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomWords

/// Finds what a fix takes the place of. A diagnostic says what to write and marks a place; whether the line that it
/// shows stands for the marked word, for the formula around it or for the whole line is found by trying, from the
/// smallest to the largest: the first place is taken where the text can still be read, the finding is gone and what was
/// written has no new one. What fits nowhere has no edit.
public struct FixTrial {
  /// The plan as it is, checked.
  private let session: Session
  /// How many texts may still be checked: a text that is no plan has a finding in every word.
  private var trialsLeft = 150
  /// How far a place may grow beyond the expression that is marked.
  private static let mostExpressions = 4
  /// How many words before it are tried as its beginning.
  private static let mostWords = 8

  /// Fixes of what `session`, a plan checked, was found to have.
  public init(_ session: Session) { self.session = session }

  /// The edits of each fix of a finding, in their order.
  public mutating func edits(of diagnostic: Diagnostic) -> [[DiagnosticRecord.Edit]] {
    diagnostic.fixes.map { fix in edit(fix, of: diagnostic).map { [$0] } ?? [] }
  }

  private mutating func edit(_ fix: Fix, of diagnostic: Diagnostic) -> DiagnosticRecord.Edit? {
    guard !fix.code.isEmpty,
      let tree = session.asking.trees.first(where: { $0.source == diagnostic.span.source })
    else { return nil }
    let source = session.asking.sources[diagnostic.span.source]
    for place in places(around: diagnostic.span, in: tree, of: source) {
      guard trialsLeft > 0 else { return nil }
      if holds(fix.code, at: place, for: diagnostic, in: source, tree) {
        return DiagnosticRecord.Edit(
          file: source.name.visible,
          range: LineIndex(source.bytes).range(place.lowerBound, place.upperBound), text: fix.code)
      }
    }
    return nil
  }

  /// The places a line may stand for, from the smallest to the largest, each once.
  private func places(around span: SourceSpan, in tree: SyntaxTree, of source: SourceText) -> [Range<Int>] {
    let own = Int(span.start)..<Int(span.end)
    var around = tree.expressions.map { Int($0.span.start)..<Int($0.span.end) }
      .filter { $0.lowerBound <= own.lowerBound && own.upperBound <= $0.upperBound && $0.count > own.count }
    around.sort { $0.count < $1.count }
    var places = own.isEmpty ? [] : [own]
    for place in around where !places.contains(place) && places.count <= Self.mostExpressions { places.append(place) }
    let line = lines(of: own, in: source, tree)
    var whole = [line]
    // Where a text cannot be read there are no expressions: what is marked begins at some word of its line.
    let words = highlights(of: SourceText(name: "", bytes: Array(source.bytes[line]))).map { $0.range.lowerBound }
    for word in words.map({ line.lowerBound + $0 }).filter({ $0 < own.lowerBound }).suffix(Self.mostWords) {
      whole.append(word..<line.upperBound)
    }
    for statement in tree.statements {
      let place = Int(statement.span.start)..<Int(statement.span.end)
      if place.lowerBound <= own.lowerBound, own.upperBound <= place.upperBound { whole.append(place) }
    }
    whole.sort { $0.count < $1.count }
    for place in whole where place.count >= own.count && !places.contains(place) { places.append(place) }
    return places
  }

  /// The lines of a place without the blanks before them and the comment after them.
  private func lines(of place: Range<Int>, in source: SourceText, _ tree: SyntaxTree) -> Range<Int> {
    var start = source.rangeOfLine(source.line(at: place.lowerBound)).lowerBound
    var end = source.rangeOfLine(source.line(at: place.upperBound)).upperBound
    if let comment = tree.comments.first(where: { Int($0.span.start) >= place.upperBound && Int($0.span.start) < end })
    {
      end = Int(comment.span.start)
    }
    while start < place.lowerBound, isBlank(source.bytes[start]) { start += 1 }
    while end > place.upperBound, isBlank(source.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Whether the plan with `code` at a place can be read, has the finding no more, and nothing new in the code.
  private mutating func holds(
    _ code: String, at place: Range<Int>, for diagnostic: Diagnostic, in source: SourceText, _ tree: SyntaxTree
  ) -> Bool {
    let bytes = Array(source.bytes[..<place.lowerBound]) + Array(code.utf8) + Array(source.bytes[place.upperBound...])
    let changed = SourceText(name: source.name, bytes: bytes, isTyped: source.isTyped)
    var store = SourceStore()
    let read = parse(changed, id: store.add(changed))
    // Of what cannot be read nothing more is known: what comes to light once it can be is another matter.
    let isOfText = tree.diagnostics.contains { $0.code == diagnostic.code && $0.span == diagnostic.span }
    if isOfText { return errorCount(read.diagnostics) < errorCount(tree.diagnostics) }
    guard errorCount(read.diagnostics) <= errorCount(tree.diagnostics) else { return false }
    trialsLeft -= 1
    let other = session(of: changed)
    let growth = bytes.count - source.bytes.count
    let before = source.rangeOfLine(source.line(at: place.lowerBound)).lowerBound
    let after = source.rangeOfLine(source.line(at: place.upperBound)).upperBound
    let old = found(session, in: source.name, from: before, to: after)
    let new = found(other, in: source.name, from: before, to: after + growth)
    guard count(diagnostic.code, in: new) < count(diagnostic.code, in: old) else { return false }
    let written = place.lowerBound..<(place.lowerBound + code.utf8.count)
    let own = new.filter { Int($0.span.start) < written.upperBound && Int($0.span.end) > written.lowerBound }
    return own.allSatisfy { finding in count(finding.code, in: new) <= count(finding.code, in: old) }
  }

  private func count(_ code: DiagnosticCode, in findings: [Diagnostic]) -> Int { findings.count { $0.code == code } }

  private func errorCount(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity == .error } }

  /// What a check found between two places of a text.
  private func found(_ session: Session, in name: String, from start: Int, to end: Int) -> [Diagnostic] {
    session.diagnostics.filter { finding in
      session.asking.sources[finding.span.source].name == name && Int(finding.span.start) >= start
        && Int(finding.span.start) <= end
    }
  }

  /// The plan with another text in the place of the one of that name.
  private func session(of changed: SourceText) -> Session {
    let asking = session.asking
    let main = asking.sources.texts[0]
    let isMain = main.name == changed.name
    let readFile = asking.readFile
    return Session(
      isMain ? changed : main, options: asking.options,
      readFile: { !isMain && $0.path == changed.name ? .bytes(changed.bytes) : readFile($0) },
      library: asking.library, work: asking.work
    ).checked
  }
}
