import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomWords

extension BridgeDocument {
  /// What can be drawn of a report in a language.
  static func drawing(_ report: BridgeReport, _ locale: Locale) -> Drawing? {
    BridgeDocument(report, locale: locale).picture.map { .picture($0) }
  }

  /// The table as a waterfall, with its numbers; nil for a table of several columns, or where an end is missing.
  private var picture: Picture? {
    guard report.start.count == 1, let start = report.start.first, let end = report.end.first else { return nil }
    let texts = PictureText(composer.locale)
    var changes = (report.lines + (report.newLines ?? [])).compactMap { line in
      line.amounts.first.map { amount(text(of: line.cause), format.difference($0)) }
    }
    if hasResidual {
      changes.append(amount(BridgeWords.residual[composer.locale], format.difference(report.residual[0])))
    }
    let waterfall = Waterfall(
      from: amount(report.from, format.value(start)), changes: changes, to: amount(report.to, format.value(end)),
      legend: texts.changes, writing: texts.axis())
    return waterfall.map {
      let item = [report.title, report.scenario].compactMap { $0 }.joined(separator: " · ").onOneLine
      return Picture(
        title: "\(item), \(report.from) → \(report.to)", unit: texts.unit(report.figure.unit), kind: .waterfall($0))
    }
  }

  private func amount(_ label: String, _ number: ShownNumber) -> Waterfall.Amount {
    Waterfall.Amount(label: label.onOneLine, value: number.value, text: composer.numbers.shown(number))
  }
}
