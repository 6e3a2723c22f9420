import KvaomSession
import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomUnits

/// An input with the two values a tornado gives it.
struct TornadoInput {
  /// The input.
  let definition: DefinitionID
  /// The ends, canonical; missing where its cells differ and each is scaled.
  let low, high: Decimal
  /// Where they come from.
  let ground: TornadoReport.Row.Ground

  /// The input's own range, or a tenth of its value down and up; `current` is its value, nil where its cells differ.
  init(_ id: DefinitionID, _ definition: Definition, current: Decimal?) {
    self.definition = id
    if let range = definition.range {
      (low, high, ground) = (range.low, range.high, .stated)
      return
    }
    // A tenth of nothing is nothing.
    ground = current?.isZero == true ? .unit : .tenth
    guard let current else {
      (low, high) = (.missing(.undefined), .missing(.undefined))
      return
    }
    let way = current.isZero ? definition.unit.scale : current.magnitude * Self.tenth
    (low, high) = (current - way, current + way)
  }

  /// Puts both values into the lanes from `lane` on.
  func vary(_ variation: inout Variation, lane: Int) {
    if low.isMissing {
      variation.scale(definition, [], from: lane, factors: [.one - Self.tenth, .one + Self.tenth])
    } else {
      variation.vary(definition, [], from: lane, values: [low, high])
    }
  }

  private static let tenth = Decimal(coefficient: 1, exponent: -1)
}
