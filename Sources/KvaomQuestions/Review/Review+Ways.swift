import KvaomChecker
import KvaomDecimal
import KvaomSession
import KvaomUnits

/// Changes that go the other way than their words.
extension ReviewQuestion {
  private static let more: Set<String> = [
    "fleire", "flere", "fler", "meir", "mer", "auka", "auke", "aukar", "økt", "øke", "øker", "ökad", "ökade", "ökar",
    "opp",
    "upp", "høgare", "høyere", "högre", "higher", "more", "extra", "ekstra", "additional",
  ]
  private static let less: Set<String> = [
    "færre", "färre", "mindre", "kutt", "kutte", "kuttar", "kutter", "ned", "fewer", "less", "down", "lågare", "lavere",
    "lägre", "lower", "redusert",
    "reduser",
    "reduserer", "redusere", "minska", "minskar",
  ]
  private static let atEnd: Set<String> = ["til", "till"]

  /// `staff -= 1` where the words say `eitt årsverk til`, `placed += 5` where they say `fem færre plasserte`: a word of
  /// more or less beside a word of what is changed.
  func wayDoubt(_ statement: CheckedStatement, _ form: StatementForm, _ texts: [ReviewText]) -> ReviewReport.Doubt? {
    guard let rises = isRise(form) else { return nil }
    let names = ReviewText(called(statement.target)).pieces.map { $0.text }
    for text in texts {
      guard let (isMore, said) = way(text, of: names) else { continue }
      return isMore == rises ? nil : .wayInWords(target: called(statement.target), said: said)
    }
    return nil
  }

  /// Whether a change makes its target larger; nil where that is not known from how it is written.
  private func isRise(_ form: StatementForm) -> Bool? {
    guard case .number(let number, _) = form.value, !number.isMissing, !number.isNegative, !number.isZero else {
      return nil
    }
    switch form.action {
    case .add: return true
    case .subtract: return false
    case .multiply: return number == .one ? nil : .one < number
    case .set, .transfer: return nil
    }
  }

  /// Which way the words say that something goes which is called so, and the words; nil where they say no way, or both
  /// beside it.
  private func way(_ text: ReviewText, of names: [String]) -> (isMore: Bool, said: String)? {
    let pieces = text.pieces
    var found: [(isMore: Bool, said: String)] = []
    for index in pieces.indices where names.contains(where: { ReviewText.isAlike($0, pieces[index].text) }) {
      let word = pieces[index].text
      if index > 0 {
        let before = pieces[index - 1].text
        if Self.more.contains(before) { found.append((true, "\(before) \(word)")) }
        if Self.less.contains(before) { found.append((false, "\(before) \(word)")) }
      }
      guard index + 1 < pieces.count else { continue }
      let after = pieces[index + 1].text
      if Self.atEnd.contains(after) {
        if index + 2 == pieces.count { found.append((true, "\(word) \(after)")) }
      } else {
        if Self.more.contains(after) { found.append((true, "\(word) \(after)")) }
        if Self.less.contains(after) { found.append((false, "\(word) \(after)")) }
      }
    }
    guard let first = found.first, found.allSatisfy({ $0.isMore == first.isMore }) else { return nil }
    return first
  }
}
