import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomRender
import KvaomUnits
import KvaomWords

/// How the numbers of a value are shown in a workbook: the amount one of them stands for, the format, the unit's name.
struct NumberLook {
  /// What a shown number must be multiplied by to be the plan's amount. Percents are fractions, as workbooks have them.
  let scale: Decimal
  /// The format of the cells.
  let format: String
  /// What stands in the column of units.
  let unit: String

  /// The look of a value of some kind and unit, of which these are cells.
  init(_ kind: ValueKind, _ unit: Unit, _ cells: [Decimal], _ program: CheckedProgram, _ locale: Locale) {
    switch kind {
    case .truth: self.init("\"\(WorkbookWords.yes[locale])\";;\"\(WorkbookWords.no[locale])\"")
    case .date: self.init("yyyy\\-mm\\-dd")
    case .text: self.init("@")
    case .member(let dimension):
      // Members are numbers from 0; the unit's column says what they stand for.
      let labels = program[dimension].members.map { $0.label }
      let legend = labels.enumerated().map { "\($0) = \($1)" }.joined(separator: ", ")
      self.init("0", unit: legend)
    case .number, .anything:
      let format = UnitFormat(unit, cells: cells)
      let isPercent = unit.unitClass == .percent
      let places = format.decimals > 0 ? "0." + String(repeating: "0", count: format.decimals) : "0"
      if isPercent {
        self.init(places + "%", unit: "%")
      } else {
        let name = UnitWords(locale).name(of: unit)
        self.init("#,##" + places, scale: format.scale, unit: unit.unitClass == .points ? "pp" : name)
      }
    }
  }

  private init(_ format: String, scale: Decimal = .one, unit: String = "") {
    self.scale = scale
    self.format = format
    self.unit = unit
  }
}
