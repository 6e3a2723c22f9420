import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What a definition announces of itself, its cases and its range.
extension Checker {
  /// The unit and dimensions after a name's colon.
  struct Announcement {
    /// The unit, where given.
    let unit: Unit?
    /// The dimensions, where given.
    let dimensions: [DimensionID]?
    /// What a recurrence may assume.
    let type: ProvisionalType
  }

  /// What the parts of a definition announce; the first that does counts.
  func announcedType(of entry: DefinitionEntry) throws(CheckFailure) -> Announcement? {
    guard let part = entry.parts.first(where: { $0.statement.annotation != nil }),
      let annotation = part.statement.annotation
    else { return nil }
    var announced: Unit?
    if let syntax = annotation.unit { announced = try unit(syntax) }
    var dimensions: [DimensionID]?
    if let names = annotation.dimensions {
      var found: [DimensionID] = []
      for name in names { found.append(try dimension(name, Context(text: part.text))) }
      dimensions = found
    }
    let shape = Shape((dimensions ?? [.year]).map { rules.fullAxis($0) })
    return Announcement(
      unit: announced, dimensions: dimensions,
      type: ProvisionalType(kind: .number, unit: announced ?? .one, shape: shape))
  }

  /// The value over exactly the announced dimensions.
  func spread(
    _ body: TypedNode, over dimensions: [DimensionID], of entry: DefinitionEntry
  ) throws(CheckFailure) -> TypedNode {
    for axis in body.shape.axes where !dimensions.contains(axis.dimension) {
      throw failure(
        .annotationMismatch, at: entry.span,
        Phrase(
          nn: "`\(entry.name)` har òg dimensjonen `\(program[axis.dimension].name)`, som ikkje er kunngjord.",
          nb: "`\(entry.name)` har også dimensjonen `\(program[axis.dimension].name)`, som ikke er kunngjort.",
          sv: "`\(entry.name)` har också dimensionen `\(program[axis.dimension].name)`, som inte är angiven.",
          en: "`\(entry.name)` also has the dimension `\(program[axis.dimension].name)`, which is not announced."),
        fixes: [
          """
          \(entry.name): unit by \((dimensions + [axis.dimension]).map { program[$0].name }.joined(separator: ", ")) = \
          …
          """,
          "sum(… over \(program[axis.dimension].name))",
        ])
    }
    let missing = dimensions.filter { !body.shape.has($0) }
    guard !missing.isEmpty else { return body }
    let shape = Shape(body.shape.axes + missing.map { rules.fullAxis($0) })
    guard shape.fullCellCount <= Self.cellLimit else {
      throw failure(for: .tooManyCells(shape.fullCellCount), at: entry.span)
    }
    return add(.broadcast(body.id, shape), shape: shape, kind: body.kind, unit: body.unit, at: body.span)
  }

  /// The dimension of a name.
  func dimension(_ name: Name, _ context: Context? = nil) throws(CheckFailure) -> DimensionID {
    if let bound = context?.dimensionParameters[name.text] { return bound }
    if let known = try knownDimension(name, in: context?.text.scope ?? collected ?? planScope) { return known }
    let nearest = self.nearest(to: name.text, among: dimensionsByName.keys)
    throw failure(
      .unknownDimension, at: name.span,
      Phrase(
        nn: "Det finst ingen dimensjon `\(name.text)`.", nb: "Det finnes ingen dimensjon `\(name.text)`.",
        sv: "Det finns ingen dimension `\(name.text)`.", en: "There is no dimension `\(name.text)`."),
      fixes: nearest.isEmpty ? dimensionsByName.keys.sorted().prefix(5).map { Fix($0) } : nearest)
  }

  /// The cells each part of a definition covers.
  func caseRegions(of entry: DefinitionEntry) throws(CheckFailure) -> [[AxisSelection]] {
    var regions: [[AxisSelection]] = []
    for part in entry.parts {
      let context = Context(text: part.text)
      let picked = try selections(part.statement.selectors, among: nil, context).map {
        AxisSelection(dimension: $0.dimension, members: $0.members, dropsAxis: false)
      }
      regions.append(picked)
    }
    guard regions.contains(where: { !$0.isEmpty }), let general = regions.firstIndex(where: { $0.isEmpty }),
      regions.count == 2
    else { return regions }
    // A general case beside one other covers what the other leaves, if that is a rectangle.
    if let rest = complement(of: regions[1 - general]) { regions[general] = rest }
    return regions
  }

  /// The cells outside a region of one dimension; nil for regions of several.
  private func complement(of region: [AxisSelection]) -> [AxisSelection]? {
    guard region.count == 1, let selection = region.first else { return nil }
    let all = 0..<program[selection.dimension].members.count
    let picked = Set(selection.members)
    let rest = all.filter { !picked.contains($0) }
    return [AxisSelection(dimension: selection.dimension, members: rest, dropsAxis: false)]
  }

  /// Reports two cases that cover one cell; a general case covers only what the others leave.
  func checkOverlaps(_ entry: DefinitionEntry, _ regions: [[AxisSelection]]) throws(CheckFailure) {
    let index = RegionIndex(regions)
    for second in regions.indices.dropFirst() where !regions[second].isEmpty {
      for first in index.regions(before: second) where !regions[first].isEmpty {
        let disjoint = regions[first].contains { selection in
          regions[second].contains {
            $0.dimension == selection.dimension && Set($0.members).isDisjoint(with: selection.members)
          }
        }
        if disjoint { continue }
        throw failure(
          .overlappingCases, at: caseSpan(entry.parts[second]),
          Phrase(
            nn: """
              To tilfelle av `\(entry.name)` dekkjer den same \
              cella\(overlapText(regions[first], regions[second])).
              """,
            nb: """
              To tilfeller av `\(entry.name)` dekker den samme \
              cellen\(overlapText(regions[first], regions[second])).
              """,
            sv: "Två fall av `\(entry.name)` täcker samma cell\(overlapText(regions[first], regions[second])).",
            en: "Two cases of `\(entry.name)` cover the same cell\(overlapText(regions[first], regions[second]))."),
          related: [
            .init(
              span: caseSpan(entry.parts[first]),
              message: Phrase(
                nn: "det andre tilfellet", nb: "det andre tilfellet", sv: "det andra fallet", en: "the other case"))
          ],
          fixes: overlapFixes(entry, regions[first], regions[second]))
      }
    }
  }

  /// The second case without what the first covers.
  private func overlapFixes(
    _ entry: DefinitionEntry, _ first: [AxisSelection], _ second: [AxisSelection]
  ) -> [Fix] {
    for selection in second {
      guard let other = first.first(where: { $0.dimension == selection.dimension }) else { continue }
      let rest = selection.members.filter { !other.members.contains($0) }
      if !rest.isEmpty { return ["\(entry.name)[\(caseText(rest, of: selection.dimension))] = …"] }
    }
    return [
      .advice(
        Phrase(
          nn: "(eitt av dei to tilfella er for mykje)", nb: "(ett av de to tilfellene er for mye)",
          sv: "(ett av de två fallen är för mycket)", en: "(one of the two cases is too many)"))
    ]
  }

  private func caseSpan(_ part: DefinitionEntry.Part) -> SourceSpan {
    guard let first = part.statement.selectors.first, let last = part.statement.selectors.last else {
      return part.statement.name.span
    }
    return first.span.joined(with: last.span)
  }

  private func overlapText(_ first: [AxisSelection], _ second: [AxisSelection]) -> Phrase {
    for selection in first {
      guard let other = second.first(where: { $0.dimension == selection.dimension }),
        let common = selection.members.first(where: { other.members.contains($0) })
      else { continue }
      let name = program[selection.dimension].members[common].name
      return Phrase(
        nn: ", mellom anna \(name)", nb: ", blant annet \(name)", sv: ", bland annat \(name)",
        en: ", \(name) among others")
    }
    return .verbatim("")
  }

  /// The range of an input, in canonical units; reported where it does not hold.
  func inputRange(of entry: DefinitionEntry, _ body: TypedNode) -> ClosedDecimalRange? {
    guard let part = entry.parts.first(where: { $0.statement.range != nil }), let range = part.statement.range else {
      return nil
    }
    let context = Context(text: part.text)
    guard let low = try? bound(range.low, of: entry, body, context),
      let high = try? bound(range.high, of: entry, body, context)
    else { return nil }
    guard low <= high else {
      report(
        .badRange, at: context[range.low].span.joined(with: context[range.high].span),
        Phrase(
          nn: "Området til `\(entry.name)` går baklengs.", nb: "Området til `\(entry.name)` går baklengs.",
          sv: "Intervallet för `\(entry.name)` går baklänges.", en: "The range of `\(entry.name)` runs backwards."),
        fixes: ["\(written(high, body.unit))..\(written(low, body.unit))"])
      return nil
    }
    if let own = constantValue(body.id), own < low || own > high {
      report(
        .badRange, at: context[range.low].span.joined(with: context[range.high].span),
        Phrase(
          nn: """
            `\(entry.name)` er \(written(own, body.unit)), som ligg utanfor sitt eige område \
            \(written(low, body.unit))..\(written(high, body.unit)).
            """,
          nb: """
            `\(entry.name)` er \(written(own, body.unit)), som ligger utenfor sitt eget område \
            \(written(low, body.unit))..\(written(high, body.unit)).
            """,
          sv: """
            `\(entry.name)` är \(written(own, body.unit)), som ligger utanför sitt eget intervall \
            \(written(low, body.unit))..\(written(high, body.unit)).
            """,
          en: """
            `\(entry.name)` is \(written(own, body.unit)), which its own range \
            \(written(low, body.unit))..\(written(high, body.unit)) does not contain.
            """),
        fixes: ["\(written(own < low ? own : low, body.unit))..\(written(own > high ? own : high, body.unit))"])
    }
    return ClosedDecimalRange(low: low, high: high)
  }

  private func bound(
    _ id: ExpressionID, of entry: DefinitionEntry, _ body: TypedNode, _ context: Context
  ) throws(CheckFailure) -> Decimal {
    let value = try fitted(
      expression(id, context), to: body.unit,
      as: Phrase(
        nn: "området til `\(entry.name)`", nb: "området til `\(entry.name)`", sv: "intervallet för `\(entry.name)`",
        en: "the range of `\(entry.name)`"), code: .badRange)
    guard let constant = constantValue(value.id) else {
      throw failure(
        .badRange, at: value.span,
        Phrase(
          nn: "Endane av eit område er tal.", nb: "Endene av et område er tall.",
          sv: "Ändarna av ett intervall är tal.", en: "The ends of a range are numbers."))
    }
    return constant
  }

  /// The value of a node that needs nothing to be known: literals, negated and combined.
  func constantValue(_ id: CoreID) -> Decimal? {
    switch program[id].operation {
    case .constant(let value): return value.isMissing ? nil : value
    case .unary(.negate, let operand): return constantValue(operand).map { -$0 }
    case .binary(let operation, let left, let right):
      guard let left = constantValue(left), let right = constantValue(right) else { return nil }
      switch operation {
      case .add: return left + right
      case .subtract: return left - right
      case .multiply: return left * right
      case .divide: return right == .zero ? nil : left / right
      default: return nil
      }
    default: return nil
    }
  }
}

/// Which regions may share a cell: where all of them pick members of one dimension, those that share a member of it.
private struct RegionIndex {
  private let regions: [[AxisSelection]]
  private let common: DimensionID?
  /// For each member of that dimension, the regions that pick it, in order.
  private var users: [Int: [Int]] = [:]

  /// An index of regions; empty ones are not among them.
  init(_ regions: [[AxisSelection]]) {
    self.regions = regions
    let picking = regions.filter { !$0.isEmpty }
    common = picking.first?.map { $0.dimension }.first { dimension in
      picking.allSatisfy { $0.contains { $0.dimension == dimension } }
    }
    guard let common else { return }
    for (number, region) in regions.enumerated() {
      for selection in region where selection.dimension == common {
        for member in selection.members { users[member, default: []].append(number) }
      }
    }
  }

  /// The regions before one that may share a cell with it, ascending.
  func regions(before number: Int) -> [Int] {
    guard let common else { return Array(0..<number) }
    var found: Set<Int> = []
    for selection in regions[number] where selection.dimension == common {
      for member in selection.members {
        for other in users[member] ?? [] {
          if other >= number { break }
          found.insert(other)
        }
      }
    }
    return found.sorted()
  }
}
