/// Writes labels with one value each: labels left, values right, units and names after them.
struct TextKeyValues {
  private let values: [KeyValue]
  private let cells: CellText

  /// The values of a document in a language.
  init(_ values: [KeyValue], locale: Locale) {
    self.values = values
    cells = CellText(locale)
  }

  /// Writes them, one a line.
  func write(to canvas: inout TextCanvas) {
    let texts = values.map { cells.text(of: $0.value) }
    let labels = values.map { $0.label.onOneLine }
    let labelWidth = labels.map { DisplayWidth.of($0) }.max() ?? 0
    let valueWidth = values.count > 1 ? texts.map { DisplayWidth.of($0) }.max() ?? 0 : 0
    for (index, value) in values.enumerated() {
      if labelWidth > 0 {
        canvas.put(labels[index])
        canvas.skip(labelWidth - DisplayWidth.of(labels[index]) + 2)
      }
      canvas.skip(valueWidth - DisplayWidth.of(texts[index]))
      canvas.put(texts[index], .strong)
      if !value.unit.isEmpty { canvas.put(" " + value.unit) }
      if !value.precise.isEmpty { canvas.put(" (\(value.precise))", .muted) }
      if !value.detail.isEmpty { canvas.put(" · " + value.detail, .muted) }
      if case .missing(let reason?) = value.value.content { canvas.put(" (\(reason.onOneLine))", .muted) }
      if !value.label.isEmpty && value.label != value.name {
        canvas.skip(3)
        canvas.put(value.name.onOneLine, .muted)
      }
      canvas.endLine()
    }
  }
}
