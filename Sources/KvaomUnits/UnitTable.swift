public import KvaomDecimal

/// The units a plan can write: the built-in ones and its own.
public struct UnitTable: Sendable {
  /// What a name stands for.
  public struct Entry: Sendable {
    /// The name shown, whichever spelling was written.
    public let canonicalName: String
    /// What it measures.
    public let dimension: UnitDimension
    /// Canonical units in one.
    public let scale: Decimal
    /// Percent or points.
    public let tag: Unit.Tag
    /// Whether it is an amount of money, whose price basis is the plan's.
    public let isCurrency: Bool
  }

  private var entries: [String: Entry] = [:]
  /// The basis of amounts written without one; set by `prices`.
  public private(set) var defaultBasis = PriceBasis.unknown

  /// The built-in units.
  public init() {
    addCurrency("kr", ["nok", "kroner", "krone"], of: "kr", exponent: 0)
    addCurrency("tkr", ["tusen_kr"], of: "kr", exponent: 3)
    addCurrency("mkr", ["mill_kr"], of: "kr", exponent: 6)
    addCurrency("mrd", ["mrd_kr"], of: "kr", exponent: 9)
    addCurrency("sek", ["kronor"], of: "sek", exponent: 0)
    addCurrency("tsek", [], of: "sek", exponent: 3)
    addCurrency("msek", [], of: "sek", exponent: 6)
    addBase("hour", ["hours", "time", "timar", "timer", "timme", "timmar", "h"])
    addBase("day", ["days", "dag", "dagar", "dager"])
    addMultiple("week", ["weeks", "veke", "veker", "uke", "uker", "vecka", "veckor"], of: "day", 7)
    addBase("month", ["months", "månad", "månader", "måned", "måneder"])
    addMultiple("year", ["years", "år"], of: "month", 12)
    addBase("person", ["persons", "people", "personar", "personer"])
    addBase(
      "position", ["positions", "årsverk", "stilling", "stillingar", "stillinger", "årsarbetare", "årsarbete", "fte"])
    entries["%"] = Entry(
      canonicalName: "%", dimension: .none, scale: Unit.hundredth, tag: .percent, isCurrency: false)
    entries["pp"] = Entry(
      canonicalName: "pp", dimension: .none, scale: Unit.hundredth, tag: .points, isCurrency: false)
  }

  /// The entry of a name.
  public subscript(name: String) -> Entry? { entries[name] }

  /// All spellings.
  public var names: [String] { Array(entries.keys) }

  /// Every spelling of the unit whose canonical name is `name`, that one first.
  public func spellings(of name: String) -> [String] {
    [name] + entries.filter { $0.value.canonicalName == name && $0.key != name }.map { $0.key }.sorted()
  }

  /// Declares a unit of the plan's own; the first spelling is its name, and the second, where it is a longer form of the
  /// same word (`møte, møter`, not `saker, case`), what several are called.
  /// - Returns: the spelling that is taken already, if one is; nothing is declared then.
  public mutating func declare(_ spellings: [String]) -> String? {
    if let taken = spellings.first(where: { entries[$0] != nil }) { return taken }
    guard let first = spellings.first else { return nil }
    let second = spellings.dropFirst().first
    addBase(first, Array(spellings.dropFirst()), plural: second.flatMap { Self.isForm($0, of: first) ? $0 : nil })
    return nil
  }

  /// Whether `longer` is a longer form of `word`: at least half of its letters begin both.
  private static func isForm(_ longer: String, of word: String) -> Bool {
    let shared = zip(word, longer).prefix { $0 == $1 }.count
    return longer.count > word.count && shared * 2 >= word.count
  }

  /// Sets the basis of amounts written without one.
  public mutating func setDefaultBasis(_ basis: PriceBasis) { defaultBasis = basis }

  /// The dimension of a currency entry in a price basis.
  public func dimension(of entry: Entry, basis: PriceBasis?) -> UnitDimension {
    guard entry.isCurrency, let atom = entry.dimension.currency else { return entry.dimension }
    return UnitDimension(UnitAtom(name: atom.name, basis: basis ?? defaultBasis))
  }

  private mutating func addCurrency(_ name: String, _ others: [String], of base: String, exponent: Int) {
    let atom = UnitAtom(name: base, basis: .unknown)
    add(
      Entry(
        canonicalName: name, dimension: UnitDimension(atom), scale: Decimal(coefficient: 1, exponent: exponent),
        tag: .none, isCurrency: true), [name] + others)
  }

  private mutating func addBase(_ name: String, _ others: [String], plural: String? = nil) {
    let dimension = UnitDimension(UnitAtom(name: name, plural: plural))
    add(
      Entry(canonicalName: name, dimension: dimension, scale: .one, tag: .none, isCurrency: false), [name] + others)
  }

  private mutating func addMultiple(_ name: String, _ others: [String], of base: String, _ count: Int) {
    let dimension = UnitDimension(UnitAtom(name: base))
    add(
      Entry(canonicalName: name, dimension: dimension, scale: Decimal(count), tag: .none, isCurrency: false),
      [name] + others)
  }

  private mutating func add(_ entry: Entry, _ spellings: [String]) {
    for spelling in spellings { entries[spelling] = entry }
  }
}
