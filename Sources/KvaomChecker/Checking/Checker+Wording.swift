import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Turning faults into diagnostics, and the wording of types.
extension Checker {
  /// Reports a shape fault at a place.
  func failure(for fault: ShapeFault, at span: SourceSpan) -> CheckFailure {
    switch fault {
    case .membersDiffer(let dimension, let left, let right):
      let common = left.positions.filter { right.offset(of: $0) != nil }
      let names = common.map { program[dimension].members[$0].name }
      let fix: [Fix] =
        names.isEmpty
        ? []
        : [
          Fix(
            "x[\(names.prefix(4).joined(separator: ", "))]",
            remark: Phrase(
              nn: "på begge sider: kategoriane dei har felles", nb: "på begge sider: kategoriene de har felles",
              sv: "på båda sidor: kategorierna de har gemensamt", en: "on both sides: the members they share"))
        ]
      return failure(
        .membersDiffer, at: span,
        Phrase(
          nn: """
            Dei to sidene har dimensjonen `\(program[dimension].name)` felles, men ikkje kategoriane i han: \
            \(list(left, of: dimension)) på den eine sida, \(list(right, of: dimension)) på den andre.
            """,
          nb: """
            De to sidene har dimensjonen `\(program[dimension].name)` felles, men ikke kategoriene i den: \
            \(list(left, of: dimension)) på den ene siden, \(list(right, of: dimension)) på den andre.
            """,
          sv: """
            De två sidorna har dimensionen `\(program[dimension].name)` gemensam, men inte dess kategorier: \
            \(list(left, of: dimension)) på den ena sidan, \(list(right, of: dimension)) på den andra.
            """,
          en: """
            The two sides share the dimension `\(program[dimension].name)`, but not its members: \
            \(list(left, of: dimension)) on one side, \(list(right, of: dimension)) on the other.
            """),
        fixes: fix)
    case .noSuchAxis(let dimension):
      return failure(
        .shapeMismatch, at: span,
        Phrase(
          nn: "Verdien har ingen dimensjon `\(program[dimension].name)`.",
          nb: "Verdien har ingen dimensjon `\(program[dimension].name)`.",
          sv: "Värdet har ingen dimension `\(program[dimension].name)`.",
          en: "The value has no dimension `\(program[dimension].name)`."))
    case .noSuchMember(let dimension, let member):
      return failure(
        .unknownMember, at: span,
        Phrase(
          nn: """
            Verdien har ikkje noko tal for `\(program[dimension].members[member].name)` av \
            `\(program[dimension].name)`.
            """,
          nb: """
            Verdien har ikke noe tall for `\(program[dimension].members[member].name)` av \
            `\(program[dimension].name)`.
            """,
          sv: """
            Värdet har inget tal för `\(program[dimension].members[member].name)` av \
            `\(program[dimension].name)`.
            """,
          en:
            "The value has no figure for `\(program[dimension].members[member].name)` of `\(program[dimension].name)`.")
      )
    case .unexpectedAxis(let dimension):
      return failure(
        .shapeMismatch, at: span,
        Phrase(
          nn: "Verdien har dimensjonen `\(program[dimension].name)`, som ikkje har nokon plass her.",
          nb: "Verdien har dimensjonen `\(program[dimension].name)`, som ikke har noen plass her.",
          sv: "Värdet har dimensionen `\(program[dimension].name)`, som inte har någon plats här.",
          en: "The value has the dimension `\(program[dimension].name)`, which has no place here."),
        fixes: [
          Fix(
            "x[\(program[dimension].members.first?.name ?? "member")]",
            remark: Phrase(nn: "éin kategori", nb: "én kategori", sv: "en kategori", en: "one member")),
          Fix(
            "sum(x over \(program[dimension].name))",
            remark: Phrase(nn: "alle saman", nb: "alle sammen", sv: "alla tillsammans", en: "all together")),
        ])
    case .tooManyCells(let count):
      let dimensions = Fix.advice(
        Phrase(
          nn: "færre dimensjonar, eller éin kategori av nokre: x[…]",
          nb: "færre dimensjoner, eller én kategori av noen: x[…]",
          sv: "färre dimensioner, eller en kategori av några: x[…]",
          en: "fewer dimensions, or one member of some: x[…]"))
      return failure(
        .tooLarge, at: span,
        Self.tooMany(count),
        fixes: [dimensions])
    }
  }

  /// That a value would have too many cells; `count` may be any number from the most a shape can have.
  private static func tooMany(_ count: Int64) -> Phrase {
    guard count < Shape.mostCells else {
      return Phrase(
        nn: "Dette ville ha meir enn \(Shape.mostCells) celler; ein verdi har høgst \(cellLimit).",
        nb: "Dette ville ha mer enn \(Shape.mostCells) celler; en verdi har høyst \(cellLimit).",
        sv: "Detta skulle ha mer än \(Shape.mostCells) celler; ett värde har högst \(cellLimit).",
        en: "This would have more than \(Shape.mostCells) cells; a value has at most \(cellLimit).")
    }
    return Phrase(
      nn: "Dette ville ha \(String(count)) celler; ein verdi har høgst \(cellLimit).",
      nb: "Dette ville ha \(String(count)) celler; en verdi har høyst \(cellLimit).",
      sv: "Detta skulle ha \(String(count)) celler; ett värde har högst \(cellLimit).",
      en: "This would have \(String(count)) cells; a value has at most \(cellLimit).")
  }

  /// Reports that `what` needs years and the plan has none; silent where its `years` line is wrong, which is reported.
  func noYears(_ what: Phrase, at span: SourceSpan) -> CheckFailure {
    if declaresYears { return .reported }
    return failure(
      .noYears, at: span,
      Phrase(
        nn: "\(what), og planen har inga `years`-linje.", nb: "\(what), og planen har ingen `years`-linje.",
        sv: "\(what), och planen har ingen `years`-rad.", en: "\(what), and the plan has no `years` line."),
      fixes: ["years R2015, B2016..B2020"]
    )
  }

  /// What the unit of a definition is, as the first half of a sentence about a value of another.
  func isIn(_ name: String, _ unit: Unit) -> Phrase {
    Phrase(
      nn: "`\(name)` er \(unit.inWords)", nb: "`\(name)` er \(unit.inWords)", sv: "`\(name)` är \(unit.inWords)",
      en: "`\(name)` is \(unit.inWords)")
  }

  /// The names nearest to `name`; none where the search has become too long.
  func nearest(to name: String, among names: some Collection<String>) -> [Fix] {
    nearestWords(to: name, among: names).map { Fix($0) }
  }

  /// The names nearest to `name`, as they are; none where the search has become too long.
  func nearestWords(to name: String, among names: some Collection<String>) -> [String] {
    comparisonsLeft -= names.count
    return comparisonsLeft < 0 ? [] : Suggestions.nearest(to: name, among: names)
  }

  /// The members of a set, shortened.
  func list(_ members: MemberSet, of dimension: DimensionID) -> String {
    let names = members.positions.map { program[dimension].members[$0].name }
    guard names.count > 6 else { return names.joined(separator: ", ") }
    return names.prefix(3).joined(separator: ", ") + ", …, " + (names.last ?? "")
  }

  /// What messages call a type: `kr`, `a truth`, `a member of municipality`.
  func describe(_ kind: ValueKind, _ unit: Unit) -> Phrase {
    switch kind {
    case .number:
      unit.isPlain
        ? Phrase(nn: "eit vanleg tal", nb: "et vanlig tall", sv: "ett vanligt tal", en: "a plain number")
        : unit.tag == .percent
          ? Phrase(nn: "ein prosent", nb: "en prosent", sv: "en procent", en: "a percent")
          : Phrase(
            nn: "eit tal \(unit.inWords)", nb: "et tall \(unit.inWords)",
            sv: "ett tal \(unit.inWords)", en: "a number \(unit.inWords)")
    case .truth:
      Phrase(
        nn: "ja eller nei (true eller false)", nb: "ja eller nei (true eller false)",
        sv: "ja eller nej (true eller false)", en: "a truth (true or false)")
    case .text: Phrase(nn: "ein tekst", nb: "en tekst", sv: "en text", en: "a text")
    case .date: Phrase(nn: "ein dato", nb: "en dato", sv: "ett datum", en: "a date")
    case .member(let dimension):
      Phrase(
        nn: "ein kategori i `\(program[dimension].name)`", nb: "en kategori i `\(program[dimension].name)`",
        sv: "en kategori i `\(program[dimension].name)`", en: "a member of `\(program[dimension].name)`")
    case .anything: Phrase(nn: "manglande", nb: "manglende", sv: "saknat", en: "missing")
    }
  }

  /// What messages call a shape: `by municipality, year`, `a single figure`.
  func describe(_ shape: Shape) -> Phrase {
    shape.axes.isEmpty
      ? Phrase(nn: "eitt enkelt tal", nb: "ett enkelt tall", sv: "ett enda tal", en: "a single figure")
      : Phrase(
        nn: "etter \(shape.axes.map { program[$0.dimension].name }.joined(separator: ", "))",
        nb: "etter \(shape.axes.map { program[$0.dimension].name }.joined(separator: ", "))",
        sv: "efter \(shape.axes.map { program[$0.dimension].name }.joined(separator: ", "))",
        en: "by \(shape.axes.map { program[$0.dimension].name }.joined(separator: ", "))")
  }
}

/// How messages and fixes name what the planner wrote.
extension Checker {
  /// A value as it could be typed again: the name it is read by, or the figure; `…` for a longer formula.
  func typed(_ value: TypedNode) -> String {
    switch program[value.id].operation {
    case .reference(let definition), .ownDefinition(let definition): program[definition].name
    case .constant(let cell) where value.kind == .number && !cell.isMissing: written(cell, value.unit)
    case .constant(let cell) where value.kind == .truth: cell == .zero ? "false" : "true"
    default: "…"
    }
  }

  /// The subject of a sentence about a value: its name, its figure, or `this`.
  func subject(_ value: TypedNode, startsSentence: Bool = false) -> Phrase {
    let text = typed(value)
    if text == "…" {
      return startsSentence
        ? Phrase(nn: "Dette", nb: "Dette", sv: "Detta", en: "This")
        : Phrase(nn: "dette", nb: "dette", sv: "detta", en: "this")
    }
    return .verbatim("`\(text)`")
  }

  /// A canonical figure in its unit, as source has it: `2.7%`, `540000 kr`.
  func written(_ value: Decimal, _ unit: Unit) -> String {
    let number = (value / unit.scale).reduced.description
    return unit.tag == .percent ? number + "%" : unit.isPlain ? number : "\(number) \(unit.display.text)"
  }

  /// Members of a dimension as a case names them: `from 2019`, `2017..2018`, `Klepp, Time`.
  func caseText(_ members: [Int], of dimension: DimensionID) -> String {
    let all = program[dimension].members
    guard dimension == .year, let first = members.first, let last = members.last, last - first == members.count - 1
    else {
      return members.map { all[$0].name }.joined(separator: ", ")
    }
    let ends = (all[first].year?.year ?? 0, all[last].year?.year ?? 0)
    if ends.0 == ends.1 { return String(ends.0) }
    if last == all.count - 1 { return "from \(ends.0)" }
    return first == 0 ? "until \(ends.1)" : "\(ends.0)..\(ends.1)"
  }

  /// Names in a row; of a long row the ends.
  static func chain(_ names: [String], by separator: String, then next: String? = nil) -> String {
    let shown = names.count <= 9 ? names : names.prefix(4) + ["…"] + names.suffix(4)
    guard let next, let first = shown.first else { return shown.joined(separator: separator) }
    return first + separator + shown.dropFirst().joined(separator: next)
  }
}
