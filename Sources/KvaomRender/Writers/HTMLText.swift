import KvaomWords

/// Text in HTML, and how a page of answers looks.
public enum HTMLText {
  /// How the page looks: numbers right, sums under a rule, sections whole on a printed page, status by weight and not
  /// by colour alone.
  public static let style = """
    body { font: 11pt/1.4 sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; color: #111; background: \
    #fff; }
    section { margin: 0 0 2em; break-inside: avoid; overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .1em .6em; text-align: right; vertical-align: baseline; white-space: nowrap; }
    tbody th, thead th:first-child, td.text { text-align: left; font-weight: normal; }
    caption { text-align: left; padding: .1em .6em; }
    tr.headline th { padding-top: .8em; }
    tr.subtotal th, tr.subtotal td { font-weight: bold; }
    tr.sum th, tr.sum td { border-top: 1px solid #111; font-weight: bold; }
    .bar { border-left: 1px solid #111; }
    code { color: #555; }
    dl { display: grid; grid-template-columns: max-content auto; gap: .1em 1em; }
    dd { margin: 0; }
    ul.notes { list-style: none; padding: 0; font-size: 90%; }
    li.failure { font-weight: bold; }
    @media (max-width: 40em) { dl { grid-template-columns: 1fr; } dd { padding-left: 1em; } }
    @media print { body { margin: 0; max-width: none; font-size: 9pt; } section { overflow: visible; } }
    @page { margin: 15mm; }
    """

  /// The text on one line, with what HTML takes for its own written out.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.onOneLine.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The same of several lines.
  public static func escapedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "\n")
  }
}
