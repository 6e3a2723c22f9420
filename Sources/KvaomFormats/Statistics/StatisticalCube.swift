import KvaomTables

/// Figures over several dimensions, as statistics banks publish them, row-major: the last dimension is the fastest.
struct StatisticalCube {
  /// One figure of it.
  struct Figure {
    /// The number as the source writes it; nil where there is none.
    var text: [UInt8]?
    /// The sign of the publisher: the reason why there is none, or a remark on the one there is; empty where neither is
    /// given.
    var sign = ""
  }

  /// What it is called, who publishes it, its measures and notes.
  var declaration = GridDeclaration()
  /// Its dimensions, in the order of the figures.
  var dimensions: [GridDimension] = []
  /// The figures; a position that has none in the source is left out.
  var figures: [Int: Figure] = [:]
  /// The figures where every position has one; then `figures` is empty.
  var allFigures: [Figure] = []

  /// How many positions there are; nil where that passes every limit.
  var count: Int? {
    var count = 1
    for dimension in dimensions {
      let (product, overflows) = count.multipliedReportingOverflow(by: dimension.codes.count)
      guard !overflows, product < 1_000_000_000 else { return nil }
      count = product
    }
    return count
  }

  /// The cube as a grid: time across, every other dimension down, each in a column of labels.
  func grid(name: String, limits: ReadingLimits) throws(ReadingFault) -> Grid {
    guard let count, !dimensions.isEmpty, count + dimensions.count <= limits.cells else {
      throw .tooManyCells(limit: limits.cells)
    }
    guard dimensions.count > 1 else { return try labelled.grid(name: name, limits: limits) }
    let across = dimensions.lastIndex { $0.role == .time } ?? dimensions.count - 1
    let down = dimensions.indices.filter { $0 != across }
    var declaration = declaration
    declaration.down = down.map { dimensions[$0] }
    declaration.across = [dimensions[across]]
    if let measure = dimensions.first(where: { $0.role == .measure }) {
      for position in declaration.measures.indices where declaration.measures[position].name.isEmpty {
        declaration.measures[position].name = measure.labels.indices.contains(position) ? measure.labels[position] : ""
      }
    }
    var builder = GridBuilder(sheet: name)
    builder.declaration = declaration
    let labels = dimensions.map { $0.labels.map { Array($0.utf8) } }
    for position in down { builder.add(.text, text: Array(dimensions[position].name.utf8)) }
    for label in labels[across] { builder.add(.text, text: label) }
    builder.endRow()
    guard count > 0 else { return builder.finish() }
    let strides = strides
    var place = [Int](repeating: 0, count: dimensions.count)
    for _ in 0..<(count / dimensions[across].codes.count) {
      for position in down { builder.add(.text, text: labels[position][place[position]]) }
      var offset = 0
      for position in down { offset += place[position] * strides[position] }
      for member in dimensions[across].codes.indices { add(offset + member * strides[across], to: &builder) }
      builder.endRow()
      for position in down.reversed() {
        place[position] += 1
        if place[position] < dimensions[position].codes.count { break }
        place[position] = 0
      }
    }
    return builder.finish()
  }

  /// A cube of one dimension with a label for its only row: what it is called.
  private var labelled: StatisticalCube {
    var cube = self
    let name = [declaration.title, declaration.measures.first?.name ?? ""].first { !$0.isEmpty } ?? "1"
    cube.dimensions.insert(
      GridDimension(name: "post", code: "post", role: .plain, codes: ["0"], labels: [name]), at: 0)
    return cube
  }

  /// How far apart the figures of neighbouring members stand, for each dimension.
  private var strides: [Int] {
    var strides = [Int](repeating: 1, count: dimensions.count)
    for position in dimensions.indices.dropLast().reversed() {
      strides[position] = strides[position + 1] * dimensions[position + 1].codes.count
    }
    return strides
  }

  private func add(_ offset: Int, to builder: inout GridBuilder) {
    let figure = allFigures.isEmpty ? figures[offset] : allFigures.indices.contains(offset) ? allFigures[offset] : nil
    guard let figure else { return builder.add(.missing, text: []) }
    guard let text = figure.text else { return builder.add(.missing, text: Array(figure.sign.utf8)) }
    builder.add(.number, text: text, value: StoredNumber.decimal(text, digits: 34))
    if !figure.sign.isEmpty { builder.setComment(figure.sign) }
  }
}
