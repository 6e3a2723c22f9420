import KvaomChecker
import KvaomRuntime

/// Cases laid over each other, each in cells of its own, that are put into one column at once: one after the other they
/// would fill a column for each case.
struct Overlays {
  /// From how many cases on.
  static let fewest = 8

  /// One case after the other, from the bottom up, over what lies below them all.
  struct Overlay {
    /// The item that lies below.
    let below: Int
    /// The cells of each case, the item with its value, and its node.
    var cases: [(region: [AxisSelection], value: Int, core: CoreID)]
  }

  private var made: [Int: Overlay] = [:]
  private var inner: Set<Int> = []

  /// None.
  init() {}

  /// Those of a formula.
  init(_ formula: Formula) {
    var uses: [Int: Int] = [:]
    for item in formula.items {
      guard case .blend? = item.operation else { continue }
      uses[item.operands[0], default: 0] += 1
    }
    if uses.count < Self.fewest { return }
    // What anything else reads is a column of its own.
    for item in formula.items {
      let isBlend = if case .blend? = item.operation { true } else { false }
      for operand in item.operands.dropFirst(isBlend ? 1 : 0) { uses[operand] = nil }
    }
    uses[formula.root] = nil
    for (index, item) in formula.items.enumerated() {
      guard case .blend(_, _, let region, nil)? = item.operation, !region.isEmpty else { continue }
      let below = item.operands[0]
      var overlay = Overlay(below: below, cases: [])
      if uses[below] == 1, let known = made.removeValue(forKey: below) {
        overlay = known
        inner.insert(below)
      }
      overlay.cases.append((region, item.operands[1], item.core))
      made[index] = overlay
    }
    for (index, overlay) in made where overlay.cases.count < Self.fewest { made[index] = nil }
    // Of short ones each is made by itself.
    let kept = made
    inner = []
    for (index, overlay) in kept {
      var below = index
      for _ in overlay.cases.dropFirst() {
        below = formula.items[below].operands[0]
        inner.insert(below)
      }
    }
  }

  /// The overlay whose topmost case an item is.
  subscript(_ item: Int) -> Overlay? { made[item] }

  /// Whether an item is a case below the topmost one.
  func isInner(_ item: Int) -> Bool { inner.contains(item) }
}

extension Lowering {
  /// Cases over what lies below them.
  mutating func laid(_ overlay: Overlays.Overlay, over shape: Shape) throws(ShapeFault) -> Register {
    for own in overlay.cases {
      for selection in own.region where !shape.has(selection.dimension) {
        throw .unexpectedAxis(selection.dimension)
      }
    }
    let below = expanded(
      register(overlay.below, .whole), to: shape, .whole, core: overlay.cases[0].core)
    return pieces(
      over: below, shape, overlay.cases.map { ($0.region, register($0.value, .whole), $0.core) })
  }

  /// Values in cells of their own, over a view of a whole shape.
  mutating func pieces(
    over below: Int, _ shape: Shape, _ cases: [(region: [AxisSelection], value: Register, core: CoreID)]
  ) -> Register {
    let program = draft.graph.program
    var parts: [Piece] = []
    for own in cases {
      let part = shape.part(in: own.region) { program[$0].members.count }
      let view = expanded(own.value, to: part, .whole, core: own.core)
      parts.append(Piece(view: view, map: builder.add(shape.gather(to: part))))
    }
    let result = column(shape, .whole)
    add(.pieces(to: result.view, below, parts: parts), .whole)
    return result
  }
}
