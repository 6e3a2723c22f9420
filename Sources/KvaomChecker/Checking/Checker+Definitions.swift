import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Checking definitions, each when it is first needed; recurrences by a fixpoint on their shape.
extension Checker {
  /// Checks every definition not yet checked, those without needs first, so that a long chain needs no deep stack.
  func checkDefinitions() {
    for index in ReferenceOrder(checker: self).order { _ = try? resolve(index) }
  }

  /// The type of a definition, checked now if it was not.
  func resolve(
    _ index: Int, viaPrevious: Bool = false, at span: SourceSpan? = nil
  ) throws(CheckFailure) -> ProvisionalType {
    let entry = entries[index]
    switch entry.state {
    case .done:
      let definition = program[entry.id]
      return ProvisionalType(kind: definition.kind, unit: definition.unit, shape: definition.shape)
    case .failed: throw .reported
    case .underway(let type):
      if resolving.last?.entry != index { hasMutualRecursion = true }
      guard let type else {
        if let start = resolving.firstIndex(where: { $0.entry == index }) {
          let closing = (entry: index, viaPrevious: viaPrevious, span: span ?? entry.span)
          circles[index] = Array(resolving[(start + 1)...]) + [closing]
        }
        throw .needsType(of: index)
      }
      recursionUses.insert(index)
      return type
    case .waiting: break
    }
    entry.state = .underway(type: nil)
    resolving.append((index, viaPrevious, span ?? entry.span))
    defer { resolving.removeLast() }
    do {
      try check(index)
      entry.state = .done
      finished.append(index)
    } catch .reported {
      entry.state = .failed
      throw .reported
    } catch .needsType(let other) {
      entry.state = .waiting
      throw .needsType(of: other)
    }
    return try resolve(index)
  }

  /// Checks one definition until its shape stands still, and puts it into the program.
  private func check(_ index: Int) throws(CheckFailure) {
    let entry = entries[index]
    let regions = try caseRegions(of: entry)
    try checkOverlaps(entry, regions)
    let announced = try announcedType(of: entry)
    entry.state = .underway(type: announced.flatMap { $0.dimensions == nil && $0.unit == nil ? nil : $0.type })
    let begun = try begin(entry, regions)
    for _ in 0..<8 {
      let mark = finished.count
      recursionUses.remove(index)
      guard let values = try values(of: index, regions, announced) else { return }
      let body = try body(of: entry, begun.values + values, begun.regions + regions, announced)
      guard recursionUses.contains(index), case .underway(let type?) = entry.state, type.shape != body.shape else {
        finish(entry, body, regions)
        return
      }
      entry.state = .underway(type: ProvisionalType(kind: body.kind, unit: body.unit, shape: body.shape))
      for other in finished[mark...] { entries[other].state = .waiting }
      finished.removeSubrange(mark...)
      callMemo.removeAll()
    }
    throw failure(
      .unknownType, at: entry.span,
      Phrase(
        nn: "Dimensjonane til `\(entry.name)` let seg ikkje finne.",
        nb: "Dimensjonene til `\(entry.name)` lar seg ikke finne.",
        sv: "Dimensionerna för `\(entry.name)` går inte att finna.",
        en: "The dimensions of `\(entry.name)` cannot be found."),
      fixes: ["\(entry.name): … by …, year = …"])
  }

  /// The values of the parts, those that need no recursion first; nil where the definition has been checked on the way,
  /// from a member of its recurrence that says what it is.
  private func values(
    of index: Int, _ regions: [[AxisSelection]], _ announced: Announcement?
  ) throws(CheckFailure) -> [TypedNode]? {
    let entry = entries[index]
    var values = [TypedNode?](repeating: nil, count: entry.parts.count)
    var waiting: [Int] = []
    for part in entry.parts.indices {
      do {
        let value = try value(of: index, part: part, announced)
        values[part] = value
        if case .underway(nil) = entry.state, value.kind != .anything {
          entry.state = .underway(type: try provisional(value, regions))
        }
      } catch .needsType(of: index) {
        waiting.append(part)
      }
    }
    for part in waiting {
      guard case .underway(.some) = entry.state else {
        if try wasChecked(index) { return nil }
        if let circle = circles[index], !circle.contains(where: { $0.viaPrevious }) { throw cycle(index, circle) }
        throw failure(
          .unknownType, at: entry.span,
          Phrase(
            nn: "`\(entry.name)` viser til seg sjølv før noko tilfelle seier kva det er.",
            nb: "`\(entry.name)` viser til seg selv før noe tilfelle sier hva det er.",
            sv: "`\(entry.name)` hänvisar till sig själv innan något fall säger vad det är.",
            en: "`\(entry.name)` refers to itself before any case says what it is."),
          fixes: [
            "\(entry.name): kr = …",
            Fix(
              "\(entry.name)[R] = …",
              remark: Phrase(
                nn: "eit første tilfelle utan seg sjølv", nb: "et første tilfelle uten seg selv",
                sv: "ett första fall utan sig själv", en: "a first case without itself"), gap: .tight),
          ])
      }
      values[part] = try value(of: index, part: part, announced)
    }
    return values.compactMap { $0 }
  }

  /// What a recurrence may assume of itself: the type of a case it has, with the year and the dimensions of all cases.
  func provisional(_ value: TypedNode, _ regions: [[AxisSelection]]) throws(CheckFailure) -> ProvisionalType {
    var shape = value.shape
    for selection in regions.joined() where !shape.has(selection.dimension) || selection.dimension == .year {
      shape = shape.replacing(rules.fullAxis(selection.dimension))
    }
    return ProvisionalType(kind: value.kind, unit: value.unit, shape: shape)
  }

  private func value(of index: Int, part: Int, _ announced: Announcement?) throws(CheckFailure) -> TypedNode {
    let part = entries[index].parts[part]
    var context = Context(text: part.text)
    context.ownEntry = index
    context.announcesDimensions = announced?.dimensions != nil
    let value = try expression(part.statement.value, context)
    guard let unit = announced?.unit else { return value }
    return try fitted(
      value, to: unit,
      as: Phrase(
        nn: "`\(entries[index].name)` er kunngjord som \(unit.words)",
        nb: "`\(entries[index].name)` er kunngjort som \(unit.words)",
        sv: "`\(entries[index].name)` är angivet som \(unit.words)",
        en: "`\(entries[index].name)` is announced as \(unit.words)"))
  }

  /// The formula of the whole definition.
  private func body(
    of entry: DefinitionEntry, _ values: [TypedNode], _ regions: [[AxisSelection]], _ announced: Announcement?
  ) throws(CheckFailure) -> TypedNode {
    let (kind, unit) = try commonType(of: entry, values, announced)
    var body = values[0]
    body.kind = kind
    body.unit = unit
    if let general = regions.firstIndex(where: { $0.isEmpty }), values.count > 1 {
      body = try overlaid(values[general], with: zip(values, regions).filter { !$0.1.isEmpty }, kind: kind, unit: unit)
    } else if !regions[0].isEmpty {
      body = try assembled(values, regions, kind: kind, unit: unit, at: entry.span)
    }
    guard let dimensions = announced?.dimensions else { return body }
    return try spread(body, over: dimensions, of: entry)
  }

  /// A cube from cases over all members of the dimensions the cases name: an uncovered cell is missing. Each region is
  /// cut to the members its value has figures for.
  func assembled(
    _ values: [TypedNode], _ regions: [[AxisSelection]], kind: ValueKind, unit: Unit, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    let dimensions = Set(regions.joined().map { $0.dimension })
    var shape = Shape.scalar
    var cases: [CoreCase] = []
    for (value, region) in zip(values, regions) {
      var cut = region.filter { value.shape.axis(over: $0.dimension) == nil }
      for dimension in dimensions {
        let axis = value.shape.axis(over: dimension) ?? rules.fullAxis(dimension)
        let wanted = region.first { $0.dimension == dimension }?.members ?? axis.members.positions
        let members = wanted.filter { axis.members.offset(of: $0) != nil }
        let restricts = value.shape.has(dimension) && members.count < program[dimension].members.count
        if restricts { cut.append(AxisSelection(dimension: dimension, members: members, dropsAxis: false)) }
      }
      cases.append(CoreCase(region: cut, value: value.id))
      let rest = value.shape.axes.filter { !dimensions.contains($0.dimension) }
      do { shape = try shape.aligned(with: Shape(rest)) } catch { throw failure(for: error, at: value.span) }
    }
    for dimension in dimensions { shape = shape.replacing(rules.fullAxis(dimension)) }
    return add(.cases(cases, shape: shape), shape: shape, kind: kind, unit: unit, at: span)
  }

  /// A general case with others on top of it.
  private func overlaid(
    _ general: TypedNode, with others: [(TypedNode, [AxisSelection])], kind: ValueKind, unit: Unit
  ) throws(CheckFailure) -> TypedNode {
    var shape = general.shape
    for (value, region) in others {
      for axis in value.shape.axes where !shape.has(axis.dimension) { shape = shape.replacing(axis) }
      for selection in region where !shape.has(selection.dimension) {
        shape = shape.replacing(rules.fullAxis(selection.dimension))
      }
    }
    var body = general
    if shape != general.shape {
      body = add(.broadcast(general.id, shape), shape: shape, kind: kind, unit: unit, at: general.span)
    }
    for (value, region) in others {
      body = try node(
        .blend(below: body.id, new: value.id, region: region, weights: nil), kind: kind, unit: unit, at: value.span)
    }
    return body
  }

  private func commonType(
    of entry: DefinitionEntry, _ values: [TypedNode], _ announced: Announcement?
  ) throws(CheckFailure) -> (ValueKind, Unit) {
    var first = values.first { !$0.fitsAnyUnit } ?? values[0]
    for value in values where value.kind != .anything {
      guard value.kind == first.kind || first.kind == .anything else {
        throw failure(
          .kindMismatch, at: value.span,
          Phrase(
            nn: """
              Dette tilfellet av `\(entry.name)` er \(describe(value.kind, value.unit)), eit anna er \
              \(describe(first.kind, first.unit)).
              """,
            nb: """
              Dette tilfellet av `\(entry.name)` er \(describe(value.kind, value.unit)), et annet er \
              \(describe(first.kind, first.unit)).
              """,
            sv: """
              Det här fallet av `\(entry.name)` är \(describe(value.kind, value.unit)), ett annat är \
              \(describe(first.kind, first.unit)).
              """,
            en: """
              This case of `\(entry.name)` is \(describe(value.kind, value.unit)), another is \
              \(describe(first.kind, first.unit)).
              """),
          related: [.init(span: first.span, message: describe(first.kind, first.unit))])
      }
      if first.kind == .anything { first = value }
      guard value.kind != .number || value.fitsAnyUnit || value.unit.matches(first.unit) else {
        throw failure(
          .unitMismatch, at: value.span,
          Phrase(
            nn: "Dette tilfellet av `\(entry.name)` er \(value.unit.inWords), eit anna \(first.unit.inWords).",
            nb: "Dette tilfellet av `\(entry.name)` er \(value.unit.inWords), et annet \(first.unit.inWords).",
            sv: "Det här fallet av `\(entry.name)` är \(value.unit.inWords), ett annat \(first.unit.inWords).",
            en: "This case of `\(entry.name)` is \(value.unit.inWords), another \(first.unit.inWords)."),
          related: [.init(span: first.span, message: first.unit.words)])
      }
    }
    guard let unit = announced?.unit, first.kind == .number || first.kind == .anything else {
      return (first.kind, first.unit)
    }
    return (.number, unit)
  }

  private func finish(_ entry: DefinitionEntry, _ body: TypedNode, _ regions: [[AxisSelection]]) {
    guard let part = entry.parts.first else { return }
    let statement = entry.parts.first { $0.statement.label != nil }?.statement ?? part.statement
    let begun = entry.table?.definition
    let byPart = entry.parts.map { checkedNotes($0.decorations.notes, in: $0.text.tree) }
    state(byPart, of: entry, within: regions)
    let notes = (begun?.notes ?? []) + byPart.flatMap { $0 }
    let isInput = begun?.isInput == true || entry.parts.contains { $0.statement.role == .input }
    let role: Definition.Role = isInput ? .input : begun == nil ? .formula : .table
    let range = inputRange(of: entry, body)
    if let note = notes.first(where: { $0.name == "published" }), !body.shape.axes.isEmpty {
      report(
        .badNote, at: note.span,
        Phrase(
          nn: "@published er eitt tal, og `\(entry.name)` er \(describe(body.shape)).",
          nb: "@published er ett tall, og `\(entry.name)` er \(describe(body.shape)).",
          sv: "@published är ett tal, och `\(entry.name)` är \(describe(body.shape)).",
          en: "@published is one figure, and `\(entry.name)` is \(describe(body.shape))."),
        fixes: [
          .advice(
            Phrase(
              nn: "ein definisjon av éin kategori: \(entry.name)_one = \(entry.name)[…], med merknaden på den",
              nb: "en definisjon av én kategori: \(entry.name)_one = \(entry.name)[…], med merknaden på den",
              sv: "en definition av en kategori: \(entry.name)_one = \(entry.name)[…], med anmärkningen på den",
              en: "a definition of one member: \(entry.name)_one = \(entry.name)[…], with the note on it")),
          .advice(
            Phrase(
              nn: "ein tabell over dei publiserte tala", nb: "en tabell over de publiserte tallene",
              sv: "en tabell över de publicerade talen", en: "a table of the published figures")),
        ])
    }
    program.replace(
      entry.id,
      with: Definition(
        role: role, name: entry.name, label: statement.label ?? begun?.label,
        isStock: begun?.isStock ?? false || entry.parts.contains { $0.statement.role == .stock }, kind: body.kind,
        unit: body.unit, body: body.id, shape: body.shape, span: entry.span,
        documentation: (begun?.documentation ?? []) + entry.parts.flatMap { $0.decorations.documentation },
        notes: notes, partNotes: (begun?.partNotes ?? []) + Self.partNotes(byPart, regions),
        yearsKnown: begun?.yearsKnown, range: range, distribution: distribution(of: entry, body, range)))
  }
}
