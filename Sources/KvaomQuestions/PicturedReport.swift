import KvaomRender

/// A report of an analysis that `plot` can draw.
public enum PicturedReport: Sendable {
  /// Inputs ranked by effect.
  case tornado(TornadoReport)
  /// From one figure to another.
  case bridge(BridgeReport)
  /// Draws.
  case simulate(SimulateReport)
}
