import KvaomWords

/// A table of quantities as a statement of the language: `table across …` with a definition a row, `table by …` with
/// one a column.
extension TableReading {
  /// The units of the quantities, each once.
  var quantityUnits: [String] {
    plan.quantities.compactMap { $0.unit }.reduce(into: []) { units, unit in
      if !units.contains(unit) { units.append(unit) }
    }
  }

  /// Whether an id asks for the unit of a quantity.
  func isUnitOfQuantity(_ id: String) -> Bool {
    plan.quantities.contains { !$0.isText && id == "unit:" + TableQuestion.slug($0.title) }
  }

  /// The statement, and the names it defines. `taken` says whether a name is in use, `priced` gives a unit with the
  /// prices its amounts are in.
  func quantityStatement(
    taken: (String) -> Bool, priced: (String) -> String
  ) -> (text: String, names: [String]) {
    let names = Self.names(plan.quantities.map { $0.title }, instead: "kolonne", taken: taken)
    let heads = zip(names, plan.quantities).map { name, quantity in
      "\(name) \(Self.quoted(quantity.title))" + (quantity.unit.map { ": " + priced($0) } ?? "")
    }
    var text = source.map { "@source \(Self.quoted($0))\n" } ?? ""
    if form == .across {
      text += "table across \(plan.memberDimension) {\n\t"
      text += plan.members.map { isOverYears ? $0 : Self.quoted($0) }.joined(separator: "\t") + "\n"
      for (head, quantity) in zip(heads, plan.quantities) {
        text += ([head] + quantity.cells).joined(separator: "\t") + "\n"
      }
    } else {
      text += "table by \(plan.memberDimension) {\n\t" + heads.joined(separator: "\t") + "\n"
      for (index, member) in plan.members.enumerated() {
        text += ([Self.quoted(member)] + plan.quantities.map { $0.cells[index] }).joined(separator: "\t") + "\n"
      }
    }
    return (text + "}\n", names)
  }

  /// Names for titles, each its own: the first words in small letters, with underscores between; `instead` begins those
  /// that have no letter first.
  static func names(_ titles: [String], instead: String, taken: (String) -> Bool) -> [String] {
    var used: Set<String> = []
    return titles.map { title in
      let first = word(title, instead: instead)
      var name = first
      var number = 2
      while used.contains(name) || taken(name) {
        name = first + "_\(number)"
        number += 1
      }
      used.insert(name)
      return name
    }
  }

  /// A title as a name.
  private static func word(_ title: String, instead: String) -> String {
    let words = TextRules.words(title).map { word in String(word.filter { $0.continuesName && $0 != "_" }) }
    let name = words.filter { !$0.isEmpty }.prefix(4).joined(separator: "_")
    return name.first?.startsName == true ? name : instead + "_" + name
  }
}
