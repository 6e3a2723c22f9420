import KvaomSource
import KvaomWords

/// Definitions that need each other: recurrences, and circles in one year.
extension Checker {
  /// Whether a definition that has no first case could be checked from another member of its recurrence that has one:
  /// it must not matter which of them is asked for first.
  func wasChecked(_ index: Int) throws(CheckFailure) -> Bool {
    let circle = circles[index] ?? []
    guard circle.contains(where: { $0.viaPrevious }),
      let start = circle.first(where: { $0.entry != index && entries[$0.entry].parts.count > 1 })?.entry,
      restarted.insert(index).inserted
    else { return false }
    entries[index].state = .waiting
    _ = try resolve(start)
    if case .done = entries[index].state { return true }
    throw .reported
  }

  /// How many links of a circle are shown at their places.
  private static let linksShown = 8

  /// Reports a circle of definitions in the same year, each link at its place.
  func cycle(_ index: Int, _ circle: [(entry: Int, viaPrevious: Bool, span: SourceSpan)]) -> CheckFailure {
    let names = ([index] + circle.map { $0.entry }).map { "`\(entries[$0].name)`" }
    return failure(
      .cycle, at: entries[index].span,
      Phrase(
        nn: "\(Self.chain(names, by: " treng ", then: ", som treng ")), same år.",
        nb: "\(Self.chain(names, by: " trenger ", then: ", som trenger ")), samme år.",
        sv: "\(Self.chain(names, by: " behöver ", then: ", som behöver ")), samma år.",
        en: "\(Self.chain(names, by: " needs ", then: ", which needs ")), in the same year."),
      related: circle.prefix(Self.linksShown).map {
        .init(
          span: $0.span,
          message: Phrase(
            nn: "treng `\(entries[$0.entry].name)`", nb: "trenger `\(entries[$0.entry].name)`",
            sv: "behöver `\(entries[$0.entry].name)`", en: "needs `\(entries[$0.entry].name)`"))
      },
      fixes: [
        Fix(
          "prev(\(entries[circle[circle.count - 1].entry].name))",
          remark: Phrase(nn: "året før", nb: "året før", sv: "året före", en: "the year before"))
      ])
  }
}
