import KvaomDecimal
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

struct NumberTextTests {
  static let cases: [(String, Int, Bool, Locale, String)] = [
    ("0", 0, false, .nn, "0"), ("-0", 1, true, .nn, "0,0"), ("-0.04", 1, true, .nn, "0,0"),
    ("0.04", 1, true, .nn, "0,0"), ("0.05", 1, true, .nn, "+0,1"), ("-0.05", 1, false, .nn, "−0,1"),
    ("0.5", 0, false, .nn, "1"), ("2.5", 0, false, .nn, "3"), ("-2.5", 0, false, .nn, "−3"),
    ("999.5", 0, false, .nn, "1 000"), ("7678", 0, false, .nn, "7 678"),
    ("1234567.891", 2, false, .nn, "1 234 567,89"), ("1234567.891", 2, false, .en, "1 234 567.89"),
    ("-1318", 0, true, .sv, "−1 318"), ("214", 0, true, .nb, "+214"),
    ("1E+10", 0, false, .nn, "10 000 000 000"), ("1E-40", 3, true, .nn, "0,000"),
    ("9999999999999999999999999999999999", 0, false, .en, "9 999 999 999 999 999 999 999 999 999 999 999"),
  ]

  @Test(arguments: cases.indices) func shown(index: Int) {
    let (text, decimals, showsSign, locale, expected) = Self.cases[index]
    let format = NumberFormat(decimals: decimals, showsSign: showsSign)
    let shown = NumberText(locale).shown(ShownNumber(Barnevern.number(text), format))
    #expect(shown == String(expected.map { $0 == " " ? "\u{A0}" : $0 }))
  }

  @Test func suffixes() {
    let percent = ShownNumber(Barnevern.number("2.7"), NumberFormat(decimals: 1, suffix: .percent))
    #expect(NumberText(.nn).shown(percent) == "2,7\u{A0}%")
    #expect(NumberText(.en).shown(percent) == "2.7%")
    let points = ShownNumber(-1, NumberFormat(decimals: 1, showsSign: true, suffix: .points))
    #expect(NumberText(.sv).shown(points) == "−1,0\u{A0}%-enheter")
    let draw = ShownNumber(5, NumberFormat(decimals: 0, isApproximate: true))
    #expect(NumberText(.nb).shown(draw) == "≈\u{A0}5")
    #expect(NumberText(.nb).shown(ShownNumber(.missing(.blank), NumberFormat(decimals: 0))) == "")
  }

  @Test func exact() {
    #expect(NumberText.exact(Barnevern.number("1.500")) == "1.5")
    #expect(NumberText.exact(Barnevern.number("-1E+6")) == "-1000000")
    #expect(NumberText.exact(Barnevern.number("-0.00")) == "0")
    #expect(NumberText.exact(Barnevern.number("1E-9"), separator: ",") == "0,000000001")
    #expect(NumberText.exact(.missing(.blank)) == "")
  }

  @Test func decimalsByUnit() {
    func decimals(_ kind: BuiltinUnit.Kind, scale: Decimal = 1, _ cells: String) -> Int {
      let basis: PriceBasis? = kind == .money ? .nominal : nil
      let unit = Unit(
        dimension: UnitDimension(UnitAtom(name: "x", kind: kind, basis: basis)),
        preferred: UnitDisplay([UnitDisplay.Factor("x")], scale: scale))
      return UnitFormat(unit, cells: ShowTests.numbers(cells)).decimals
    }
    func plainDecimals(_ cells: String) -> Int { UnitFormat(.one, cells: ShowTests.numbers(cells)).decimals }
    #expect(decimals(.money, "1.234") == 0)
    #expect(decimals(.money, scale: 1_000_000, "1") == 1)
    #expect(decimals(.position, "1") == 2)
    #expect(decimals(.count, "1 2") == 0)
    #expect(decimals(.count, "1 2.5") == 2)
    #expect(decimals(.time, "1 2.25") == 1)
    #expect(plainDecimals("1 2.12345") == 2)
    #expect(plainDecimals("0.12345 0.1") == 4)
    #expect(plainDecimals("none") == 0)
    let zeroScale = Unit(dimension: .none, preferred: UnitDisplay([], scale: 0))
    #expect(UnitFormat(zeroScale, cells: [2]).value(2).value == 2)
  }

  @Test func dates() {
    #expect(CalendarDate.text(ofDay: 0) == "1970-01-01")
    #expect(CalendarDate.text(ofDay: 11016) == "2000-02-29")
    #expect(CalendarDate.text(ofDay: -719_528) == "0000-01-01")
    #expect(CalendarDate.text(ofDay: Barnevern.number("1E+20")) == "")
    #expect(CalendarDate.text(ofDay: .missing(.blank)) == "")
  }
}
