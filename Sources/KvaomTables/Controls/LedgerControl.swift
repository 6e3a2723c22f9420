import KvaomDecimal
public import KvaomWords

/// One of the controls that Statistics Norway makes of reported accounts, and whether the file holds it.
public struct LedgerControl: Sendable {
  /// What is claimed of a sum.
  enum Claim: Hashable, Sendable {
    /// Costs and assets are positive.
    case positive
    /// Income and debts are negative.
    case negative
    /// Two sides are each other's, give or take so many thousand kroner.
    case balanced(within: Int)
  }

  /// Which posts are added up; nil is every one.
  struct Selection: Hashable, Sendable {
    /// The account class.
    var accountClass: String?
    /// Functions, or the chapters of a balance sheet.
    var functions: ClosedRange<Int>?
    /// Arts.
    var arts: ClosedRange<Int>?
  }

  /// Its number in the control program: that is what the municipality is told.
  public let number: Int
  /// What it claims, in words.
  public let title: Phrase
  /// What is added up.
  let terms: [Selection]
  /// What the sum must be.
  let claim: Claim
  /// The posts that it is made for: where there are none, it is not made.
  let scope: [Selection]

  /// The codes that each term adds up, as far as the file has them: account classes, functions, arts.
  private(set) var codes: [LedgerPosts.Codes] = []
  /// Whether the file has one municipality at one time, so that what it has of a term is the whole of it.
  private(set) var isOfOne = true
  /// The sums that break it, each with what it is of, where the file holds several.
  private(set) var failures: [(of: String, sum: Decimal)] = []

  /// A control as its rule states it, not made yet.
  init(
    _ number: Int, _ title: Phrase, _ terms: [Selection], _ claim: Claim, for scope: [Selection]? = nil
  ) {
    self.number = number
    self.title = title
    self.terms = terms
    self.claim = claim
    self.scope = scope ?? terms
  }

  /// Whether the file holds it.
  public var holds: Bool { failures.isEmpty }

  /// The control made of posts; nil where they have nothing that it is about.
  func made(of posts: LedgerPosts) -> LedgerControl? {
    guard scope.contains(where: { !posts.codes(in: $0).isEmpty }) else { return nil }
    var control = self
    control.codes = terms.map { posts.codes(in: $0) }
    let sums = posts.sums(of: terms)
    control.isOfOne = sums.count == 1
    for (group, sum) in sums where !isMet(by: sum) { control.failures.append((group, sum)) }
    return control
  }

  private func isMet(by sum: Decimal) -> Bool {
    switch claim {
    case .positive: sum > .zero
    case .negative: sum < .zero
    case .balanced(let margin): sum >= -Decimal(margin) && sum <= Decimal(margin)
    }
  }

  /// The controls that a grid of reported accounts breaks, each with what it claims and the sums; nil where the grid
  /// is no such one, or none was made.
  public static func broken(of grid: Grid) -> [Phrase]? {
    let made = all(of: grid)
    return made.isEmpty ? nil : made.filter { !$0.holds }.map { $0.said }
  }

  private var said: Phrase {
    Phrase(nn: "\(said(in: .nn))", nb: "\(said(in: .nb))", sv: "\(said(in: .sv))", en: "\(said(in: .en))")
  }

  /// What the control says of the file, for a reader: its number, what it claims, and the sums that break it.
  func said(in locale: Locale) -> String {
    let style = NumberStyle(locale)
    let sums = failures.map { ($0.of.isEmpty ? "" : $0.of + " ") + style.text($0.sum) }
    let text = "\(number) \(title[locale])"
    return sums.isEmpty ? text : text + ": " + sums.prefix(4).joined(separator: "; ")
  }
}

/// The posts of a file of accounts, as the controls need them.
struct LedgerPosts {
  /// What a selection finds: the codes of each kind, in the file's order.
  struct Codes: Hashable, Sendable {
    /// Account classes.
    var classes: [String] = []
    /// Functions or chapters.
    var functions: [String] = []
    /// Arts.
    var arts: [String] = []
    /// Whether no post was found.
    var isEmpty: Bool { classes.isEmpty && functions.isEmpty && arts.isEmpty }
  }

  private struct Post {
    let accountClass: String
    let function: String
    let art: String
    let region: String
    let group: String
    let amount: Decimal
  }

  private let posts: [Post]
  private let groups: [String]
  /// The municipalities and counties whose accounts they are.
  let regions: [String]

  /// The posts of a grid whose columns are declared as those of reported accounts; nil where they are not, or where
  /// an amount is no number.
  init?(_ grid: Grid) {
    guard let down = grid.declaration?.down, grid.declaration?.accounts != nil else { return nil }
    func column(_ names: String...) -> Int? { down.firstIndex { names.contains($0.name) } }
    guard let accountClass = column("kontoklasse"), let function = column("funksjon", "kapittel"),
      let art = column("art", "sektor"), let region = column("region")
    else { return nil }
    let parted = ["aargang", "kvartal", "region", "orgnr", "foretaksnr"].compactMap { column($0) }
    var posts: [Post] = []
    for row in 1..<max(1, grid.rowCount) {
      guard case .number(let digits) = grid[row, down.count].value, let amount = Decimal(parsing: digits) else {
        return nil
      }
      let group = parted.map { grid[row, $0].text }.filter { !$0.isEmpty }.joined(separator: " ")
      posts.append(
        Post(
          accountClass: grid[row, accountClass].text, function: grid[row, function].text, art: grid[row, art].text,
          region: grid[row, region].text, group: group, amount: amount))
    }
    self.posts = posts
    groups = Self.firsts(posts.map { $0.group })
    regions = Self.firsts(posts.map { $0.region })
  }

  /// The codes of the posts of a selection.
  func codes(in selection: LedgerControl.Selection) -> Codes {
    let found = posts.filter { Self.isIn(selection, $0) }
    return Codes(
      classes: Self.firsts(found.map { $0.accountClass }), functions: Self.firsts(found.map { $0.function }),
      arts: Self.firsts(found.map { $0.art }))
  }

  /// The sum of several selections in each municipality and time that the file has; a group's name is empty where it
  /// is the only one.
  func sums(of selections: [LedgerControl.Selection]) -> [(group: String, sum: Decimal)] {
    var sums: [String: Decimal] = [:]
    for post in posts where selections.contains(where: { Self.isIn($0, post) }) {
      sums[post.group] = (sums[post.group] ?? .zero) + post.amount
    }
    return groups.map { (groups.count == 1 ? "" : $0, (sums[$0] ?? .zero).reduced) }
  }

  private static func isIn(_ selection: LedgerControl.Selection, _ post: Post) -> Bool {
    func holds(_ range: ClosedRange<Int>?, _ code: String) -> Bool {
      range.map { range in Int(code).map { range.contains($0) } ?? false } ?? true
    }
    return selection.accountClass.map { $0 == post.accountClass } ?? true
      && holds(selection.functions, post.function) && holds(selection.arts, post.art)
  }

  private static func firsts(_ texts: [String]) -> [String] {
    var known: Set<String> = []
    return texts.filter { known.insert($0).inserted }
  }
}
