import KvaomDecimal
import KvaomUnits
import KvaomWords
import Testing

@testable import KvaomQuestions
@testable import KvaomRender

struct LocaleTests {
  @Test(arguments: Locale.allCases) func noTemplateReachesThePage(locale: Locale) {
    let presenter = Presenter(locale: locale)
    let documents = [
      presenter.show(ShowRequest(figures: [Barnevern.budget, Barnevern.perChildFigure], withChange: true)),
      presenter.compare(Needs.comparison), presenter.compare(Needs.statements),
      presenter.goals(ReportTests.goals), presenter.deviation(ReportTests.deviation),
      presenter.sources(ReportTests.sources), presenter.checks(ReportTests.checks),
    ]
    for document in documents {
      let text = DocumentWriter(.text).write(document)
      #expect(!text.contains("{") && !text.contains("}"))
    }
  }

  @Test func unitNames() {
    func names(_ factors: UnitDisplay.Factor...) -> [String] {
      Locale.allCases.map { UnitWords($0).name(of: UnitDisplay(factors, scale: .one)) }
    }
    let kr = UnitDisplay.Factor("kr")
    func names(_ name: String) -> [String] { names(UnitDisplay.Factor(name)) }
    #expect(names("tkr") == ["tusen kr", "tusen kr", "tusen kr", "thousand kr"])
    #expect(names("mkr") == ["mill. kr", "mill. kr", "mkr", "million kr"])
    #expect(names(kr, .init("child", exponent: -1)) == ["kr per barn", "kr per barn", "kr per barn", "kr per child"])
    #expect(
      names(.init("kr", pricesOf: 2017), .init("hour", exponent: -1)) == [
        "kr per time", "kr per time", "kr per timme", "kr per hour",
      ])
    #expect(names(.init("position"), .init("child", exponent: -1, per: 1000))[0] == "årsverk per 1000 barn")
    #expect(names(.init("position"), .init("child", exponent: -1, per: 1000))[3] == "FTE per 1000 children")
    #expect(names("pp")[2] == "procentenheter")
    #expect(names("km")[0] == "km")
    #expect(names() == ["", "", "", ""])
    #expect(names(.init("", exponent: -1, per: 1000))[0] == "per 1000")
    #expect(names(.init("child", exponent: -1))[0] == "1 per barn")
    // Prices are left out of a product too, and only they.
    #expect(names(.init("kr", pricesOf: 2017), .init("hour"))[0] == "kr*hour")
    #expect(names(kr, .init("km", exponent: -2))[0] == "kr per km^2")
    #expect(UnitWords(.nn).name(perOneOf: UnitDisplay([.init("hour")], scale: .one)) == "per time")
    #expect(names("case") == ["saker", "saker", "ärenden", "cases"])
    #expect(names("tsek") == ["tusen SEK", "tusen SEK", "tkr", "thousand SEK"])
    #expect(
      names(kr, .init("meeting", exponent: -1)) == ["kr per møte", "kr per møte", "kr per möte", "kr per meeting"])
  }

  /// A unit of the plan's own is printed in the plan's words: the second spelling after a number, the first after
  /// "per".
  @Test func ownUnits() {
    func dimension(_ name: String, _ plural: String? = nil) -> UnitDimension {
      UnitDimension(UnitAtom(name: name, kind: .count, plural: plural))
    }
    func name(_ dimension: UnitDimension) -> String { UnitWords(.nb).name(of: Unit(dimension: dimension)) }
    let meeting = dimension("møte", "møter")
    #expect(name(meeting) == "møter")
    #expect(name(meeting.multiplied(by: dimension("team"), exponent: -1)) == "møter per team")
    #expect(name(dimension("kr").multiplied(by: meeting, exponent: -1)) == "kr per møte")
    #expect(name(dimension("plass")) == "plass")
  }

  @Test func lists() {
    #expect(Words(.nn).list([]) == "")
    #expect(Words(.sv).list(["a"]) == "a")
    #expect(Words(.en).list(["a", "b", "c"]) == "a, b and c")
    #expect(Words(.nn).brief(["a", "b", "c", "d", "e"]) == "a; b; c; d og éin til")
    #expect(Words(.sv).brief(["a", "b", "c", "d", "e", "f"]) == "a; b; c; d och 2 till")
  }
}
