extension TableRow {
  /// The labels as people get them, one for each label column: those that repeat the row above are left out, except
  /// in the last column.
  func visibleLabels(below above: TableRow?, count: Int) -> [TableLabel] {
    var visible: [TableLabel] = []
    var repeats = above != nil && above?.role != .heading
    for index in 0..<count {
      guard labels.indices.contains(index) else {
        visible.append(TableLabel(""))
        continue
      }
      let previous = above.flatMap { $0.labels.indices.contains(index) ? $0.labels[index].text : nil }
      repeats = repeats && index < count - 1 && previous == labels[index].text
      visible.append(repeats ? TableLabel("") : labels[index])
    }
    return visible
  }
}
