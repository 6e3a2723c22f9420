import KvaomDecimal
import KvaomRender
import Testing

struct ShowTests {
  /// A document as plain text with ordinary spaces, so that the expectation can be typed.
  static func text(_ document: Document, width: Int? = nil) -> String {
    let text = DocumentWriter(.text, width: width).write(document)
    return String(text.map { $0 == "\u{A0}" ? " " : $0 })
  }

  @Test func budgetWithChange() {
    let request = ShowRequest(
      figures: [Barnevern.budget, Barnevern.perChildFigure], withChange: true)
    print(Self.text(Presenter(locale: .nn).show(request)))
    print(Self.text(Presenter(locale: .nn).show(request), width: 50))
    for format in OutputFormat.allCases { print(DocumentWriter(format, usesColor: true).write(Presenter(locale: .sv).show(request))) }
  }
}
