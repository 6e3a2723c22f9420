public import KvaomDecimal
public import KvaomSource
public import KvaomUnits

/// A plan, checked: everything the compiler needs, and nothing that can still be wrong but figures.
public struct CheckedProgram: Sendable {
  /// The dimensions; the first is the time axis.
  public internal(set) var dimensions: [DimensionDeclaration]
  /// All nodes; operands stand before the nodes that use them. Equal operations at different places may be one node.
  public internal(set) var nodes: [CoreNode] = []
  /// The definitions, those without a name of their own included.
  public internal(set) var definitions: [Definition] = []
  /// Measures and scenarios.
  public internal(set) var layers: [CheckedLayer] = []
  /// The statements of all layers, `with` expressions and settings.
  public internal(set) var statements: [CheckedStatement] = []
  /// The cells of tables and lists.
  public internal(set) var cubes: [[Decimal]] = []
  /// The texts that cells point to.
  public internal(set) var texts: [String] = []
  private var textNumbers: [String: Int] = [:]
  /// The units that numbers of the formulas were written in, ascending by their nodes; plain numbers have none. Nothing
  /// is computed with them: cells are canonical.
  var writtenUnits: [(core: CoreID, unit: Unit)] = []

  /// Which way each value is good, stated or derived.
  public internal(set) var directions = DirectionTable()

  /// A program with the time axis (possibly without members) and nothing else.
  public init(years: DimensionDeclaration) { dimensions = [years] }

  // Read where they lie, in other modules too: most who ask want one field, a copy retains each, and a call that lends
  // a value to another module allocates room for it.

  /// The node with `id`.
  @inlinable public subscript(id: CoreID) -> CoreNode { _read { yield nodes[id.index] } }
  /// The definition with `id`.
  @inlinable public subscript(id: DefinitionID) -> Definition { _read { yield definitions[id.index] } }
  /// The layer with `id`.
  @inlinable public subscript(id: LayerID) -> CheckedLayer { _read { yield layers[id.index] } }
  /// The statement with `id`.
  @inlinable public subscript(id: StatementID) -> CheckedStatement { _read { yield statements[id.index] } }
  /// The dimension with `id`.
  @inlinable public subscript(id: DimensionID) -> DimensionDeclaration { _read { yield dimensions[id.index] } }

  /// Adds a node.
  public mutating func add(_ operation: CoreOperation, at span: SourceSpan) -> CoreID {
    nodes.append(CoreNode(operation, span: span))
    return CoreID(index: nodes.count - 1)
  }
  /// The unit a number was written in: `tkr` of `540 tkr`; nil where it was written without, and for what is no number.
  public func writtenUnit(of core: CoreID) -> Unit? {
    var range = writtenUnits.startIndex..<writtenUnits.endIndex
    while let middle = range.isEmpty ? nil : range.lowerBound + range.count / 2 {
      let entry = writtenUnits[middle]
      if entry.core == core { return entry.unit }
      range = entry.core.index < core.index ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
  /// The cells of a definition that an analysis varies where none are named: all but those of years with accounts,
  /// which have been; empty is all.
  public func variedCells(of definition: DefinitionID) -> [AxisSelection] {
    guard let years = self[definition].shape.axis(over: .year) else { return [] }
    let open = years.members.positions.filter { self[.year].members[$0].year?.kind != .accounts }
    if open.isEmpty || open.count == years.members.positions.count { return [] }
    return [AxisSelection(dimension: .year, members: open, dropsAxis: false)]
  }
  /// Adds a definition.
  public mutating func add(_ definition: Definition) -> DefinitionID {
    definitions.append(definition)
    return DefinitionID(index: definitions.count - 1)
  }
  /// Puts a definition in the place of the one with `id`.
  public mutating func replace(_ id: DefinitionID, with definition: Definition) { definitions[id.index] = definition }
  /// Adds a dimension.
  public mutating func add(_ dimension: DimensionDeclaration) -> DimensionID {
    dimensions.append(dimension)
    return DimensionID(index: dimensions.count - 1)
  }
  /// Adds a statement.
  public mutating func add(_ statement: CheckedStatement) -> StatementID {
    statements.append(statement)
    return StatementID(index: statements.count - 1)
  }
  /// Adds a layer.
  public mutating func add(_ layer: CheckedLayer) -> LayerID {
    layers.append(layer)
    return LayerID(index: layers.count - 1)
  }
  /// Adds cells, row-major, and returns the index a `cube` node names them by.
  public mutating func add(cells: [Decimal]) -> Int {
    cubes.append(cells)
    return cubes.count - 1
  }
  /// The index of `text` among the texts, added where it is new.
  public mutating func index(ofText text: String) -> Int {
    if let known = textNumbers[text] { return known }
    textNumbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }
}

/// A measure or a scenario, checked.
public struct CheckedLayer: Sendable {
  /// What it is.
  public enum Kind: Sendable {
    /// A part of scenarios, usable alone.
    case measure
    /// An alternative that stands beside the plan and may include measures.
    case scenario
  }
  /// One thing a layer is made of.
  public enum Content: Sendable {
    /// A parent, or an include.
    case layer(LayerID)
    /// A change of its own, in the order written.
    case statement(StatementID)
  }
  /// What it is.
  public let kind: Kind
  /// What the plan calls it.
  public let name: String
  /// What output prints; the name where no label was given.
  public let label: String
  /// The parts in the order they are applied, parents and includes resolved, exclusions gone, each once. A measure has
  /// itself as its only part; a scenario stands last among its parts where it has statements of its own.
  public let parts: [LayerID]
  /// What it leaves out of every world it is laid on: the parts it excludes, its parents' among them, and has not.
  public let excluded: [LayerID]
  /// What it is made of in the order written: the parent, then includes and own statements as they stand in the text.
  public let contents: [Content]
  /// Its own statements in order.
  public let statements: [StatementID]
  /// Its notes: `@owner`, `@kind`, `@note`, …
  public let notes: [CheckedNote]
  /// Where it is declared, for messages about it.
  public let span: SourceSpan
  /// The layer it takes the place of, where it is one whose effects come in part; nil for a layer of the plan's text.
  public let standsFor: LayerID?
  /// The share of its effects that comes, where it is such a measure.
  public let share: Decimal?
  /// A checked layer, whose statements are in the program already.
  public init(
    kind: Kind, name: String, label: String, parts: [LayerID], excluded: [LayerID] = [], contents: [Content] = [],
    statements: [StatementID], notes: [CheckedNote], span: SourceSpan, standsFor: LayerID? = nil, share: Decimal? = nil
  ) {
    self.excluded = excluded
    self.standsFor = standsFor
    self.share = share
    self.kind = kind
    self.name = name
    self.label = label
    self.parts = parts
    self.contents = contents
    self.statements = statements
    self.notes = notes
    self.span = span
  }
}

/// One statement of a layer, checked: what it changes and the target's value with it.
public struct CheckedStatement: Sendable {
  /// The definition it changes.
  public let target: DefinitionID
  /// The target's cells with the statement: a `blend` over `below` (two for a transfer), or `below` itself.
  public let value: CoreID
  /// Whether it is an effect of its measure, which `at 50%` scales.
  public let isEffect: Bool
  /// The whole statement in the text.
  public let span: SourceSpan
  /// How it was written; nil where nobody wrote it, as in the statements that analyses make.
  public let form: StatementForm?
  /// Its `@source` and other notes.
  public let notes: [CheckedNote]
  /// A checked statement, whose value is in the program already.
  public init(
    target: DefinitionID, value: CoreID, isEffect: Bool = false, span: SourceSpan, form: StatementForm? = nil,
    notes: [CheckedNote] = []
  ) {
    self.isEffect = isEffect
    self.target = target
    self.value = value
    self.span = span
    self.form = form
    self.notes = notes
  }

  /// The same statement with another value in the target's cells, and all that was written of it.
  public func changed(to value: CoreID) -> CheckedStatement {
    CheckedStatement(target: target, value: value, isEffect: isEffect, span: span, form: form, notes: notes)
  }

  /// Whether it forgets what is below.
  public var replaces: Bool { form?.replaces ?? false }
  /// Whether it forgets all that is below, in every cell and year.
  public var isWholly: Bool { replaces && form?.region.isEmpty == true && form?.weights == nil }
  /// Whether it does not commute with adding.
  var multiplies: Bool { form?.multiplies ?? false }

  /// Whether both touch some cell.
  public func overlaps(_ other: CheckedStatement) -> Bool {
    guard target == other.target, let form, let second = other.form else { return false }
    return form.overlaps(second)
  }

  /// Whether every cell `other` touches is touched with full weight.
  func covers(_ other: CheckedStatement) -> Bool {
    guard target == other.target, let form, let second = other.form else { return false }
    return form.covers(second)
  }
}

/// A source as `@source` names it: `Økonomiplan 2017: Nøkkeltal` is a part of a work.
public struct Citation: Sendable {
  /// The work; nil where none is told apart.
  public let work: String?
  /// The part of the work, or the whole.
  public let part: String
  /// Reads a text of `@source`.
  init(_ text: String) {
    // The first colon with a blank after it parts the work from its place, where something stands on both sides. Bytes,
    // and not `split(separator: ": ")`, which Embedded Swift lacks.
    let bytes = Array(text.utf8)
    let colon = bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: " ") }
    guard let colon, colon > 0, colon + 2 < bytes.count else {
      (work, part) = (nil, text)
      return
    }
    work = String(decoding: bytes[..<colon], as: UTF8.self)
    part = String(decoding: bytes[(colon + 2)...], as: UTF8.self)
  }
}

/// A note with its arguments read: `@source "…"`, `@published 2.3`, `@break 2016 "…"`.
public struct CheckedNote: Sendable {
  /// The note's name.
  public let name: String
  /// The texts, in order.
  public let texts: [String]
  /// The numbers, in order; those written with a unit are canonical (`19968 tkr` is 19 968 000).
  public let numbers: [Decimal]
  /// Whether each of the numbers was written with a unit.
  public let carriesUnit: [Bool]
  /// The date, as days since 1970-01-01: when a source was read or printed. Of a month or a year its first day.
  public let day: Decimal?
  /// The texts as sources.
  public var citations: [Citation] { texts.map { Citation($0) } }
  /// Where it stands.
  public let span: SourceSpan
  /// A note with its arguments already told apart by kind.
  public init(
    name: String, texts: [String], numbers: [Decimal], carriesUnit: [Bool], day: Decimal? = nil, span: SourceSpan
  ) {
    self.name = name
    self.texts = texts
    self.numbers = numbers
    self.carriesUnit = carriesUnit
    self.day = day
    self.span = span
  }

  /// What `@better` takes.
  static let directions = ["higher", "lower", "neither"]

  /// The direction a word of `@better` names; nil for any other word.
  static func direction(_ word: String) -> Direction? {
    switch word {
    case "lower": .lower
    case "higher": .higher
    case "neither": .neither
    default: nil
    }
  }

  /// The direction it states; nil for other notes, and where its word is none.
  var direction: Direction? { name == "better" ? texts.first.flatMap { Self.direction($0) } : nil }
}
