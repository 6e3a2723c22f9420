/// How a number between two candidates is rounded; the names are those of the General Decimal
/// Arithmetic specification.
public enum RoundingMode: Sendable, CaseIterable {
  /// To the nearest; a tie goes to the even digit.
  case halfEven
  /// To the nearest; a tie goes away from zero (as accounting and spreadsheets do).
  case halfUp
  /// To the nearest; a tie goes towards zero.
  case halfDown
  /// Towards zero.
  case down
  /// Away from zero.
  case up
  /// Towards minus infinity.
  case floor
  /// Towards plus infinity.
  case ceiling

  /// Whether a truncated magnitude must grow by one unit in its last place.
  ///
  /// - Parameters:
  ///   - negative: the sign of the number.
  ///   - odd: whether the truncated magnitude is odd.
  ///   - tail: what was cut off.
  @usableFromInline func roundsAway(negative: Bool, odd: Bool, tail: RoundingTail) -> Bool {
    if tail == .nothing { return false }
    switch self {
    case .halfEven: return tail == .aboveHalf || (tail == .half && odd)
    case .halfUp: return tail == .aboveHalf || tail == .half
    case .halfDown: return tail == .aboveHalf
    case .down: return false
    case .up: return true
    case .floor: return negative
    case .ceiling: return !negative
    }
  }
}
