import KvaomWords
import Testing

@testable import KvaomTables

/// The sums that reported accounts must hold, made of posts.
struct ControlTests {
  private typealias Post = (region: String, accountClass: String, function: String, art: String, amount: Int)

  private func grid(_ code: String, _ posts: [Post]) -> Grid {
    let form = KOSTRAForm(code: code)
    let names = [
      "aargang", "kvartal", "region", "kontoklasse", form.isBalance ? "kapittel" : "funksjon",
      form.isBalance ? "sektor" : "art",
    ]
    var declaration = GridDeclaration()
    declaration.down = names.map {
      GridDimension(name: $0, code: $0, role: $0 == "aargang" ? .time : .plain, codes: [], labels: [])
    }
    declaration.accounts = form
    var builder = GridBuilder(sheet: code)
    builder.declaration = declaration
    for name in names + ["belop"] { builder.add(.text, text: Array(name.utf8)) }
    builder.endRow()
    for post in posts {
      for text in ["2025", "", post.region, post.accountClass, post.function, post.art] {
        if text.isEmpty { builder.addEmpty() } else { builder.add(.text, text: Array(text.utf8)) }
      }
      let amount = Array(String(post.amount).utf8)
      builder.add(.number, text: amount, value: amount)
      builder.endRow()
    }
    return builder.finish()
  }

  private func controls(_ code: String, _ posts: [Post]) -> (held: [Int], broken: [Int]) {
    let controls = LedgerControl.all(of: grid(code, posts))
    return (controls.filter { $0.holds }.map { $0.number }, controls.filter { !$0.holds }.map { $0.number })
  }

  private static let whole: [Post] = [
    ("112000", "1", "202", "010", 900), ("112000", "1", "202", "590", 80), ("112000", "1", "290", "010", 40),
    ("112000", "1", "290", "750", -35), ("112000", "1", "800", "870", -700), ("112000", "1", "840", "800", -310),
    ("112000", "1", "860", "990", -75), ("112000", "1", "880", "570", 100), ("112000", "0", "222", "230", 500),
    ("112000", "0", "870", "910", -395), ("112000", "0", "880", "970", -105),
  ]

  @Test func accountsThatAddUpHoldThem() {
    let found = controls("0A", Self.whole)
    #expect(found.held == [85, 95, 100, 105, 110, 130, 135, 140, 155, 175])
    #expect(found.broken == [])
  }

  @Test(arguments: [
    (0, 200, [110]), (1, 180, [110, 155]), (4, 700, [105, 110, 130]), (5, -1310, [110]), (8, 400, [95]),
    (7, 140, [110, 140]), (2, 90, [110, 175]),
  ]) func aFigureThatIsOffBreaksItsOwn(post: Int, amount: Int, numbers: [Int]) {
    var posts = Self.whole
    posts[post].amount = amount
    #expect(controls("0A", posts).broken == numbers)
  }

  @Test func depreciationStandsOnServices() {
    let posts = Self.whole + [("112000", "1", "870", "590", 5)]
    #expect(controls("0A", posts).broken == [160])
  }

  @Test func enterprisesHaveNoTaxes() {
    let posts: [Post] = [("112000", "3", "320", "010", 90), ("112000", "3", "320", "650", -100)]
    #expect(controls("0I", posts).held == [100, 110])
    #expect(controls("0F", posts).held == [])
  }

  @Test func districtsOfOsloAreNoMunicipality() {
    #expect(controls("0A", Self.whole + [("030105", "1", "244", "010", 5)]).held == [])
  }

  @Test func aBalanceSheetBalances() {
    let posts: [Post] = [("112000", "2", "10", "320", 5200), ("112000", "2", "5990", "000", -5190)]
    #expect(controls("0B", posts).held == [115, 120, 125])
    #expect(controls("0B", posts + [("112000", "2", "9100", "000", 30)]).broken == [190])
  }

  /// Each municipality of a file is held to them for itself, and the one that breaks one is named.
  @Test func eachMunicipalityHoldsItsOwn() throws {
    let other: [Post] = Self.whole.map { ("112100", $0.accountClass, $0.function, $0.art, $0.amount) }
    #expect(controls("0A", Self.whole + other).broken == [])
    let broken = LedgerControl.all(of: grid("0A", Self.whole + other + [("112100", "1", "202", "010", 60)]))
    let control = try #require(broken.first { !$0.holds })
    #expect(control.number == 110 && control.said(in: .nn).hasSuffix("2025 112100 60"), "\(control.said(in: .nn))")
  }
}
