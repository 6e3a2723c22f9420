/// Writes documents as one whole page of HTML: it needs nothing else, and prints well on paper.
struct HTMLPage {
  /// How the page looks: numbers right, sums under a rule, sections whole on a printed page, status by weight and not by
  /// colour alone.
  private static let style = """
    body { font: 11pt/1.4 sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #111; background: #fff; }
    section { margin: 0 0 2em; break-inside: avoid; overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .1em .6em; text-align: right; vertical-align: baseline; white-space: nowrap; }
    tbody th, td.text { text-align: left; font-weight: normal; }
    tr.headline th { padding-top: .8em; }
    tr.sum th, tr.sum td { border-top: 1px solid #111; font-weight: bold; }
    .bar { border-left: 1px solid #111; }
    code { color: #555; }
    dl { display: grid; grid-template-columns: max-content auto; gap: .1em 1em; }
    dd { margin: 0; }
    ul.notes { list-style: none; padding: 0; font-size: 90%; }
    li.failure { font-weight: bold; }
    @media print { body { margin: 0; max-width: none; font-size: 9pt; } section { overflow: visible; } }
    @page { margin: 15mm; }
    """

  /// The page of the documents, its title the first headline; empty where there are none.
  static func write(_ documents: [Document]) -> String {
    guard let language = documents.first?.locale else { return "" }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLWriter.escaped(title(of: documents)))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(documents.map { HTMLWriter($0).write() }.joined())</body>
      </html>

      """
  }

  private static func title(of documents: [Document]) -> String {
    let titles = documents.lazy.flatMap(\.blocks).compactMap { block -> String? in
      switch block {
      case .table(let table): table.sections.first?.headline?.title
      case .keyValues(let values): values.first.map { $0.label.isEmpty ? $0.name : $0.label }
      case .tree(let root): root.label
      case .paragraph(let paragraph): paragraph.text
      case .notes: nil
      }
    }
    return titles.first { !$0.isEmpty } ?? "Kvaom"
  }
}
