import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What stands between `[` and `]`.
extension Checker {
  /// `x[…]`
  func index(
    _ base: ExpressionID, _ selectors: [Selector], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode {
    if let beside = try besideColumn(base, selectors, at: span, context) { return beside }
    var value = try expression(base, context)
    var rest: [Selector] = []
    for selector in selectors {
      if let member = try lookupKey(selector, context) {
        value = try lookup(value, member, selector, at: span)
      } else {
        rest.append(selector)
      }
    }
    let picked = try selections(rest, among: value.shape, context)
    let narrowed = try narrow(picked, to: value.shape, rest)
    guard !narrowed.isEmpty else { return value }
    var selected = try node(.select(value.id, narrowed), kind: value.kind, unit: value.unit, at: span)
    if let parts = value.parts {
      selected.parts = .init(id: try node(.select(parts.id, narrowed), kind: .number, at: span).id, whole: parts.whole)
    }
    return selected
  }

  /// `budget[R2016]`: a column beside the time axis.
  private func besideColumn(
    _ base: ExpressionID, _ selectors: [Selector], at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> TypedNode? {
    guard let index = try entry(named: base, context), !entries[index].besideColumns.isEmpty else { return nil }
    for (position, selector) in selectors.enumerated() {
      guard selector.dimension == nil || selector.dimension?.text == "year", case .item(let item) = selector.kind,
        let label = label(item, context), let id = entries[index].besideColumns[label]
      else { continue }
      let definition = program[id]
      var value = add(
        .reference(id), shape: definition.shape, kind: definition.kind, unit: definition.unit, at: span)
      let rest = selectors.enumerated().filter { $0.offset != position }.map { $0.element }
      let narrowed = try narrow(selections(rest, among: value.shape, context), to: value.shape, rest)
      if !narrowed.isEmpty {
        value = try node(.select(value.id, narrowed), kind: value.kind, unit: value.unit, at: span)
      }
      return value
    }
    return nil
  }

  /// The definition that `name` or `module.name` means; nil for anything else.
  private func entry(named base: ExpressionID, _ context: Context) throws(CheckFailure) -> Int? {
    let symbol: Scope.Symbol?
    switch context[base].kind {
    case .name(let name) where context.locals[name.text] == nil: symbol = context.text.scope.symbols[name.text]
    case .call(let module?, let name, _) where moduleNames.contains(module.text):
      symbol = try self.module(module).symbols[name.text]
    default: symbol = nil
    }
    guard case .definition(let index) = symbol else { return nil }
    return index
  }

  /// `weight[state: status]`: the value of an item that is a cube of members and no member's name.
  private func lookupKey(_ selector: Selector, _ context: Context) throws(CheckFailure) -> TypedNode? {
    guard let name = selector.dimension, case .item(let item) = selector.kind else { return nil }
    let dimension = try dimension(name, context)
    if let label = label(item, context), position(of: label, in: dimension) != nil { return nil }
    if case .name(let key) = context[item].kind, context.locals[key.text] == nil,
      context.text.scope.symbols[key.text] == nil
    {
      return nil
    }
    if label(item, context) != nil, case .text = context[item].kind { return nil }
    let value = try expression(item, context)
    if value.kind == .text { return try member(named: value, in: dimension) }
    guard value.kind == .member(dimension) else {
      throw failure(
        .kindMismatch, at: value.span,
        Phrase(
          nn: "Her slår ein opp kategoriar i `\(name.text)`, og dette er \(describe(value.kind, value.unit)).",
          nb: "Her slår en opp kategorier i `\(name.text)`, og dette er \(describe(value.kind, value.unit)).",
          sv: "Här slår man upp kategorier i `\(name.text)`, och detta är \(describe(value.kind, value.unit)).",
          en: "Members of `\(name.text)` are looked up here, and this is \(describe(value.kind, value.unit))."))
    }
    return value
  }

  private func lookup(
    _ value: TypedNode, _ key: TypedNode, _ selector: Selector, at span: SourceSpan
  ) throws(CheckFailure) -> TypedNode {
    guard case .member(let dimension) = key.kind else { return value }
    return try node(.lookup(value.id, dimension: dimension, at: key.id), kind: value.kind, unit: value.unit, at: span)
  }

  /// The label an item names: a name, a quoted text, a number.
  func label(_ item: ExpressionID, _ context: Context) -> String? {
    switch context[item].kind {
    case .name(let name): name.text
    case .text(let text): text
    case .number(let value, nil): value.wholeNumber.map { String($0) }
    default: nil
    }
  }

  /// The selections, one a dimension, in the order the dimensions are named. `shape` is the value's, nil where any
  /// dimension of the plan may stand (cases and new definitions).
  func selections(
    _ selectors: [Selector], among shape: Shape?, _ context: Context
  ) throws(CheckFailure) -> [AxisSelection] {
    var picked: [(dimension: DimensionID, members: Set<Int>, count: Int, single: Bool)] = []
    for selector in selectors {
      let (dimension, members, single) = try selection(selector, among: shape, context)
      if let known = picked.firstIndex(where: { $0.dimension == dimension }) {
        picked[known].members.formUnion(members)
        picked[known].count += 1
      } else {
        picked.append((dimension, Set(members), 1, single))
      }
    }
    return picked.map {
      AxisSelection(dimension: $0.dimension, members: $0.members.sorted(), dropsAxis: $0.single && $0.count == 1)
    }
  }

  /// The selections cut to what the value has; a member it lacks is an error, a set may be partly outside.
  private func narrow(
    _ picked: [AxisSelection], to shape: Shape, _ selectors: [Selector]
  ) throws(CheckFailure) -> [AxisSelection] {
    var narrowed: [AxisSelection] = []
    for selection in picked {
      guard let axis = shape.axis(over: selection.dimension) else {
        narrowed.append(selection)
        continue
      }
      let members = selection.members.filter { axis.members.offset(of: $0) != nil }
      guard !members.isEmpty, !selection.dropsAxis || members.count == selection.members.count else {
        let wanted = selection.members.first.map { program[selection.dimension].members[$0].name } ?? "that"
        throw failure(
          .unknownMember, at: selectors[0].span,
          Phrase(
            nn: """
              Verdien har ikkje noko tal for `\(wanted)`; han har \
              \(list(axis.members, of: selection.dimension)).
              """,
            nb: """
              Verdien har ikke noe tall for `\(wanted)`; den har \
              \(list(axis.members, of: selection.dimension)).
              """,
            sv: "Värdet har inget tal för `\(wanted)`; det har \(list(axis.members, of: selection.dimension)).",
            en: "The value has no figure for `\(wanted)`; it has \(list(axis.members, of: selection.dimension))."))
      }
      narrowed.append(AxisSelection(dimension: selection.dimension, members: members, dropsAxis: selection.dropsAxis))
    }
    return narrowed
  }

  /// One item: its dimension, the members, and whether it names a single one.
  private func selection(
    _ selector: Selector, among shape: Shape?, _ context: Context
  ) throws(CheckFailure) -> (DimensionID, [Int], Bool) {
    switch selector.kind {
    case .item(let item):
      let label = try requiredLabel(item, context)
      if selector.dimension == nil || selector.dimension?.text == "year", let years = years(ofLetter: label),
        shape?.has(.year) != false
      {
        // A member wins over the letter, which `year: B` still reaches.
        if selector.dimension != nil || !declaresMember(label, among: shape) { return (.year, years, false) }
      }
      if shape == nil, selector.dimension == nil, let year = bareYear(label, item, context) {
        return (.year, [year], true)
      }
      let (dimension, position) = try member(label, selector, among: shape, at: context[item].span, context)
      return (dimension, [position], true)
    case .not(let item):
      let label = try requiredLabel(item, context)
      let (dimension, position) = try member(label, selector, among: shape, at: context[item].span, context)
      return (dimension, (0..<program[dimension].members.count).filter { $0 != position }, false)
    case .from(let item): return try interval(from: item, to: nil, selector, among: shape, context)
    case .until(let item): return try interval(from: nil, to: item, selector, among: shape, context)
    case .range(let low, let high): return try interval(from: low, to: high, selector, among: shape, context)
    }
  }

  private func requiredLabel(_ item: ExpressionID, _ context: Context) throws(CheckFailure) -> String {
    if case .hole = context[item].kind { throw .reported }
    if let label = label(item, context) { return label }
    if case .binary(.subtract, let low, let high, _) = context[item].kind, let first = label(low, context),
      let last = label(high, context)
    {
      throw failure(
        .unknownMember, at: context[item].span,
        Phrase(
          nn: "Eit område har to punktum mellom endane.", nb: "Et område har to punktum mellom endene.",
          sv: "Ett intervall har två punkter mellan ändarna.", en: "A range has two points between its ends."),
        fixes: [Fix("\(first)..\(last)")])
    }
    throw failure(
      .unknownMember, at: context[item].span,
      Phrase(
        nn: "Her står ein kategori, eit år eller ein bokstav.", nb: "Her står en kategori, et år eller en bokstav.",
        sv: "Här står en kategori, ett år eller en bokstav.", en: "A member, a year or a letter stands here."),
      fixes: [
        Fix(
          "x[municipality: key]",
          remark: Phrase(
            nn: "for å slå opp med ein verdi der cellene er kategoriar",
            nb: "for å slå opp med en verdi der cellene er kategorier",
            sv: "för att slå upp med ett värde vars celler är kategorier",
            en: "to look up by a value whose cells are members"))
      ])
  }

  /// The members from one to another; years by their number.
  private func interval(
    from low: ExpressionID?, to high: ExpressionID?, _ selector: Selector, among shape: Shape?, _ context: Context
  ) throws(CheckFailure) -> (DimensionID, [Int], Bool) {
    let ends = [low, high].compactMap { $0 }
    let labels = try ends.map { (id) throws(CheckFailure) in try requiredLabel(id, context) }
    let years = labels.compactMap { YearLabel($0)?.year }
    if selector.dimension == nil || selector.dimension?.text == "year", years.count == labels.count {
      let first = low == nil ? Int.min : years[0]
      let last = high == nil ? Int.max : years[years.count - 1]
      guard first <= last else { throw backwards(labels, at: selector.span) }
      if low != nil, high != nil, shape != nil { try requireOnAxis(labels, ends, context) }
      let members = program[.year].members.indices.filter {
        guard let year = program[.year].members[$0].year?.year else { return false }
        return year >= first && year <= last
      }
      guard !members.isEmpty else { throw noSuchYear(labels.joined(separator: ".."), at: selector.span) }
      return (.year, Array(members), false)
    }
    var positions: [Int] = []
    var dimension = DimensionID.year
    for (label, id) in zip(labels, ends) {
      let found = try member(label, selector, among: shape, at: context[id].span, context)
      dimension = found.0
      positions.append(found.1)
    }
    let first = low == nil ? 0 : positions[0]
    let last = high == nil ? program[dimension].members.count - 1 : positions[positions.count - 1]
    guard first <= last else { throw backwards(labels, at: selector.span) }
    return (dimension, Array(first...last), false)
  }

  private func backwards(_ labels: [String], at span: SourceSpan) -> CheckFailure {
    failure(
      .unknownMember, at: span,
      Phrase(
        nn: "Dette området går baklengs.", nb: "Dette området går baklengs.", sv: "Det här intervallet går baklänges.",
        en: "This range runs backwards."),
      fixes: [Fix(labels.reversed().joined(separator: ".."))])
  }

  /// Both ends of a range picked from a value must be years of the plan: a sum over `[2016..2030]` of a plan that ends
  /// in 2020 would pass for one of fifteen years.
  private func requireOnAxis(_ labels: [String], _ ends: [ExpressionID], _ context: Context) throws(CheckFailure) {
    let years = program[.year].members.compactMap { $0.year?.year }
    guard let first = years.first, let last = years.last else { return }
    for (label, id) in zip(labels, ends) {
      guard let year = YearLabel(label)?.year, year < first || year > last else { continue }
      throw noSuchYear(label, at: context[id].span)
    }
  }

  /// The years of a letter; nil where the label is no letter.
  private func years(ofLetter label: String) -> [Int]? {
    guard let kind = YearKind(rawValue: label), kind != .plain else { return nil }
    let years = program[.year].members.indices.filter { program[.year].members[$0].year?.kind == kind }
    return years.isEmpty ? nil : years
  }

  /// The position of a year written without quotes. The dimensions of a case are not known when it is read, and a
  /// dimension that has nothing to do with it may have a label such as "2016" too.
  private func bareYear(_ label: String, _ item: ExpressionID, _ context: Context) -> Int? {
    if case .text = context[item].kind { return nil }
    return YearLabel(label) == nil ? nil : position(of: label, in: .year)
  }

  private func declaresMember(_ label: String, among shape: Shape?) -> Bool {
    candidates(among: shape).contains { program[$0].positions[label] != nil }
  }

  private func candidates(among shape: Shape?) -> [DimensionID] {
    guard let shape else {
      return program.dimensions.indices.map { DimensionID(index: $0) }.filter { !program[$0].isNameless }
    }
    return shape.axes.map { $0.dimension }
  }

  /// The position of a label in a dimension; years also by their bare number.
  func position(of label: String, in dimension: DimensionID) -> Int? {
    if let position = program[dimension].positions[label] { return position }
    guard dimension == .year, let year = Int(label) else { return nil }
    return program[.year].members.firstIndex { $0.year?.year == year }
  }

  /// The dimension and position of a member's label.
  func member(
    _ label: String, _ selector: Selector, among shape: Shape?, at span: SourceSpan, _ context: Context
  ) throws(CheckFailure) -> (DimensionID, Int) {
    if let name = selector.dimension {
      let dimension = try dimension(name, context)
      if let position = position(of: label, in: dimension) { return (dimension, position) }
      throw unknownMember(label, in: [dimension], at: span)
    }
    let candidates = candidates(among: shape)
    let found = candidates.compactMap { dimension in position(of: label, in: dimension).map { (dimension, $0) } }
    if found.count > 1 {
      throw failure(
        .ambiguousMember, at: span,
        Phrase(
          nn: """
            `\(label)` er ein kategori i \
            \(found.map { "`\(program[$0.0].name)`" }.joined(separator: " og ")).
            """,
          nb: "`\(label)` er en kategori i \(found.map { "`\(program[$0.0].name)`" }.joined(separator: " og ")).",
          sv: """
            `\(label)` är en kategori i \
            \(found.map { "`\(program[$0.0].name)`" }.joined(separator: " och ")).
            """,
          en: "`\(label)` is a member of \(found.map { "`\(program[$0.0].name)`" }.joined(separator: " and "))."),
        fixes: found.map { "\(program[$0.0].name): \(label)" })
    }
    if let found = found.first { return found }
    if let year = position(of: label, in: .year) { return (.year, year) }
    if YearLabel(label) != nil { throw noSuchYear(label, at: span) }
    throw unknownMember(label, in: candidates, at: span)
  }
}
