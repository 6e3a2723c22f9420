import KvaomWords

/// Codes about kinds, units and dimensions: KV060-KV079.
extension DiagnosticCode {
  /// kr + position.
  public static let unitMismatch = DiagnosticCode(
    "KV060", .english("Units that do not fit"),
    explanation: .english(
      """
      Numbers of different units are added, subtracted or compared. Multiply or divide to get from one to the other.
        wrong   wage_bill + positions
        right   wage_bill + positions * cost_per_position
      """))
  /// Percent added to percent in a statement.
  public static let percentOfPercent = DiagnosticCode(
    "KV061", .english("Percent added to a percent"),
    explanation: .english(
      """
      2.7 % changed by 1 % can mean two things: 3.7 % (one percentage point more) or 2.727 % (one percent more).
        wrong   wage_growth += 1%
        right   wage_growth += 1 pp
        or      wage_growth *= 1.01
      """))
  /// A plain number for a percent.
  public static let plainNumberForPercent = DiagnosticCode(
    "KV062", .english("A number without % for a percent"),
    explanation: .english(
      """
      The value is a percent, and a plain number stands here: 4 would be 400 %.
        wrong   wage_growth = 4
        right   wage_growth = 4%
      """))
  /// Amount plus percent.
  public static let amountPlusPercent = DiagnosticCode(
    "KV063", .english("A percent added to an amount"),
    explanation: .english(
      """
      A percent is a share of something; it cannot be added to an amount. Multiply.
        wrong   need = frame + 3%
        right   need = frame * (1 + 3%)
      """))
  /// Two price bases.
  public static let priceBasisMismatch = DiagnosticCode(
    "KV064", .english("Price bases mixed"),
    explanation: .english(
      """
      Amounts in prices of different years are added or compared. Convert one of them first, with an index.
        wrong   nominal_cost + cost_in_2017_kr
        right   nominal_cost + price.nominal(cost_in_2017_kr, deflator, base: 2017)
      """))
  /// Another kind of value.
  public static let kindMismatch = DiagnosticCode(
    "KV065", .english("Not that kind of value"),
    explanation: .english(
      """
      A number stands where a truth, a text, a date or a member is needed, or the other way round.
        wrong   if staff then 1 else 0
        right   if staff > 0 then 1 else 0
      """))
  /// A unit nobody knows.
  public static let unknownUnit = DiagnosticCode(
    "KV066", .english("Unknown unit"),
    explanation: .english(
      """
      The unit is not built in and the plan does not declare it.
        right   unit child, children, barn
      """))
  /// Members that do not match.
  public static let membersDiffer = DiagnosticCode(
    "KV067", .english("Members that do not match"),
    explanation: .english(
      """
      Two values share a dimension, but each has members the other lacks. Select the common ones on both sides.
      """))
  /// A dimension too many or too few.
  public static let shapeMismatch = DiagnosticCode(
    "KV068", .english("Dimensions that do not fit"),
    explanation: .english(
      """
      The value has a dimension this place does not allow, or lacks one it needs: one figure is needed where a row of
      figures stands, or a sum is asked over a dimension the value does not have.
      """))
  /// A product over dimensions of both sides.
  public static let outerProduct = DiagnosticCode(
    "KV069",
    Phrase(
      nn: "Alle kombinasjonar av to dimensjonar", nb: "Alle kombinasjoner av to dimensjoner",
      sv: "Alla kombinationer av två dimensioner", en: "All combinations of two dimensions"), severity: .warning,
    explanation: Phrase(
      nn: """
        Kvar side har ein dimensjon den andre manglar, så svaret får alle kombinasjonar; ein sum av dei tel
        kvart tal fleire gonger. Er det meint, så sei det:
          cost: kr by unit, role, year = hours * hour_cost
        """,
      nb: """
        Hver side har en dimensjon den andre mangler, så svaret får alle kombinasjoner; en sum av dem teller
        hvert tall flere ganger. Er det ment, så si det:
          cost: kr by unit, role, year = hours * hour_cost
        """,
      sv: """
        Varje sida har en dimension som den andra saknar, så svaret får alla kombinationer; en summa av dem
        räknar varje tal flera gånger. Är det menat, så säg det:
          cost: kr by unit, role, year = hours * hour_cost
        """,
      en: """
        Each side has a dimension the other lacks, so the result has every combination; a sum of them counts
        each figure several times. If that is meant, say so:
          cost: kr by unit, role, year = hours * hour_cost
        """))
  /// A power that has no unit.
  public static let badPower = DiagnosticCode(
    "KV070", .english("A power without a unit"),
    explanation: .english(
      """
      A number with a unit can be raised to a whole, constant power only.
      """))
  /// The mean of a unit cost.
  public static let meanOfRatio = DiagnosticCode(
    "KV071", .english("The mean of a ratio"), severity: .warning,
    explanation: .english(
      """
      The plain mean of a value that is a quotient (cost per child) weighs a small municipality as much as a large one.
      pooled(x over d) divides the sums; mean(x over d, weight: children) weighs them.
      """))
  /// The codes of this area.
  public static let unitCodes: [DiagnosticCode] = [
    unitMismatch, percentOfPercent, plainNumberForPercent, amountPlusPercent, priceBasisMismatch, kindMismatch,
    unknownUnit, membersDiffer, shapeMismatch, outerProduct, badPower, meanOfRatio,
  ]
}
