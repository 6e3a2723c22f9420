/// A list that only grows, and of which older states are kept: they share what they have in common, and a state with
/// one element more costs the logarithm of its length, where an array that somebody else holds would be copied whole.
///
/// The elements lie in parts, each at least twice as long as the next: as many as a binary number has ones.
public struct GrowingList<Element: Sendable>: Sendable {
  private var parts: [[Element]] = []
  /// For each part, how many elements there are up to its end.
  private var ends: [Int] = []

  /// A list of nothing.
  public init() {}

  /// Puts an element at the end.
  mutating func append(_ element: Element) {
    var last = [element]
    while let part = parts.last, part.count == last.count {
      last = part + last
      parts.removeLast()
      ends.removeLast()
    }
    ends.append((ends.last ?? 0) + last.count)
    parts.append(last)
  }
}

extension GrowingList: RandomAccessCollection {
  /// The first place.
  public var startIndex: Int { 0 }
  /// How many elements there are.
  public var endIndex: Int { ends.last ?? 0 }

  /// The element at a place.
  public subscript(_ index: Int) -> Element {
    precondition(index >= 0 && index < endIndex, "a list has no such place")
    var part = 0
    while ends[part] <= index { part += 1 }
    return parts[part][index - (ends[part] - parts[part].count)]
  }
}

extension GrowingList: Equatable where Element: Equatable {}
