import KvaomChecker
import KvaomEngine
import KvaomQuestions
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Lines that could not be taken, answered with a line that can.
extension Workbench {
  /// What was found wrong with an entry, and where.
  struct Refusal: Sendable {
    /// What was found.
    let findings: [Diagnostic]
    /// The texts it was found in.
    let sources: SourceStore
  }

  /// The findings about an entry, with the whole line as it is written here where one is known: first what was meant,
  /// as far as it can be heard, then what is offered, put in its place. Nothing is offered that has not been tried.
  func heard(_ text: String, _ mode: Mode, _ refusal: Refusal) -> Reply {
    var findings = refusal.findings
    if let index = findings.firstIndex(where: { $0.severity == .error }),
      refusal.sources[findings[index].span.source].name.hasPrefix("<"), !text.contains("\n"), text.count < Self.longest
    {
      findings[index] = heard(text, mode, findings[index], in: refusal.sources)
      // A line that is answered whole has one message.
      if findings[index].message == LiveWords.writtenHere { findings = [findings[index]] }
    }
    let writer = DiagnosticWriter(usesColor: options.colorsDiagnostics, locale: locale)
    return Reply(diagnostics: writer.write(findings, in: refusal.sources), succeeded: false)
  }

  /// Longer lines are no slips of a few words.
  private static let longest = 300
  /// In a plan of so many names, of which each trial checks all, only a few lines are tried.
  private static let (many, few) = (2000, 3)

  private func heard(_ text: String, _ mode: Mode, _ finding: Diagnostic, in sources: SourceStore) -> Diagnostic {
    let heard = heardLine(text)
    let offered = finding.fixes.map(\.code)
    if let first = offered.first, heard.isWhole(first), isTaken(first, mode) { return finding }
    let source = sources[finding.span.source]
    let places = [finding.span] + finding.related.map(\.span).filter { $0.source == finding.span.source }
    var fixes = finding.fixes.map { fix in
      places.lazy.compactMap { line(with: fix, at: $0, in: source, mode) }.first ?? fix
    }
    // What is found wrong with a value knows it better than what is heard of the words around it.
    let asksOtherwise = [DiagnosticCode.unknownClause, .badCommand, .unknownLayer].contains(finding.code)
    let isPutRight = fixes.first.map { $0.code != offered[0] && (!asksOtherwise || heard.isWhole($0.code)) } ?? false
    if isPutRight {
      return Diagnostic(
        finding.code, severity: finding.severity, at: finding.span, finding.message, related: finding.related,
        fixes: fixes)
    }
    // A name with a letter wrong is heard as that name, before it is taken for a word that says nothing.
    let meanings = (nearlyNamed(text).map { heardLine($0).meanings } ?? []) + heard.meanings
    let most = names.count < Self.many ? meanings.count : Self.few
    for meaning in meanings.prefix(most) where meaning.line != text {
      guard meaning.isCommand || isTaken(meaning.line, mode) else { continue }
      let whole = SourceSpan(
        source: finding.span.source, start: 0, end: sources[finding.span.source].bytes.count)
      return Diagnostic(finding.code, at: whole, LiveWords.writtenHere, fixes: [Fix(meaning.line)])
    }
    if finding.code == .foreignWord, let first = offered.first, !isTaken(first, mode) {
      fixes = existing(first) ?? fixes
    } else if finding.code == .unknownClause, heard.asksInWords {
      // Clauses of a question that nobody asked help nobody.
      fixes = [Fix("list", remark: LiveWords.allNames), Fix("help", remark: LiveWords.allCommands)]
    }
    return Diagnostic(
      finding.code, severity: finding.severity, at: finding.span, finding.message, related: finding.related,
      fixes: fixes)
  }

  /// What is heard of a line in this plan.
  private func heardLine(_ text: String) -> HeardLine {
    HeardLine(text, names: HeardNames(names, example: session().asking.plan.exampleNames))
  }

  /// The line with the figure's name that its first unknown word nearly is; nil where none is nearly one.
  private func nearlyNamed(_ line: String) -> String? {
    let figures = names.filter { $0.kind == .formula || $0.kind == .table }.map(\.name)
    for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "_" }) where word.count > 3 {
      guard word.first?.isLetter == true, !names.contains(where: { $0.name == word }),
        !HeardWords.isOfALine(word.lowercased())
      else { continue }
      if let near = Suggestions.nearest(to: String(word), among: figures).first {
        return line.replacing(word, with: near)
      }
    }
    return nil
  }

  /// The question of an offered line about figures that there are, where it names some that there are not: the one
  /// whose name is nearly that, else any; nil where it asks something else.
  private func existing(_ line: String) -> [Fix]? {
    guard let verb = ShellText.verb(of: line) else { return nil }
    guard [.show, .plot, .why, .compare].contains(verb) else {
      // The verb's example with names that there are.
      let form = QuestionForm.all.first { $0.verb == verb }
      let fix = form?.example.naming(session().asking.plan.exampleNames)
      return fix.flatMap { isTaken($0.code, .plain) ? [$0] : nil }
    }
    let example = session().asking.plan.exampleNames
    let others = names.filter { $0.kind == .formula || $0.kind == .table }.map(\.name)
    let figures = [example.figure].compactMap { $0 } + others
    if let meant = nearlyNamed(line), isTaken(meant, .plain) { return [Fix(meant)] }
    var lines: [String] = []
    for figure in figures where lines.count < 4 && !lines.contains("\(verb.rawValue) \(figure)") {
      lines.append("\(verb.rawValue) \(figure)")
    }
    let taken = lines.filter { isTaken($0, .plain) }
    return taken.isEmpty ? nil : taken.map { Fix($0) }
  }

  /// The line that an entry may have meant, where one can be taken; nil where none is known.
  public func lineMeant(by text: String) -> String? {
    var copy = self
    return copy.deep { bench -> String? in
      let heard = HeardLine(text, names: HeardNames(bench.names, example: bench.session().asking.plan.exampleNames))
      return heard.meanings.first { !$0.isCommand && bench.isTaken($0.line, .plain) }?.line
    }
  }

  /// What to offer for a formula of a spreadsheet in which nothing was recognised: one cell where it looks a figure up,
  /// the functions there are where it has one that is none here, else a sum.
  public func lineInstead(ofFormula text: String) -> String? {
    let words = text.split { !$0.isLetter }.map { $0.lowercased() }
    if words.contains(where: HeardWords.lookups.contains) {
      var copy = self
      if let cell = copy.deep({ $0.session().asking.plan.exampleNames.cell }) { return cell }
    }
    var reader = HeardReader(text)
    let parts = reader.parts()
    let calls = parts.indices.dropLast().filter { parts[$0].kind == .word && parts[$0 + 1].text == "(" }
    let isKnown = calls.allSatisfy { HeardWords.functions[parts[$0].word] != nil }
    return isKnown ? exampleSum : "list functions"
  }

  /// The line with what a fix says in the place it is meant for; nil where it fits nowhere.
  private func line(with fix: Fix, at place: SourceSpan, in source: SourceText, _ mode: Mode) -> Fix? {
    guard !fix.code.isEmpty else { return nil }
    let bytes = source.bytes
    let (start, end) = (Int(place.start), Int(place.end))
    let before = String(decoding: bytes[..<start], as: UTF8.self)
    let after = String(decoding: bytes[end...], as: UTF8.self)
    let candidate = (before + fix.code + after).trimmedBreaks
    // A part of the line alone is another line.
    guard candidate != fix.code else { return nil }
    if isTaken(candidate, mode) { return fix.replacing(code: candidate) }
    // Of a change between braces the whole change is offered.
    let isApart: (Character) -> Bool = { ["{", "}", ";"].contains($0) }
    guard let open = before.lastIndex(where: isApart) else { return nil }
    let inBraces = (before[...open] + " " + fix.code + after).trimmedBreaks
    return isTaken(inBraces, mode) ? fix.replacing(code: inBraces) : nil
  }

  /// Whether an entry would be taken: it can be read, and the plan holds with it. Nothing is answered.
  func isTaken(_ text: String, _ mode: Mode) -> Bool {
    let entry = SourceText(name: "<\(entryCount)>", bytes: Array(text.utf8))
    var store = SourceStore()
    let tree = parse(entry, id: store.add(entry), dialect: options.dialect)
    guard !tree.statements.isEmpty, !tree.diagnostics.contains(where: { $0.severity == .error }) else { return false }
    if mode == .plain, doubt(about: tree, entry) != nil { return false }
    var bench = self
    return bench.takes(tree, entry, mode)
  }
}
