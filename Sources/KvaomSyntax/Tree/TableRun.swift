/// Neighbours in a list that all rows of a table share, counted from 0. Ten thousand rows then cost two lists, not twenty
/// thousand small ones: a third of the time of reading and checking a large table went into making and freeing those.
public struct TableRun<Element: Sendable>: RandomAccessCollection, Sendable {
  private let storage: [Element]
  private let start: Int
  /// How many elements the run has.
  public let count: Int

  /// The elements of `storage` in `range`.
  init(_ storage: [Element], _ range: Range<Int>) {
    self.storage = storage
    start = range.lowerBound
    count = range.count
  }

  /// A run that is a whole list.
  public init(_ elements: [Element]) { self.init(elements, elements.indices) }

  /// 0.
  public var startIndex: Int { 0 }
  /// The count.
  public var endIndex: Int { count }
  /// The element at `position` from 0.
  public subscript(position: Int) -> Element {
    precondition(position < count, "a run ends before the position asked for")
    return storage[start + position]
  }
}
