/// The words for more and less of a figure.
public enum MoneySense: Sendable, Equatable {
  /// Positive is cost: more is "dyrare", less is "billegare".
  case cost
  /// No judgement: "høgare", "lågare".
  case neutral
}
