import KvaomSource
import KvaomSyntax
import KvaomWords

/// Dimensions that a plan declares.
extension Checker {
  /// Takes up a dimension with the members that its statement lists.
  func collectDimension(_ statement: DimensionStatement, _ text: CheckedText) {
    var members: [DimensionDeclaration.Member] = []
    var seen: Set<String> = []
    for member in statement.members {
      guard seen.insert(member.name.text).inserted else {
        report(
          .badDeclaration, at: member.name.span,
          Phrase(
            nn: "`\(member.name.text)` er ein kategori i `\(statement.name.text)` frå før.",
            nb: "`\(member.name.text)` er en kategori i `\(statement.name.text)` fra før.",
            sv: "`\(member.name.text)` är redan en kategori i `\(statement.name.text)`.",
            en: "`\(member.name.text)` is a member of `\(statement.name.text)` already."))
        continue
      }
      members.append(
        .init(
          name: member.name.text, label: member.label ?? member.name.text, isReference: member.isReference,
          notes: checkedNotes(member.notes, in: text.tree)))
    }
    declareDimension(statement.name, label: statement.label, members: members)
  }

  /// Declares a dimension; a second one of a name is an error. `positions` as in `DimensionDeclaration`.
  @discardableResult
  func declareDimension(
    _ name: Name, label: String?, members: [DimensionDeclaration.Member], positions: [String: Int]? = nil
  ) -> DimensionID? {
    let fullName = collected?.module.map { "\($0).\(name.text)" } ?? name.text
    if let known = dimensionsByName[fullName] {
      report(
        .badDeclaration, at: name.span,
        Phrase(
          nn: "Det finst ein dimensjon `\(name.text)` frå før.",
          nb: "Det finnes en dimensjon `\(name.text)` fra før.", sv: "Det finns redan en dimension `\(name.text)`.",
          en: "There is a dimension `\(name.text)` already."),
        related: program[known].span.map {
          [
            .init(
              span: $0, message: Phrase(nn: "innført her", nb: "innført her", sv: "införd här", en: "declared here"))
          ]
        } ?? [])
      return nil
    }
    let id = program.add(
      DimensionDeclaration(
        name: fullName, label: label ?? name.text, members: members, span: name.span, positions: positions))
    dimensionsByName[fullName] = id
    return id
  }
}
