/// Where each cell of a result comes from: a source cell for each combination of the result's members.
///
/// Every change of shape is one: expansion over an axis (its table is all zeros), selection, the shift of a year.
public struct Gather: Hashable, Sendable {
  /// What an axis without a source for some member holds in that place.
  public static let absent: Int32 = -1
  /// For each axis of the result, what each of its members adds to the source's offset, or `absent`.
  public let axes: [[Int32]]
  /// What all cells add to the source's offset.
  public let base: Int
  /// How the innermost axis walks over the source.
  let inner: Inner

  /// How the innermost axis walks over the source.
  enum Inner: Hashable, Sendable {
    /// One cell after the other, so a run is copied.
    case contiguous
    /// One cell for all.
    case constant
    /// As the table says.
    case table
  }

  /// A gather over `axes`.
  public init(axes: [[Int32]], base: Int = 0) {
    self.axes = axes
    self.base = base
    inner = Gather.walk(of: axes.last ?? [])
  }

  /// How many cells the result has.
  public var count: Int { axes.reduce(1) { $0 * $1.count } }

  /// Hashes the size and the ends of each table: few gathers of a program are alike, and their tables may be long.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(base)
    for axis in axes {
      hasher.combine(axis.count)
      hasher.combine(axis.first)
      hasher.combine(axis.last)
    }
  }

  private static func walk(of table: [Int32]) -> Inner {
    guard let first = table.first, !table.contains(absent) else { return .table }
    if table.allSatisfy({ $0 == first }) { return .constant }
    let isRun = table.indices.allSatisfy { table[$0] == first + Int32($0) }
    return isRun ? .contiguous : .table
  }
}
