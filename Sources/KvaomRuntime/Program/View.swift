/// The cells an instruction reads or writes: a whole column, or the slab of a year of one.
public struct View: Hashable, Sendable {
  /// The column.
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
