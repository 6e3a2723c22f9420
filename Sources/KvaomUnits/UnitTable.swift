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

    /// What several are called, where the plan says so.
    public var plural: String? { dimension.factors.first?.atom.plural }
  }

  private var entries: [String: Entry]
  /// The basis of amounts written without one; set by `prices`.
  public private(set) var defaultBasis = PriceBasis.unknown

  /// The built-in units.
  public init() { entries = Self.builtin }

  private static let builtin: [String: Entry] = {
    var entries: [String: Entry] = [:]
    for unit in BuiltinUnit.all {
      let entry = Entry(unit)
      entries[unit.name] = entry
      for spelling in unit.spellings { entries[spelling] = entry }
    }
    return entries
  }()

  /// The entry of a name.
  public subscript(name: String) -> Entry? { entries[name] }

  /// The unit that another spelling stands for: one in other letters (`NOK`), or one of budget documents (`mnkr`).
  public func usualName(for spelling: String) -> String? {
    let small = spelling.lowercased()
    return entries[small].map { $0.canonicalName } ?? Self.documentNames[small]
  }

  private static let documentNames = [
    "mnkr": "mkr", "mnok": "mkr", "kkr": "tkr", "tnok": "tkr", "mdkr": "mrd", "mrdkr": "mrd", "prosent": "%",
    "procent": "%", "prosentpoeng": "pp", "procentenhet": "pp", "procentenheter": "pp",
  ]

  /// All spellings.
  public var names: [String] { Array(entries.keys) }

  /// Every spelling of the unit whose canonical name is `name`, that one first.
  public func spellings(of name: String) -> [String] {
    [name] + entries.filter { $0.value.canonicalName == name && $0.key != name }.map { $0.key }.sorted()
  }

  /// Declares a unit of the plan's own; the first spelling is its name, and the second, where it is a longer form of
  /// the same word (`møte, møter`, not `saker, case`), what several are called.
  /// - Returns: the spelling that is taken already, if one is; nothing is declared then.
  public mutating func declare(_ spellings: [String]) -> String? {
    if let taken = spellings.first(where: { entries[$0] != nil }) { return taken }
    guard let first = spellings.first else { return nil }
    let second = spellings.dropFirst().first
    let entry = Entry(own: first, plural: second.flatMap { Self.isForm($0, of: first) ? $0 : nil })
    for spelling in spellings { entries[spelling] = entry }
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
    return UnitDimension(UnitAtom(name: atom.name, kind: .money, basis: basis ?? defaultBasis))
  }
}

extension UnitTable.Entry {
  /// What a plan needs of a built-in unit. The basis of money is not known before the plan's `prices`.
  fileprivate init(_ unit: BuiltinUnit) {
    canonicalName = unit.name
    scale = unit.scale
    isCurrency = unit.kind == .money
    switch unit.kind {
    case .percent: (dimension, tag) = (.none, .percent)
    case .points: (dimension, tag) = (.none, .points)
    case .money:
      (dimension, tag) = (UnitDimension(UnitAtom(name: unit.base, kind: .money, basis: .unknown)), .none)
    case .time, .position, .count:
      (dimension, tag) = (UnitDimension(UnitAtom(name: unit.base, kind: unit.kind)), .none)
    }
  }

  /// A unit of the plan's own, which is a base unit.
  fileprivate init(own name: String, plural: String?) {
    canonicalName = name
    dimension = UnitDimension(UnitAtom(name: name, kind: .count, plural: plural))
    (scale, tag, isCurrency) = (.one, .none, false)
  }
}
