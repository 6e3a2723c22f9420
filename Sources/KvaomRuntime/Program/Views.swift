/// The cells an instruction reads or writes: a whole column, or the slab of a year of one.
public struct View: Hashable, Sendable {
  /// Which column of the program it reads.
  public let slot: Int
  /// How many cells one run of an instruction sees; 1 is a scalar that fits every count.
  public let count: Int
  /// Inside the years' loop: the years the value has; nil where it has no year axis.
  public let years: YearLayout?
  /// Inside the years' loop: how many years back the value is seen.
  public let shift: Int
  /// Whether the column has a slab for each year; otherwise it is overwritten each year.
  public let isStored: Bool

  /// Before the years' loop: where in the column it begins.
  public let offset: Int

  /// A view of `count` cells.
  public init(
    slot: Int, count: Int, years: YearLayout? = nil, shift: Int = 0, isStored: Bool = false, offset: Int = 0
  ) {
    self.offset = offset
    self.slot = slot
    self.count = count
    self.years = years
    self.shift = shift
    self.isStored = isStored
  }

  /// The offset of the first cell in the year at `year`, or nil where the value lacks that year.
  @inline(__always) func start(in year: Int) -> Int? {
    guard let years else { return offset }
    guard let slab = years.slab(at: year - shift) else { return nil }
    return isStored ? slab * count : 0
  }
}

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
    return isRun(table) ? .contiguous : .table
  }

  /// Whether each offset of a table is one more than the one before.
  static func isRun(_ table: [Int32]) -> Bool {
    guard let first = table.first else { return false }
    return table.indices.allSatisfy { table[$0] == first + Int32($0) }
  }
}

/// Which source cells and which results belong together in a grouped aggregate.
public struct GroupMap: Hashable, Sendable {
  /// Where the cells of each row start in the source. A row has one result for each group.
  public let bases: Gather
  /// What each counted combination of members adds, in member order.
  public let offsets: [Int32]
  /// Where the results of each row start.
  public let results: Gather
  /// How many groups there are.
  public let groups: Int
  /// How far the results of two groups lie apart.
  public let stride: Int
  /// Rows of `bases` and `results`, cells at `offsets`.
  public init(bases: Gather, offsets: [Int32], results: Gather, groups: Int, stride: Int) {
    self.bases = bases
    self.offsets = offsets
    self.results = results
    self.groups = groups
    self.stride = stride
  }
}

/// A column seen as lines along one of its axes.
public struct LineMap: Hashable, Sendable {
  /// How many blocks there are outside the axis.
  public let outer: Int
  /// How many members the axis has.
  public let length: Int
  /// How far two members lie apart.
  public let inner: Int
  /// The members that count, ascending: those that are no reference members.
  public let counted: [Int32]
  /// Lines of `length` cells.
  public init(outer: Int, length: Int, inner: Int, counted: [Int32]) {
    self.outer = outer
    self.length = length
    self.inner = inner
    self.counted = counted
  }
}

/// Which source cells each cell of an aggregate is made of.
public struct ReduceMap: Hashable, Sendable {
  /// Where the cells of each result start in the source.
  public let bases: Gather
  /// What each counted combination of members adds, in member order.
  public let offsets: [Int32]
  /// Whether the cells of a result lie beside each other.
  let isRun: Bool
  /// The cells `bases[i] + offsets[j]` make result i.
  public init(bases: Gather, offsets: [Int32]) {
    self.bases = bases
    self.offsets = offsets
    isRun = Gather.isRun(offsets)
  }

  /// Hashes no offsets, which may be many.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bases)
    hasher.combine(offsets.count)
  }
}

/// Which years of the plan a column has, and in which order its slabs lie.
public struct YearLayout: Hashable, Sendable {
  /// For each year of the plan, the place of its slab, or -1.
  public let slabs: [Int32]
  /// The place of its slab for each year of the plan.
  public init(slabs: [Int32]) { self.slabs = slabs }

  /// The slab of the year at `position` (which may lie before the first), or nil.
  @inline(__always) func slab(at position: Int) -> Int? {
    guard position >= 0, position < slabs.count, slabs[position] >= 0 else { return nil }
    return Int(slabs[position])
  }
}
