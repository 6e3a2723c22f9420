import KvaomChecker
import KvaomDecimal
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomUnits

/// What is hard to defend: figures without a source, and figures typed twice.
extension ReviewQuestion {
  /// Sources that are missing or unchecked, and one figure at two places.
  func sourceFindings() -> [Found] {
    twiceFindings() + passageFindings() + oldSourceFindings() + foundationFindings()
  }

  /// Sources that were read or printed more than a year before the day the plan is of.
  private func oldSourceFindings() -> [Found] {
    guard let asOf = asking.plan.asOf.map({ Decimal($0.firstDay) }) else { return [] }
    return ownDefinitions.compactMap { _, definition -> Found? in
      let notes = definition.notes.filter { note in
        note.name == "source" && note.day.map { $0 + Self.daysOfYear < asOf } ?? false
      }
      guard let note = notes.first, let day = note.day else { return nil }
      return Found(
        finding: .oldSource(
          name: definition.label ?? definition.name, source: note.texts.joined(separator: "; "),
          date: CalendarDate.text(ofDay: day)),
        span: definition.span, answers: answers(definition.notes))
    }
  }

  private static var daysOfYear: Decimal { 366 }

  /// Sources whose text has one passage twice: sentences of four words and more.
  private func passageFindings() -> [Found] {
    ownDefinitions.compactMap { _, definition -> Found? in
      for text in definition.notes.filter({ $0.name == "source" }).flatMap({ $0.texts }) {
        var known: Set<String> = []
        let sentences = text.split { ".;:!?\n".contains($0) }.map { $0.split(separator: " ") }
        guard
          let again = sentences.first(where: { words in
            words.count > 3 && !known.insert(words.joined(separator: " ").lowercased()).inserted
          })
        else { continue }
        return Found(
          finding: .saidTwice(name: definition.label ?? definition.name, passage: again.joined(separator: " ")),
          span: definition.span, answers: answers(definition.notes))
      }
      return nil
    }
  }

  private func foundationFindings() -> [Found] {
    ownDefinitions.compactMap { _, definition -> Found? in
      let provenance = Provenance(definition, program)
      let name = definition.label ?? definition.name
      let finding: ReviewReport.Finding? =
        switch provenance.mark {
        case .unverified:
          .unchecked(
            name: name, source: provenance.sources.filter { !$0.isVerified }.map { $0.text }.joined(separator: "; "))
        case .absent: isFigure(definition) ? .noSource(name: name) : nil
        default: nil
        }
      return finding.map { Found(finding: $0, span: definition.span, answers: answers(definition.notes)) }
    }
  }

  /// Whether a definition holds figures of the planner's own: members, dates and texts need no source.
  private func isFigure(_ definition: Definition) -> Bool { definition.kind == .number }

  /// A figure of three digits or more that stands at two places with one source.
  private func twiceFindings() -> [Found] {
    struct Key: Hashable {
      let source: String
      let value: Decimal
    }
    var places: [Key: [(name: String, definition: Definition)]] = [:]
    var order: [Key] = []
    for (_, definition) in ownDefinitions {
      let sources = definition.notes.filter { $0.name == "source" }.flatMap { $0.texts }
      guard let source = sources.first else { continue }
      for (value, label) in figures(of: definition) where Self.isTelling(value) {
        let key = Key(source: source, value: value)
        if places[key] == nil { order.append(key) }
        places[key, default: []].append((label, definition))
      }
    }
    return order.compactMap { key -> Found? in
      // Cells of one table may be alike; two definitions with one figure are one of them too many.
      guard let own = places[key], let second = own.first(where: { $0.definition.name != own[0].definition.name })
      else {
        return nil
      }
      return Found(
        finding: .typedTwice(
          names: "\(own[0].name) + \(second.name)", value: figures.text(of: key.value, unit: second.definition.unit),
          source: key.source), span: second.definition.span,
        answers: answers(second.definition.notes) + answers(own[0].definition.notes))
    }
  }

  /// The figures typed into a definition, with what each is called.
  private func figures(of definition: Definition) -> [(value: Decimal, label: String)] {
    let name = definition.label ?? definition.name
    guard definition.kind == .number else { return [] }
    switch program[definition.body].operation {
    case .constant(let value): return [(value, name)]
    case .cube(_, let cells): return program.cubes[cells].map { ($0, name) }
    default: return []
    }
  }

  /// Whether a figure has three digits that are no zeros at its end: 100 and 2 500 000 are often met by chance.
  private static func isTelling(_ value: Decimal) -> Bool {
    !value.isMissing && !value.isZero && value.reduced.digits >= 3
  }
}
