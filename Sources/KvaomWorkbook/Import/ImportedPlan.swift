import KvaomDecimal

/// A workbook as a plan: each value with its formulas, in an order that can be computed.
struct ImportedPlan {
  /// What a cell is in the plan.
  enum Content: Hashable {
    /// A figure, a text or a truth that stands in the workbook.
    case given(FormulaValue)
    /// A formula.
    case formula(PlanExpression)
    /// The value that a formula had, and why the formula is not in the plan.
    case kept(FormulaValue, ImportReason)
  }

  /// The values and where their cells stand.
  private(set) var layout: ImportLayout
  /// What each cell of each value is.
  private(set) var contents: [[Content]] = []
  private var refused: [ImportLayout.Key: ImportReason]

  /// The plan of a workbook, without the formulas that were refused before.
  init(_ layout: ImportLayout, refused: [ImportLayout.Key: ImportReason] = [:]) {
    self.layout = layout
    self.refused = refused
    repeat { translate() } while untangle()
    limit()
  }

  /// How many parts the formulas of a plan may have in all; each value and each of its rules counts as well.
  private static let mostParts = 2_000_000

  /// Values that are not in the plan: formulas it has no room for, and figures that only such formulas read.
  private(set) var leftOut: Set<Int> = []

  /// Leaves out formulas beyond what a plan can hold.
  private mutating func limit() {
    var parts = 0
    var isFull = false
    for (number, definition) in layout.definitions.enumerated() {
      parts += 2
      for run in runs(of: number) {
        if case .formula(let expression) = run.content { parts += expression.size }
        parts += 1
      }
      guard parts > Self.mostParts else { continue }
      for (cell, content) in contents[number].enumerated() {
        guard case .formula = content else { continue }
        let value = layout.cell(at: key(definition, cell))?.value ?? .error(.notAvailable)
        contents[number][cell] = .kept(value, .planTooLarge)
        isFull = true
      }
    }
    if isFull { findUnread() }
  }

  /// Of a plan that is full only what its formulas read is kept beside them.
  private mutating func findUnread() {
    var read: Set<Int> = []
    for cells in contents {
      for case .formula(let expression) in cells {
        for reference in expression.references { read.insert(reference.definition) }
      }
    }
    for (number, cells) in contents.enumerated() where !read.contains(number) {
      let hasFormula = cells.contains { if case .formula = $0 { true } else { false } }
      if !hasFormula { leftOut.insert(number) }
    }
  }

  /// The rules of a value: one for all the years that have the same formula one after the other.
  func runs(of number: Int) -> [(first: Int, last: Int, content: Content)] {
    let cells = zip(layout.definitions[number].cells, contents[number]).map {
      (year: $0.year ?? 0, content: $1)
    }
    .sorted { $0.year < $1.year }
    var runs: [Run] = []
    for cell in cells {
      let seen = cell.content.seen(from: cell.year, in: layout)
      if runs.last?.takes(cell.content, seen: seen, in: cell.year) ?? false {
        runs[runs.count - 1].extend(by: cell.content, seen: seen, in: cell.year)
      } else {
        runs.append(Run(cell.content, seen: seen, in: cell.year))
      }
    }
    return runs.map { ($0.first, $0.last, $0.content) }
  }

  /// Years one after the other with the same formula: as it is written, or as seen from each of the years, which is
  /// how `=C5/$C$5` beside `=D5/$D$5` is one rule.
  private struct Run {
    let first: Int
    private(set) var last: Int
    private let written: Content, seen: Content
    private var isWritten = true, isSeen = true

    init(_ content: Content, seen: Content, in year: Int) {
      (first, last) = (year, year)
      (written, self.seen) = (content, seen)
    }

    var content: Content { isWritten ? written : seen }

    func takes(_ content: Content, seen: Content, in year: Int) -> Bool {
      guard last + 1 == year, case .formula = content else { return false }
      return isWritten && written == content || isSeen && self.seen == seen
    }

    mutating func extend(by content: Content, seen: Content, in year: Int) {
      last = year
      isWritten = isWritten && written == content
      isSeen = isSeen && self.seen == seen
    }
  }

  /// The cell of a value.
  func key(_ definition: ImportLayout.Definition, _ cell: Int) -> ImportLayout.Key {
    ImportLayout.Key(
      sheet: definition.sheet,
      place: ReadWorkbook.Place(row: definition.row, column: definition.cells[cell].column))
  }

  private mutating func translate() {
    contents = layout.definitions.map { definition in
      definition.cells.indices.map { content(of: key(definition, $0), in: definition) }
    }
  }

  private func content(of key: ImportLayout.Key, in definition: ImportLayout.Definition) -> Content {
    if !definition.isPart, let part = layout.parts[key] {
      return .formula(.value(.plain(part.definition)))
    }
    guard let cell = layout.cell(at: key) else { return .given(.blank) }
    guard cell.formula != nil || cell.isUnread else { return .given(cell.value ?? .blank) }
    let value = cell.value ?? .error(.notAvailable)
    if let reason = refused[key] { return .kept(value, reason) }
    guard let tree = cell.formula else { return .kept(value, .unread(cell.unread ?? "")) }
    var translator = FormulaTranslator(layout, key, isPart: definition.isPart)
    do throws(ImportRefusal) {
      return .formula(try translator.translated(tree, as: definition.kind))
    } catch {
      // An error says nothing of what the formula gives otherwise: it may be a text.
      if error.reason == .mixedKinds, value.failure != nil, !definition.isOverYears,
        let formula = try? translator.translated(tree, as: .text)
      {
        return .formula(formula)
      }
      return .kept(value, error.reason)
    }
  }

  // MARK: The order of computation

  /// Takes apart what a plan could not compute: values over years that need a later year of each other, or a year by
  /// its number. True where something was taken apart, so that all must be looked at again.
  private mutating func untangle() -> Bool {
    let needs = contents.map { cells -> [PlanReference] in
      var needs: [PlanReference] = []
      for case .formula(let expression) in cells { needs += expression.references }
      return needs
    }
    let circles = StrongComponents.find(count: needs.count) { node in
      needs[node].lazy.map { $0.definition }
    }
    var hasChanged = false
    for circle in circles {
      let members = Set(circle)
      var named: [PlanReference] = []
      for node in circle { named += needs[node].filter { members.contains($0.definition) } }
      let byYear = named.filter { if case .at = $0 { true } else { false } }
      if !byYear.isEmpty {
        for case .at(let definition, let year) in byYear {
          hasChanged = setApart(definition, year) || hasChanged
        }
        continue
      }
      // What is left goes through the year before, unless the same year needs itself.
      let order = Array(circle)
      let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
      let inner = StrongComponents.find(count: order.count) { node in
        needs[order[node]].lazy.compactMap { reference in
          if case .lagged(_, let years) = reference, years > 0 { return nil }
          return places[reference.definition]
        }
      }
      for tight in inner { hasChanged = open(tight.map { order[$0] }) || hasChanged }
    }
    return hasChanged
  }

  private mutating func setApart(_ definition: Int, _ year: Int) -> Bool {
    let whole = layout.definitions[definition]
    guard let cell = whole.cells.firstIndex(where: { $0.year == year }) else { return false }
    let key = key(whole, cell)
    guard layout.parts[key] == nil else { return false }
    layout.setApart(key, isForAll: false)
    return true
  }

  /// Opens a circle within one year: by the cells of its values, or where it has none but cells, for good.
  private mutating func open(_ circle: [Int]) -> Bool {
    var hasChanged = false
    for node in circle where layout.definitions[node].isOverYears {
      let definition = layout.definitions[node]
      for cell in definition.cells.indices {
        let key = key(definition, cell)
        if layout.parts[key]?.isForAll == true { continue }
        layout.setApart(key, isForAll: true)
        hasChanged = true
      }
    }
    if hasChanged { return true }
    for node in circle {
      let definition = layout.definitions[node]
      for cell in definition.cells.indices {
        if case .formula = contents[node][cell] {
          hasChanged = refuse(key(definition, cell), .circular) || hasChanged
        }
      }
    }
    return hasChanged
  }

  private mutating func refuse(_ key: ImportLayout.Key, _ reason: ImportReason) -> Bool {
    guard refused[key] == nil else { return false }
    refused[key] = reason
    return true
  }
}

extension ImportedPlan.Content {
  /// The formula with values of certain years as values of the same year or of some years before.
  fileprivate func seen(from year: Int, in layout: ImportLayout) -> ImportedPlan.Content {
    guard case .formula(let expression) = self, expression.namesYears else { return self }
    return .formula(
      expression.mapped { reference in
        guard case .at(let definition, let own) = reference,
          (0...FormulaTranslator.furthest).contains(year - own), layout.has(definition, year)
        else { return reference }
        return .lagged(definition, year - own)
      })
  }
}

/// Groups of nodes that all lead to each other.
enum StrongComponents {
  /// The groups of more than one node, or of one that leads to itself.
  static func find(count: Int, _ next: (Int) -> some Sequence<Int>) -> [[Int]] {
    var number = Array(repeating: -1, count: count)
    var lowest = Array(repeating: 0, count: count)
    var isOpen = Array(repeating: false, count: count)
    var stack: [Int] = []
    var found: [[Int]] = []
    var counter = 0
    for start in 0..<count where number[start] < 0 {
      var path: [(node: Int, next: [Int], place: Int)] = []
      func enter(_ node: Int) {
        number[node] = counter
        lowest[node] = counter
        counter += 1
        stack.append(node)
        isOpen[node] = true
        path.append((node, Array(next(node)), 0))
      }
      enter(start)
      while let top = path.last {
        if top.place < top.next.count {
          path[path.count - 1].place += 1
          let other = top.next[top.place]
          if number[other] < 0 {
            enter(other)
          } else if isOpen[other] {
            lowest[top.node] = min(lowest[top.node], number[other])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[top.node]) }
        guard lowest[top.node] == number[top.node] else { continue }
        var group: [Int] = []
        while let node = stack.popLast() {
          isOpen[node] = false
          group.append(node)
          if node == top.node { break }
        }
        if group.count > 1 || top.next.contains(top.node) { found.append(group.sorted()) }
      }
    }
    return found
  }
}
