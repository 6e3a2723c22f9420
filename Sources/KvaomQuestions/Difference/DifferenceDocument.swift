public import KvaomRender
public import KvaomWords

/// The list of what was changed between two plans.
public struct DifferenceDocument {
  private let report: PlanDifference
  private let texts: BridgeText
  private let composer: Composer
  private var locale: Locale { composer.locale }

  /// The document of a report in a language.
  public static func document(_ report: PlanDifference, _ locale: Locale) -> Document {
    let document = DifferenceDocument(report, locale: locale)
    return document.build()
  }

  /// The document of one report, not written yet.
  init(_ report: PlanDifference, locale: Locale) {
    self.report = report
    texts = BridgeText(locale)
    composer = Composer(locale)
  }

  /// The document.
  func build() -> Document {
    let moved = DifferenceWords.moved(moved: "\(report.moved)", compared: "\(report.compared)")[locale]
    if report.changes.isEmpty {
      return composer.document([.paragraph(Paragraph(.empty, DifferenceWords.alike[locale]))], conclusions: [moved])
    }
    let rows = report.changes.map { cause -> TableRow in
      let (label, change, place) = parts(of: cause)
      return TableRow(
        role: .body, labels: [TableLabel(label)], subject: Coordinate(axis: "cause", member: cause.code),
        cells: [TableCell(.text(change)), TableCell(.text(place))])
    }
    let title = DifferenceWords.title(old: report.old, new: report.new)[locale]
    let table = Table(
      stubs: [TableStub(name: "label")],
      columns: [
        TableColumn(header: "", name: "change", role: .text),
        TableColumn(header: CheckWords.place[locale], name: "place", role: .text),
      ],
      sections: [TableSection(headline: Headline(title: title, details: []), rows: rows)])
    return composer.document([.table(table)], conclusions: [moved])
  }

  private func parts(of cause: BridgeReport.Cause) -> (label: String, change: String, place: String) {
    switch cause {
    case .changed(let label, let from, let to, let unit):
      (label, texts.sizes(from, to, unit) ?? DifferenceWords.changed[locale], "")
    case .text(let label, let place): (label, DifferenceWords.changed[locale], place)
    case .added(let label, let place), .addedMeasure(let label, let place):
      (label, DifferenceWords.added[locale], place)
    case .removed(let label): (label, DifferenceWords.removed[locale], "")
    default: (texts.text(of: cause), DifferenceWords.changed[locale], "")
    }
  }
}

/// What `kvaom diff OLD NEW` prints first: what was changed in the text.
public struct PlanDifference: Sendable {
  /// The name of the plan before.
  public var old: String
  /// The name of the plan after.
  public var new: String
  /// What differs, in order.
  public var changes: [BridgeReport.Cause]
  /// How many figures moved, of how many both plans have.
  public var moved: Int, compared: Int

  /// A difference.
  public init(old: String, new: String, changes: [BridgeReport.Cause], moved: Int, compared: Int) {
    self.old = old
    self.new = new
    self.changes = changes
    self.moved = moved
    self.compared = compared
  }
}
