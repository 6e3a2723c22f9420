import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// Labels that are none: years beside the axis, and members with the nearest there are.
extension Checker {
  /// Reports a year that is not on the axis.
  func noSuchYear(_ label: String, at span: SourceSpan) -> CheckFailure {
    let axis = program[.year].members
    guard let first = axis.first, let last = axis.last else {
      return noYears(
        Phrase(
          nn: "`\(label)` er eit år", nb: "`\(label)` er et år", sv: "`\(label)` är ett år",
          en: "`\(label)` is a year"), at: span)
    }
    return failure(
      .unknownMember, at: span,
      Phrase(
        nn: "`\(label)` er ikkje eit av åra i planen, som går frå \(first.name) til \(last.name).",
        nb: "`\(label)` er ikke et av årene i planen, som går fra \(first.name) til \(last.name).",
        sv: "`\(label)` är inget av åren i planen, som går från \(first.name) till \(last.name).",
        en: "`\(label)` is not on the plan's axis, which runs from \(first.name) to \(last.name)."),
      fixes: [
        Fix(
          "\(last.name)",
          remark: Phrase(
            nn: "det siste året i planen", nb: "det siste året i planen", sv: "planens sista år",
            en: "the last year of the plan")),
        Fix(
          "years …",
          remark: Phrase(nn: "ein lengre akse", nb: "en lengre akse", sv: "en längre axel", en: "a longer axis")),
      ])
  }

  /// The members whose label a word nearly is, as `skola` is "Skole".
  private func membersLabelled(likely word: String, in dimensions: [DimensionID]) -> [Fix] {
    let members = dimensions.flatMap { program[$0].members }.filter { !$0.label.isEmpty }
    let near = Suggestions.nearest(to: word.lowercased(), among: members.map { $0.label.lowercased() })
    return near.compactMap { label in members.first { $0.label.lowercased() == label }.map { Fix($0.name) } }
  }

  /// Reports a label that is no member, with the nearest.
  func unknownMember(_ label: String, in dimensions: [DimensionID], at span: SourceSpan) -> CheckFailure {
    let names = dimensions.flatMap { program[$0].members.map { $0.name } }
    var fixes = nearest(to: label, among: names)
    let elsewhere = program.dimensions.indices.first {
      !dimensions.contains(DimensionID(index: $0)) && program.dimensions[$0].positions[label] != nil
    }
    let wanted = MemberWords.places(dimensions.map { program[$0].name })
    var message = Phrase(
      nn: "`\(label)` er ikkje ein kategori i \(wanted).", nb: "`\(label)` er ikke en kategori i \(wanted).",
      sv: "`\(label)` är ingen kategori i \(wanted).", en: "`\(label)` is no member of \(wanted).")
    if let elsewhere {
      let other = program.dimensions[elsewhere].name
      message = Phrase(
        nn: "\(message) Det er ein kategori i `\(other)`, som verdien ikkje har.",
        nb: "\(message) Det er en kategori i `\(other)`, som verdien ikke har.",
        sv: "\(message) Det är en kategori i `\(other)`, som värdet inte har.",
        en: "\(message) It is a member of `\(other)`, which the value does not have.")
    }
    if fixes.isEmpty { fixes = membersLabelled(likely: label, in: dimensions) }
    if fixes.isEmpty { fixes = names.filter { !$0.isEmpty }.prefix(6).map { Fix($0) } }
    return failure(.unknownMember, at: span, message, fixes: fixes)
  }
}

/// Where a member was looked for.
private enum MemberWords {
  /// One dimension of several, or a value that has none.
  static func places(_ names: [String]) -> Phrase {
    guard let first = names.first else {
      return Phrase(
        nn: "verdien, som ikkje har nokon dimensjon", nb: "verdien, som ikke har noen dimensjon",
        sv: "värdet, som inte har någon dimension", en: "the value, which has no dimensions")
    }
    return names.dropFirst().reduce(.verbatim("`\(first)`")) { places, name in
      Phrase(
        nn: "\(places) eller `\(name)`", nb: "\(places) eller `\(name)`", sv: "\(places) eller `\(name)`",
        en: "\(places) or `\(name)`")
    }
  }
}
