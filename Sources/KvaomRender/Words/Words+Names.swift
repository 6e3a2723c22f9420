import KvaomDecimal
public import KvaomUnits
import KvaomWords

extension Words {
  /// `a`, `a og b`, `a, b og c`.
  public func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// The most items of a list on a page.
  public static let mostListed = 4

  /// The first four and how many more there are, `a; b; c; d og 17 til`; all of them where they are not more.
  public func brief(_ items: [String], separator: String = "; ") -> String {
    let left = items.count - Self.mostListed
    let shown = items.prefix(Self.mostListed).joined(separator: separator)
    if left <= 0 { return shown }
    return shown + " " + andMore(left)
  }

  /// A name in the quotes of the language, as it stands in a sentence.
  public func quoted(_ name: String) -> String {
    Phrase(nn: "«\(name)»", nb: "«\(name)»", sv: "”\(name)”", en: "“\(name)”")[locale]
  }

  /// The word for a kind of year; none for a year without a letter.
  public func name(of kind: YearKind) -> String {
    switch kind {
    case .accounts: accounts
    case .budget: budget
    case .forecast: forecast
    case .revised: revised
    case .plain: ""
    }
  }

  /// The word for a status, without its sign.
  public func name(of status: GoalStatus) -> String {
    switch status {
    case .onTrack: onTrack
    case .atRisk: atRisk
    case .offTrack: offTrack
    case .missing: missingStatus
    case .notJudged: notJudged
    }
  }

  /// The word for the outcome of a check, without its sign.
  public func name(of outcome: CheckOutcome) -> String {
    switch outcome {
    case .passed: passed
    case .failed: failed
    case .missing: missingSide
    }
  }

  /// The word for one of the reserved reasons of a missing number; nil for the engine's own.
  public func reason(_ code: UInt32) -> String? {
    switch MissingReason(rawValue: code) {
    case .blank: blank
    case .divisionByZero: divisionByZero
    case .overflow: overflow
    case .undefined: undefined
    case .notCovered: notCovered
    case .firstYear: beforeFirstYear
    case nil: nil
    }
  }
}
