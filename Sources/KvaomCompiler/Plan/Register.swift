import KvaomChecker

/// When an instruction runs: once over whole columns, or in the years' loop on the cells of some years back.
enum Phase: Hashable {
  /// Before the loop.
  case whole
  /// In the loop, on the cells of the year `back` years before the loop's.
  case yearly(back: Int)

  /// Whether it is the loop.
  var isYearly: Bool { self != .whole }

  /// The part of a shape that one run sees.
  func cells(_ shape: Shape) -> Shape { isYearly ? shape.removing(.year) : shape }
}

/// A value in a program: the view that shows it in a phase.
struct Register {
  /// The view.
  let view: Int
  /// The shape of the whole value, years included.
  let shape: Shape
  /// Whether the value is the same all over, so that one cell fits every count.
  var isScalar: Bool { shape.axes.isEmpty }
}
