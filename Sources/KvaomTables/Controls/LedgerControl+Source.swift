import KvaomWords

/// Controls as checks of the language.
extension LedgerControl {
  /// Which controls are written as checks.
  enum Writing: String, CaseIterable {
    /// Those that the file holds; the others stand as comments, with their sums.
    case holding
    /// Every one: the plan fails until the accounts are right.
    case all
    /// None.
    case none
  }

  /// The columns of a written line.
  private static let width = 100

  /// The test that holds the table `name` to the controls. `dimensions` are the table's, `year` the only one it has,
  /// `unit` that of its figures.
  static func test(
    of controls: [LedgerControl], _ writing: Writing, named name: String, by dimensions: [String], year: String?,
    in unit: String, _ locale: Locale
  ) -> String {
    guard writing != .none, !controls.isEmpty else { return "" }
    var comments = ""
    var checks = ""
    for control in controls {
      let sum = control.sum(named: name, by: dimensions, year: year, in: unit)
      if let sum, control.holds || writing == .all {
        checks += "  check \(sum) \(control.claimed(in: unit)) \"\(control.number) \(control.title[locale])\"\n"
      } else {
        comments += "# \(ControlWords.broken[locale]): \(control.said(in: locale))\n"
      }
    }
    return comments + (checks.isEmpty ? "" : "test \"\(ControlWords.controls[locale])\" {\n\(checks)}\n")
  }

  private func claimed(in unit: String) -> String {
    switch claim {
    case .positive: "> 0 \(unit)"
    case .negative: "< 0 \(unit)"
    case .balanced(let margin): "== 0 \(unit)" + (margin == 0 ? "" : " within \(margin) \(unit)")
    }
  }

  /// The sum as an expression; nil where the file has no post of it.
  private func sum(named name: String, by dimensions: [String], year: String?, in unit: String) -> String? {
    let sums = zip(terms, codes).filter { !$1.isEmpty }.map { term, codes in
      Self.sum(of: term, codes, named: name, by: dimensions, year: year)
    }
    if sums.count < 2 || isOfOne { return sums.isEmpty ? nil : sums.joined(separator: " + ") }
    // In a municipality that has one of two sides, that one is the sum.
    return sums.map { "(\($0) otherwise 0 \(unit))" }.joined(separator: " + ")
  }

  private static func sum(
    of term: Selection, _ codes: LedgerPosts.Codes, named name: String, by dimensions: [String], year: String?
  ) -> String {
    // Its full label finds it in a plan that has the year as a budget, too.
    var members = year.map { [$0] } ?? []
    var added: [String] = []
    func choose(_ names: [String], _ codes: [String], isPart: Bool) {
      guard let dimension = names.first(where: dimensions.contains) else { return }
      if isPart { members += codes.map { "\(dimension): \"\($0)\"" } }
      if !isPart || codes.count > 1 { added.append(dimension) }
    }
    choose(["kontoklasse"], codes.classes, isPart: term.accountClass != nil)
    choose(["funksjon", "kapittel"], codes.functions, isPart: term.functions != nil)
    choose(["art", "sektor"], codes.arts, isPart: term.arts != nil)
    let selected = members.isEmpty ? name : "\(name)[\(wrapped(members))]"
    // Few functions have every art: what has no post is no part of the sum.
    return added.reduce(selected) { "sum(\($0) over \($1), skip: missing)" }
  }

  /// Members between brackets, in lines of a length that can be read.
  private static func wrapped(_ members: [String]) -> String {
    var text = ""
    var length = 40
    for (index, member) in members.enumerated() {
      let isLast = index == members.count - 1
      if index > 0, length + member.count > width {
        text += "\n    "
        length = 4
      } else if index > 0 {
        text += " "
      }
      text += member + (isLast ? "" : ",")
      length += member.count + 2
    }
    return text
  }
}
