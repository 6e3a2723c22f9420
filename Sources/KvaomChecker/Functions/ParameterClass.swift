import KvaomSyntax
import KvaomUnits
import KvaomWords

extension UnitSyntax {
  /// The number of `per 1000` where no unit stands beside it; nil for any other unit.
  var many: Int64? {
    guard factors.count == 1, factors[0].name.text.isEmpty, factors[0].per != 1 else { return nil }
    return factors[0].per
  }
}

/// What a parameter or a result may be, where that is no single unit.
enum ParameterClass {
  /// An amount of any currency and price basis.
  case money
  /// A number of things, hours, positions: neither money nor a percent.
  case quantity
  /// So many per thousand (or another number): a quotient, or a plain number that says so, `2.3 per 1000`.
  case perMany(Int64)
  /// A date, a truth, a text, a plain or tagged number.
  case date, truth, text, number

  /// The class a unit's syntax names; nil for a unit.
  init?(_ syntax: UnitSyntax) {
    if let many = syntax.many {
      self = .perMany(many)
      return
    }
    guard syntax.factors.count == 1, syntax.factors[0].exponent == 1 else { return nil }
    switch syntax.factors[0].name.text {
    case "money": self = .money
    case "quantity": self = .quantity
    case "date": self = .date
    case "truth": self = .truth
    case "text": self = .text
    case "number": self = .number
    default: return nil
    }
  }

  /// Whether a value is of the class.
  func accepts(_ value: TypedNode) -> Bool {
    if value.kind == .anything { return true }
    switch self {
    case .money: return value.kind == .number && (value.unit.dimension.currency != nil || value.fitsAnyUnit)
    case .quantity:
      let hasMoney = value.unit.dimension.factors.contains { $0.atom.basis != nil }
      return value.kind == .number && !hasMoney && value.unit.tag == .none
    case .perMany:
      return value.kind == .number && value.unit.tag == .none
        && (!value.unit.isPlain || value.unit.preferred != nil || value.fitsAnyUnit)
    case .date: return value.kind == .date
    case .truth: return value.kind == .truth
    case .text: return value.kind == .text
    case .number: return value.kind == .number && value.unit.dimension.isNone
    }
  }

  /// What messages call it.
  var description: Phrase {
    switch self {
    case .money: Phrase(nn: "eit pengebeløp", nb: "et pengebeløp", sv: "ett penningbelopp", en: "an amount of money")
    case .quantity:
      Phrase(
        nn: "ei mengd, ikkje pengar og ikkje prosent", nb: "en mengde, ikke penger og ikke prosent",
        sv: "en mängd, inte pengar och inte procent", en: "a quantity, not money and not a percent")
    case .perMany(let many):
      Phrase(
        nn: "eit tal per \(many), som 2.3 per \(many)", nb: "et tall per \(many), som 2.3 per \(many)",
        sv: "ett tal per \(many), som 2.3 per \(many)", en: "a number per \(many), such as 2.3 per \(many)")
    case .date: Phrase(nn: "ein dato", nb: "en dato", sv: "ett datum", en: "a date")
    case .truth: Phrase(nn: "ja eller nei", nb: "ja eller nei", sv: "ja eller nej", en: "a truth")
    case .text: Phrase(nn: "ein tekst", nb: "en tekst", sv: "en text", en: "a text")
    case .number: Phrase(nn: "eit vanleg tal", nb: "et vanlig tall", sv: "ett vanligt tal", en: "a plain number")
    }
  }
}
