import KvaomChecker
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomUnits

/// `define x = 5%`: the plan's own number changes, and what it is does not.
extension Workbench {
  /// A definition as `define` takes it: with what it keeps of the one it takes the place of, and what it does not.
  struct Redefinition {
    /// The text that goes into the plan.
    var text: String
    /// What belonged to the old number and is gone, as written: `@source`, `@published`, `@unverified`, `~ …`.
    var dropped: [String] = []
    /// The cases of the old definition, one of which must be named; empty where there is no doubt.
    var cases: [String] = []
  }

  /// A statement of the plan as it stands now, with its text.
  private struct Standing {
    let statement: Statement
    let definition: DefinitionStatement
    let tree: SyntaxTree
    let text: SourceText

    func text(of span: SourceSpan) -> String { text.text(Int(span.start)..<Int(span.end)) }
    /// `[R]`; empty for the general case.
    var caseText: String {
      definition.selectors.isEmpty ? "" : "[\(definition.selectors.map { text(of: $0.span) }.joined(separator: ", "))]"
    }
  }

  /// What `define` makes of a definition: label, `input`, unit, range and notes of the old one stay where the new one
  /// says nothing of them; what says where the old number came from goes.
  func redefinition(of new: DefinitionStatement, _ statement: Statement, in tree: SyntaxTree, _ entry: SourceText)
    -> Redefinition
  {
    let own = entry.text(Int(statement.span.start)..<Int(statement.span.end))
    let standing = self.standing(new.name.text)
    guard !standing.isEmpty else { return Redefinition(text: own) }
    let hasCases = standing.count > 1 || standing.contains { !$0.definition.selectors.isEmpty }
    if hasCases, new.selectors.isEmpty {
      return Redefinition(text: own, cases: standing.map { new.name.text + $0.caseText })
    }
    let wanted = tree.caseDump(of: new)
    guard let old = standing.first(where: { $0.tree.caseDump(of: $0.definition) == wanted }) else {
      return Redefinition(text: own)
    }
    return merged(new, statement, tree, entry, with: old)
  }

  private func merged(
    _ new: DefinitionStatement, _ statement: Statement, _ tree: SyntaxTree, _ entry: SourceText, with old: Standing
  ) -> Redefinition {
    let isPlain = tree.isLiteral(new.value)
    guard let sign = Self.sign(after: Int(new.name.span.end), in: entry) else {
      return Redefinition(text: entry.text(Int(statement.span.start)..<Int(statement.span.end)))
    }
    var result = Redefinition(text: "")
    for line in old.statement.decorations.documentation where statement.decorations.documentation.isEmpty {
      result.text += "## \(line)\n"
    }
    for note in old.statement.decorations.notes {
      let written = old.text(of: note.span)
      if ["source", "published", "unverified"].contains(note.name.text) {
        result.dropped.append(written)
      } else if !statement.decorations.notes.contains(where: { $0.name.text == note.name.text }) {
        result.text += written + "\n"
      }
    }
    for note in statement.decorations.notes {
      result.text += entry.text(Int(note.span.start)..<Int(note.span.end)) + "\n"
    }
    // A formula in the place of an input is no input any more.
    let role = new.role == .formula && isPlain ? old.definition.role : new.role
    let keepsStock = old.definition.role == .stock && new.role == .formula
    result.text += role == .input ? "input " : role == .stock || keepsStock ? "stock " : ""
    result.text += new.name.text
    if new.label == nil, let label = old.definition.label { result.text += " \"\(label.escaped)\"" }
    let head = entry.text(Int(new.name.span.end)..<sign).trimmedBreaks
    if !head.isEmpty { result.text += (new.label == nil && new.selectors.isEmpty ? "" : " ") + head }
    if new.annotation == nil {
      if let annotation = old.definition.annotation {
        result.text += old.text(of: annotation.span)
      } else if isPlain, let unit = unit(of: new.name.text), !tree.isWritten(new.value, in: unit) {
        result.text += ": \(unit)"
      }
    }
    result.text += " = " + entry.text((sign + 1)..<Int(statement.span.end)).trimmedBreaks
    if role == .input, new.range == nil, let range = old.definition.range {
      let (low, high) = (old.text(of: old.tree[range.low].span), old.text(of: old.tree[range.high].span))
      result.text += " in \(low)..\(high)"
    }
    if let distribution = old.definition.distribution, new.distribution == nil {
      result.dropped.append("~ \(old.text(of: old.tree[distribution].span))")
    }
    return result
  }

  /// The definitions of a name in the plan as it stands, each case for itself.
  private func standing(_ name: String) -> [Standing] {
    let loader = PlanLoader(after: sources, readFile: readFile, library: library)
    var trees = files
    for piece in pieces {
      let text = SourceText(name: piece.name, bytes: Array(piece.text.utf8))
      let tree = parse(text, id: loader.add(text), dialect: options.dialect)
      if piece.replaces { trees = trees.map { Replacement.removing(what: tree, redefinesIn: $0) } }
      trees.append(tree)
    }
    return trees.flatMap { tree in
      tree.statements.compactMap { statement -> Standing? in
        guard case .definition(let definition) = statement.kind, definition.name.text == name else { return nil }
        return Standing(
          statement: statement, definition: definition, tree: tree, text: loader.sources[tree.source])
      }
    }
  }

  /// The unit of a number of the plan as it could be written; nil for what is no number, or a plain one.
  private func unit(of name: String) -> String? {
    let plan = session().asking.plan
    guard let id = plan.definitionsByName[name], plan.program[id].kind == .number else { return nil }
    let unit = plan.program[id].unit
    if unit.tag == .percent { return "%" }
    return unit.isPlain ? nil : unit.display.text
  }

  /// Where the `=` of a definition stands: the first outside quotes and brackets.
  private static func sign(after start: Int, in text: SourceText) -> Int? {
    var isQuoted = false
    var open = 0
    for index in start..<text.bytes.count {
      switch text.bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "[") where !isQuoted: open += 1
      case UInt8(ascii: "]") where !isQuoted: open -= 1
      case UInt8(ascii: "=") where !isQuoted && open == 0: return index
      default: break
      }
    }
    return nil
  }
}

/// What a value is written as.
extension SyntaxTree {
  /// Whether a number has a unit of that name behind it already.
  fileprivate func isWritten(_ id: ExpressionID, in unit: String) -> Bool {
    switch self[id].kind {
    case .number(_, let written?):
      written.factors.count == 1 && written.factors[0].exponent == 1 && written.factors[0].name.text == unit
    case .unary(.minus, let operand): isWritten(operand, in: unit)
    default: false
    }
  }

  /// Whether an expression is a number, a date, a text or a truth as it stands.
  func isLiteral(_ id: ExpressionID) -> Bool {
    switch self[id].kind {
    case .number, .date, .text, .truth: true
    case .unary(.minus, let operand): isLiteral(operand)
    default: false
    }
  }
}

extension String {
  /// The text as it stands between quotes.
  fileprivate var escaped: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
  }
}
