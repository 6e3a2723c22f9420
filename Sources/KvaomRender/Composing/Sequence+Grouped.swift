extension Sequence {
  /// The elements with equal keys together, groups and elements in the order they first came. For the few items of a
  /// command.
  public func grouped<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    var keys: [Key] = []
    var groups: [[Element]] = []
    for element in self {
      let key = key(element)
      if let index = keys.firstIndex(of: key) {
        groups[index].append(element)
      } else {
        keys.append(key)
        groups.append([element])
      }
    }
    return groups
  }
}
