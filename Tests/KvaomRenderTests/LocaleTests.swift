import KvaomDecimal
@testable import KvaomQuestions
@testable import KvaomRender
import KvaomWords
import Testing

@testable import KvaomRender

struct LocaleTests {
  /// The words of a language by field name.
  static func table(_ locale: Locale) -> [String: String] {
    let children = Mirror(reflecting: Words(locale)).children
    return Dictionary(uniqueKeysWithValues: children.map { ($0.label ?? "", "\($0.value)") })
  }

  static func places(in template: String) -> Set<Substring> {
    Set(template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "}" } })
  }

  @Test(arguments: Locale.allCases) func everyWordIsThereWithTheSamePlaces(locale: Locale) {
    let nynorsk = Self.table(.nn)
    let words = Self.table(locale)
    #expect(words.count == nynorsk.count)
    for (name, word) in words {
      #expect(!word.isEmpty, "\(name)")
      #expect(Self.places(in: word) == Self.places(in: nynorsk[name] ?? ""), "\(name)")
    }
  }

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
    func names(_ symbol: String) -> [String] {
      Locale.allCases.map { UnitWords($0).name(ofSymbol: symbol) }
    }
    #expect(names("tkr") == ["tusen kr", "tusen kr", "tusen kr", "thousand kr"])
    #expect(names("mkr") == ["mill. kr", "mill. kr", "mkr", "million kr"])
    #expect(names("kr/child") == ["kr per barn", "kr per barn", "kr per barn", "kr per child"])
    #expect(names("kr@2017/hour") == ["kr per time", "kr per time", "kr per timme", "kr per hour"])
    #expect(names("position per 1000 child")[0] == "årsverk per 1000 barn")
    #expect(names("position per 1000 child")[3] == "positions per 1000 children")
    #expect(names("pp")[2] == "procentenheter")
    #expect(names("km")[0] == "km")
    #expect(names("") == ["", "", "", ""])
    #expect(names("/ /@ x")[0] == "per x" || !names("/ /@ x")[0].isEmpty)
    #expect(names("case") == ["saker", "saker", "ärenden", "cases"])
    #expect(names("tsek") == ["tusen SEK", "tusen SEK", "tkr", "thousand SEK"])
    #expect(names("kr/meeting") == ["kr per møte", "kr per møte", "kr per möte", "kr per meeting"])
  }

  /// A unit of the plan's own is printed in the plan's words: the second spelling after a number, the first after
  /// "per".
  @Test func ownUnits() {
    func name(_ symbol: String) -> String {
      UnitWords(.nb).name(of: FigureUnit(symbol: symbol, scale: 1, unitClass: .count, plurals: ["møte": "møter"]))
    }
    #expect(name("møte") == "møter")
    #expect(name("møte/team") == "møter per team")
    #expect(name("kr/møte") == "kr per møte")
    #expect(name("plass") == "plass")
  }

  @Test func templatesAreFilledOnce() {
    #expect("{a} og {b}, {c".filled(["a": "{b}", "b": "x"]) == "{b} og x, {c")
    #expect("{ukjend}".filled([:]) == "{ukjend}")
  }

  @Test func lists() {
    #expect(Words(.nn).list([]) == "")
    #expect(Words(.sv).list(["a"]) == "a")
    #expect(Words(.en).list(["a", "b", "c"]) == "a, b and c")
  }
}
