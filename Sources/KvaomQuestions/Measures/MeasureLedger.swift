import KvaomChecker
public import KvaomCompiler
public import KvaomDecimal
import KvaomRender
public import KvaomSession
import KvaomSource
import KvaomUnits
public import KvaomWords

/// The measures of a scenario as a budget system takes them: a line for each, whole kroner for each year, and no line
/// off the sum by rounding.
public struct MeasureLedger: Sendable {
  /// Why there is none.
  public enum Fault: Error, Sendable {
    /// The plan has none; the reason, with the way out.
    case refused(Phrase)
    /// An amount cannot be computed.
    case evaluation(EvaluationFault)
  }
  /// A measure.
  public struct Line: Sendable {
    /// Its label.
    public let label: String
    /// What its notes say.
    public let remarks: String
    /// What it adds, a whole number of kroner for each year.
    public let amounts: [Decimal]
  }

  /// What the amounts are of.
  public let figure: String
  /// The years.
  public let years: [String]
  /// The measures, in the order of their list.
  public let lines: [Line]

  /// The measures of the scenario that the options name, or of the plan's only one, with what each adds to the amount
  /// `name`, or to the one that `measures` would list them for.
  public init(_ asking: Asking, of name: String?) throws(Fault) {
    let scenarios = asking.scenarios
    guard let checked = asking.plan.scenario ?? (scenarios.count == 1 ? asking.plan.named(scenarios[0]) : nil) else {
      throw .refused(LedgerWords.whichScenario(scenarios.map { asking.plan.program[$0].name }))
    }
    let question = MeasureQuestion(asking)
    let named = name.map { name in
      asking.plan.definitionItems.first { item in
        item.definition.map { asking.plan.program[$0].name == name } ?? false
      }
    }
    if let name, case .some(nil) = named {
      let known = asking.plan.definitionItems.filter { $0.unit.dimension.currency != nil }.compactMap { item in
        item.definition.map { asking.plan.program[$0].name }
      }
      throw .refused(LedgerWords.noFigure(name, nearest: Suggestions.nearest(to: name, among: known), known))
    }
    var found = named ?? nil
    var list: MeasureReport?
    do throws(EvaluationFault) {
      if found == nil { found = question.movedAmount(in: try asking.world(checked)) }
      if let found { list = try question.measureList(found, checked) }
    } catch {
      throw .evaluation(error)
    }
    guard let item = found, let report = list else { throw .refused(LedgerWords.nothingMoved) }
    let axes = report.figure.axes
    guard axes.count == 1, let axis = axes.first, axis.name == "year", item.unit.dimension.currency != nil else {
      throw .refused(LedgerWords.notByYear(report.figure.label ?? report.figure.name))
    }
    if let line = report.lines.first(where: { $0.effects.contains { $0.isMissing } }) {
      throw .refused(LedgerWords.missing(line.label))
    }
    figure = report.figure.label ?? report.figure.name
    years = axis.members.map { $0.name }
    let whole = Self.wholeKroner(report.lines.map { $0.effects })
    lines = zip(report.lines, whole).map { line, amounts in
      Line(label: line.label, remarks: line.remarks.joined(separator: "; "), amounts: amounts)
    }
  }

  /// Amounts in whole kroner that add up to the sum in whole kroner, column by column: those that rounding moves the
  /// furthest give way.
  static func wholeKroner(_ amounts: [[Decimal]]) -> [[Decimal]] {
    var whole = amounts.map { $0.map { $0.rounded(toMultipleOf: .one) } }
    for column in amounts.first?.indices ?? 0..<0 {
      let sum = amounts.reduce(Decimal.zero) { $0 + $1[column] }.rounded(toMultipleOf: .one)
      var rest = sum - whole.reduce(Decimal.zero) { $0 + $1[column] }
      let step: Decimal = rest < .zero ? -1 : 1
      // What a line was rounded away from the sum's side, the largest first; ties in order.
      let order = amounts.indices.sorted { left, right in
        let (first, second) = (
          (amounts[left][column] - whole[left][column]) * step, (amounts[right][column] - whole[right][column]) * step
        )
        return first == second ? left < right : second < first
      }
      for line in order where !rest.isZero {
        whole[line][column] = whole[line][column] + step
        rest = rest - step
      }
    }
    return whole
  }

  /// The file: semicolons, a line for each measure and one for their sum.
  public func csv(_ locale: Locale) -> String {
    var rows = [[LedgerWords.measure[locale], LedgerWords.remark[locale]] + years]
    for line in lines {
      rows.append([line.label, line.remarks].map { CSVText.field($0) } + line.amounts.map { Self.digits($0) })
    }
    let sums = years.indices.map { year in lines.reduce(Decimal.zero) { $0 + $1.amounts[year] } }
    rows.append([LedgerWords.sum[locale], ""] + sums.map { Self.digits($0) })
    return "\u{FEFF}" + rows.map { $0.joined(separator: ";") + "\r\n" }.joined()
  }

  private static func digits(_ amount: Decimal) -> String { amount.isZero ? "0" : amount.description }
}

/// What the file of measures says.
private enum LedgerWords {
  static let measure = Phrase(nn: "Tiltak", nb: "Tiltak", sv: "Åtgärd", en: "Measure")
  static let remark = Phrase(nn: "Merknad", nb: "Merknad", sv: "Anmärkning", en: "Remark")
  static let sum = Phrase(nn: "Sum", nb: "Sum", sv: "Summa", en: "Sum")
  static let nothingMoved = Phrase(
    nn: "Tiltaka flyttar ikkje noko beløp i planen: skriv kva for eitt med --for.",
    nb: "Tiltakene flytter ikke noe beløp i planen: skriv hvilket med --for.",
    sv: "Åtgärderna påverkar inget belopp i planen: skriv vilket med --for.",
    en: "No amount of the plan is moved by the measures: say which one with --for.")
  static func missing(_ label: String) -> Phrase {
    Phrase(
      nn: "Verknaden av «\(label)» manglar i eit av åra.", nb: "Virkningen av «\(label)» mangler i ett av årene.",
      sv: "Effekten av ”\(label)” saknas i något av åren.",
      en: "The effect of “\(label)” is missing in one of the years.")
  }
  /// The most amounts that are listed.
  private static let mostListed = 8
  static func noFigure(_ name: String, nearest: [String], _ known: [String]) -> Phrase {
    let shown = nearest.isEmpty ? Array(known.prefix(mostListed)) : nearest
    let list = shown.joined(separator: ", ") + (nearest.isEmpty && known.count > shown.count ? ", …" : "")
    return Phrase(
      nn: "Planen har ikkje noko beløp som heiter \(name). Skriv --for med eitt av \(list).",
      nb: "Planen har ikke noe beløp som heter \(name). Skriv --for med ett av \(list).",
      sv: "Planen har inget belopp som heter \(name). Skriv --for med ett av \(list).",
      en: "The plan has no amount called \(name). Write --for with one of \(list).")
  }
  static func notByYear(_ name: String) -> Phrase {
    Phrase(
      nn: "\(name) er ikkje eitt beløp for kvart år: definer summen i planen, og skriv han med --for.",
      nb: "\(name) er ikke ett beløp for hvert år: definer summen i planen, og skriv den med --for.",
      sv: "\(name) är inte ett belopp för varje år: definiera summan i planen, och skriv den med --for.",
      en: "\(name) is not one amount for each year: define the sum in the plan, and name it with --for.")
  }
  static func whichScenario(_ names: [String]) -> Phrase {
    let list = names.joined(separator: ", ")
    return names.isEmpty
      ? Phrase(
        nn: "Planen har ikkje noko scenario med tiltak.", nb: "Planen har ikke noe scenario med tiltak.",
        sv: "Planen har inget scenario med åtgärder.", en: "The plan has no scenario with measures.")
      : Phrase(
        nn: "Kva for eit scenario? Skriv --scenario med eitt av \(list).",
        nb: "Hvilket scenario? Skriv --scenario med ett av \(list).",
        sv: "Vilket scenario? Skriv --scenario med ett av \(list).",
        en: "Which scenario? Write --scenario with one of \(list).")
  }
}
