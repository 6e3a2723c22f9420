import KvaomWords

/// The analyses that vary inputs and measures.
extension Presenter {
  /// The word for the base as it stands in a column of scenarios.
  public var base: String { Words(locale).base }

  /// `sweep`: a row for each value of the input, or a grid of two.
  public func sweep(_ report: SweepReport) -> Document {
    var builder = SweepBuilder(report, locale: locale)
    return builder.build()
  }

  /// `tornado`: inputs ranked by what they do to one cell.
  public func tornado(_ report: TornadoReport) -> Document {
    var builder = TornadoBuilder(report, locale: locale)
    return builder.build()
  }

  /// `when`: the first year a condition holds, world by world.
  public func when(_ report: WhenReport) -> Document {
    var builder = WhenBuilder(report, locale: locale)
    return builder.build()
  }

  /// `solve`: the value of an input, and what it does.
  public func solve(_ report: SolveReport) -> Document {
    var builder = SolveBuilder(report, locale: locale)
    return builder.build()
  }

  /// `optimise`: the best choice, and what was proven.
  public func optimise(_ report: OptimiseReport) -> Document {
    var builder = OptimiseBuilder(report, locale: locale)
    return builder.build()
  }

  /// `simulate`: what the draws of an item say.
  public func simulate(_ report: SimulateReport) -> Document {
    var builder = SimulateBuilder(report, locale: locale)
    return builder.build()
  }
}
