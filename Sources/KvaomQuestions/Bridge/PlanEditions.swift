import KvaomRender
public import KvaomSource

/// Two plans taken apart, and the plans between them: some pieces as in the new one, the others as in the old.
public struct PlanEditions {
  /// How a piece differs.
  public enum Change {
    /// Both plans have it, with other words.
    case changed
    /// Only the new plan has it.
    case added
    /// Only the old plan has it.
    case removed
  }
  /// A piece that differs.
  public struct Difference {
    /// How.
    public let change: Change
    /// The piece: the new one, or the old one where it is gone.
    public let piece: PlanPiece
  }

  /// What differs, in the order of the new plan; what is gone comes last.
  public let differences: [Difference]
  private let old: [String: PlanPiece]
  private let new: [String: PlanPiece]
  private let order: [String]

  /// The editions between two texts.
  public init(old: SourceText, new: SourceText) {
    let oldPieces = PlanPiece.pieces(of: old)
    let newPieces = PlanPiece.pieces(of: new)
    self.old = Dictionary(oldPieces.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    self.new = Dictionary(newPieces.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(newPieces.map(\.key))
    order = newPieces.map(\.key) + oldPieces.map(\.key).filter { !known.contains($0) }
    var differences: [Difference] = []
    for piece in newPieces {
      guard let before = self.old[piece.key] else {
        differences.append(Difference(change: .added, piece: piece))
        continue
      }
      if before.words != piece.words { differences.append(Difference(change: .changed, piece: piece)) }
    }
    for piece in oldPieces where !known.contains(piece.key) {
      differences.append(Difference(change: .removed, piece: piece))
    }
    self.differences = differences
  }

  /// The plan in which only these differences have come, over `years`.
  public func text(with arrived: Set<String>, years: String) -> String {
    years
      + order.filter { $0 != PlanPiece.yearsKey }.compactMap { (arrived.contains($0) ? new[$0] : old[$0])?.text }
      .joined(separator: "\n") + "\n"
  }

  /// The measures that a layer newly names.
  public func arrivals(in layer: PlanPiece) -> [Difference] {
    differences.filter {
      $0.change == .added && $0.piece.isLayer && layer.parts.contains($0.piece.name) && $0.piece.key != layer.key
    }
  }
}
