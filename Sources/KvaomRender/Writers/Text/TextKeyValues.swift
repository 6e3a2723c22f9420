import KvaomWords

/// Writes labels with one value each: labels left, values right, units and names after them; on a narrow page labels
/// and what stands after the values are folded.
struct TextKeyValues {
  /// The narrowest column for what stands after a value; a narrower page has it below.
  private static let leastRest = 24

  private let values: [KeyValue]
  private let cells: CellText
  private let locale: Locale
  private let width: Int?
  private let texts: [String]
  private let labelWidth: Int
  private let valueWidth: Int

  /// The values of a document in a language for a page; nil never folds.
  init(_ values: [KeyValue], locale: Locale, width: Int?) {
    self.values = values
    self.locale = locale
    self.width = width
    let cells = CellText(locale)
    self.cells = cells
    texts = values.map { cells.text(of: $0.value) }
    let values = texts.map { DisplayWidth.of($0) }.max() ?? 0
    valueWidth = texts.count > 1 ? values : 0
    let labels = self.values.map { DisplayWidth.of($0.label.onOneLine) }.max() ?? 0
    labelWidth = width.map { min(labels, max(ColumnFitting.mostUncut, min($0 / 2, $0 - values - 2))) } ?? labels
  }

  /// Writes them, one a line where it fits.
  func write(to canvas: inout TextCanvas) {
    for index in values.indices {
      let labels =
        width == nil
        ? [values[index].label.onOneLine]
        : LineFolding.pieces(of: values[index].label.onOneLine, width: max(2, labelWidth))
      // The value stands beside the last line of its label.
      for label in labels.dropLast() {
        canvas.put(label)
        canvas.endLine()
      }
      writeValue(index, label: labels.last ?? "", to: &canvas)
    }
  }

  private func writeValue(_ index: Int, label: String, to canvas: inout TextCanvas) {
    if labelWidth > 0 {
      canvas.put(label)
      canvas.skip(labelWidth - DisplayWidth.of(label) + 2)
    }
    canvas.skip(valueWidth - DisplayWidth.of(texts[index]))
    canvas.put(texts[index], .strong)
    let start = (labelWidth > 0 ? labelWidth + 2 : 0) + max(valueWidth, DisplayWidth.of(texts[index]))
    writeRest(of: values[index], start: start, to: &canvas)
  }

  /// What stands after a value, piece by piece: a piece that does not fit begins a line of its own.
  private func writeRest(of value: KeyValue, start: Int, to canvas: inout TextCanvas) {
    let hanging = width.map { $0 - start - 1 >= Self.leastRest ? start + 1 : min(4, start) } ?? 0
    var used = start
    for piece in pieces(of: value) {
      var gap = piece.gap
      let room = (width ?? Int.max) - used - gap
      let lines =
        width == nil || DisplayWidth.of(piece.text) <= room
        ? [piece.text]
        : LineFolding.pieces(
          of: piece.text.hasPrefix("· ") ? String(piece.text.dropFirst(2)) : piece.text,
          width: max(2, (width ?? 0) - hanging))
      if lines.count > 1 || DisplayWidth.of(piece.text) > room {
        canvas.endLine()
        used = 0
        gap = hanging
      }
      for (number, line) in lines.enumerated() {
        if number > 0 {
          canvas.endLine()
          used = 0
          gap = hanging
        }
        canvas.skip(gap)
        canvas.put(line, piece.style)
        used += gap + DisplayWidth.of(line)
      }
    }
    canvas.endLine()
  }

  /// Unit, more digits, prices, reason and name, each with its distance from what stands before.
  private func pieces(of value: KeyValue) -> [(text: String, style: TextStyle, gap: Int)] {
    var pieces: [(text: String, style: TextStyle, gap: Int)] = []
    if !value.unit.isEmpty { pieces.append((text: value.unit, style: .plain, gap: 1)) }
    if !value.precise.isEmpty { pieces.append((text: "(\(value.precise))", style: .muted, gap: 1)) }
    let details = value.details.joined(locale)
    if !details.isEmpty { pieces.append((text: "· " + details, style: .muted, gap: 1)) }
    if case .missing(let reason?) = value.value.content {
      pieces.append((text: "(\(reason.onOneLine))", style: .muted, gap: 1))
    }
    if !value.label.isEmpty && !value.name.isEmpty && value.label != value.name {
      pieces.append((text: value.name.onOneLine, style: .muted, gap: 3))
    }
    return pieces
  }
}
