import KvaomChecker
import KvaomDecimal
import KvaomLibrary
import KvaomRender
import KvaomWords

/// What the library's figures are, and of which years it has none.
extension Asking {
  /// The version of the library; nil where the plan reads none of it.
  public var libraryVersion: String? { librarySources.isEmpty ? nil : library.version }

  /// Years as output names them, those that follow on each other as a range: `2020, 2024–2026`.
  public func text(ofYears positions: [Int]) -> String {
    let members = plan.program[DimensionID.year].members
    var runs: [ClosedRange<Int>] = []
    for position in positions.sorted() {
      if let last = runs.last, position == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...position
      } else {
        runs.append(position...position)
      }
    }
    return runs.map { run in
      let (first, last) = (members[run.lowerBound].label, members[run.upperBound].label)
      return run.count == 1 ? first : run.count == 2 ? "\(first), \(last)" : "\(first)–\(last)"
    }.joined(separator: ", ")
  }

  /// What is to be said of a figure of the library in some years of the plan, as positions, all where none are named:
  /// that a rate of an earlier year is used, or that there is no figure and `figure` misses it.
  func unknownYears(of definition: Definition, among years: [Int]?, in figure: Figure) -> [FigureNote] {
    guard let known = definition.yearsKnown else { return [] }
    let title = definition.label ?? definition.name
    func asked(_ positions: [Int]) -> [Int] {
      years.map { years in positions.filter { years.contains($0) } } ?? positions
    }
    let (held, unknown) = (asked(known.held), asked(known.unknown))
    var notes: [FigureNote] = []
    if !held.isEmpty {
      let words = LibraryYearWords.held(title, last: String(known.last), years: text(ofYears: held))
      notes.append(FigureNote(.information, words[locale]))
    }
    // A formula may do without: what is not missing is not spoken of.
    if !unknown.isEmpty, figure.cells.isEmpty || figure.cells.contains(where: { $0.isMissing }) {
      let words = LibraryYearWords.unknown(title, name: definition.name, years: text(ofYears: unknown))
      notes.append(FigureNote(.important, words[locale]))
    }
    return notes
  }
}

/// The words for years that the library has no figure of.
enum LibraryYearWords {
  /// A rate that holds until another is adopted, in years after the last one known.
  static func held(_ title: String, last: String, years: String) -> Phrase {
    Phrase(
      nn: "\(title): satsen frå \(last), den siste biblioteket kjenner, er brukt for \(years).",
      nb: "\(title): satsen fra \(last), den siste biblioteket kjenner, er brukt for \(years).",
      sv: "\(title): satsen från \(last), den sista som biblioteket känner till, används för \(years).",
      en: "\(title): the rate of \(last), the last the library knows, is used for \(years).")
  }
  /// A figure of each year of its own, in years that have none.
  static func unknown(_ title: String, name: String, years: String) -> Phrase {
    Phrase(
      nn: "\(title): biblioteket har ikkje tal for \(years), og det som byggjer på dei, manglar; \(name) otherwise …",
      nb: "\(title): biblioteket har ikke tall for \(years), og det som bygger på dem, mangler; \(name) otherwise …",
      sv: "\(title): biblioteket har inga tal för \(years), och det som bygger på dem saknas; \(name) otherwise …",
      en: "\(title): the library has no figures for \(years), and what is made of them is missing; \(name) otherwise …")
  }
}
