/// Writes a document for a terminal or a plain file.
struct TextWriter {
  private let width: Int?
  private let usesColor: Bool

  /// A writer for a page of `width` columns; nil never folds.
  init(width: Int?, usesColor: Bool) {
    self.width = width.map { max($0, 20) }
    self.usesColor = usesColor
  }

  /// The document.
  func write(_ document: Document) -> String {
    var canvas = TextCanvas(usesColor: usesColor)
    for (index, block) in document.blocks.enumerated() {
      switch block {
      case .table(let table):
        if index > 0 { canvas.endLine() }
        TextTable(table, locale: document.locale, width: width).write(to: &canvas)
      case .keyValues(let values):
        if index > 0 { canvas.endLine() }
        TextKeyValues(values, locale: document.locale, width: width).write(to: &canvas)
      case .tree(let root):
        if index > 0 { canvas.endLine() }
        TextTree(root, locale: document.locale, width: width).write(to: &canvas)
      case .paragraph(let paragraph):
        if index > 0 && paragraph.role == .heading { canvas.endLine() }
        put(paragraph.text.onOneLine, paragraph.role == .heading ? .strong : .plain, to: &canvas)
      case .notes(let notes):
        for note in NoteLines.shown(notes, Words(document.locale)) {
          put(CellText.line(of: note), style(of: note), to: &canvas)
        }
      }
    }
    return canvas.text
  }

  /// A text folded to the page.
  private func put(_ text: String, _ style: TextStyle, to canvas: inout TextCanvas) {
    for line in width.map({ LineFolding.lines(of: text, width: $0) }) ?? [text] {
      canvas.put(line, style)
      canvas.endLine()
    }
  }

  private func style(of note: Note) -> TextStyle {
    switch note.kind {
    case .failure: .bad
    case .plain, .information, .source: .muted
    case .footnote, .important: .plain
    }
  }
}
