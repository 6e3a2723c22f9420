import KvaomChecker
import KvaomCompiler
import KvaomDecimal

/// A part of a plan at one cell, as a split of a change reads it.
struct SplitPlace: Hashable {
  /// What stands there.
  enum Site: Hashable {
    /// A part of a formula, with how its names are read.
    case part(CoreID, Reading)
    /// A definition with the first of the statements on it.
    case level(DefinitionLevel)
  }

  /// What stands there.
  var site: Site
  /// The member of each dimension.
  var cell: [DimensionID: Int]
  /// In whose formula it stands: whose doing a change is that no leaf explains.
  var owner: SplitOwner

  /// Another part of the same formula.
  func at(_ core: CoreID, _ reading: Reading) -> SplitPlace {
    SplitPlace(site: .part(core, reading), cell: cell, owner: owner)
  }

  /// The same in another year, by its position.
  func at(year: Int) -> SplitPlace {
    var place = self
    place.cell[.year] = year
    return place
  }
}

/// Whose formula a part of a plan is.
enum SplitOwner: Hashable {
  /// The question's own.
  case question
  /// A definition's.
  case definition(DefinitionID)
  /// A statement's, with the layer it belongs to.
  case statement(StatementID, LayerID?)
  /// Nobody's: two plans have other years.
  case years
}

/// A part of a plan before and after a change.
struct SplitPair: Hashable {
  /// Before.
  var old: SplitPlace
  /// After.
  var new: SplitPlace
}

/// What a part of a change is put down to.
enum SplitCause: Hashable {
  /// A leaf that is another, or a formula that is; `isOld` where only the plan before has it.
  case owner(SplitOwner, isOld: Bool)
  /// The rates in which a growth is of the first degree; several where more than one choice is.
  case rates([DefinitionID])
  /// What flows into a level, or out of it.
  case flow(DefinitionID)
  /// A growth that is written in the definition's own formula.
  case own(DefinitionID)
}

/// How a change of a part goes over to the parts it is made of.
struct SplitParts {
  /// The parts, with how much of the whole one unit of each makes.
  var children: [(pair: SplitPair, factor: Decimal)] = []
  /// What needs no further parts.
  var causes: [(cause: SplitCause, amount: Decimal)] = []

  /// A part goes over with a factor.
  mutating func add(_ old: SplitPlace, _ new: SplitPlace, factor: Decimal = .one) {
    children.append((SplitPair(old: old, new: new), factor))
  }

  /// An amount is put down to a cause.
  mutating func add(_ cause: SplitCause, _ amount: Decimal) {
    if !amount.isZero, !amount.isMissing { causes.append((cause, amount)) }
  }

  /// The parts with what they leave of a change shared among them by their sizes; nil where none has a size.
  func stretched(to change: Decimal, _ size: (SplitPair) -> Decimal) -> SplitParts? {
    let amounts = children.map { $0.factor * size($0.pair) } + causes.map { $0.amount }
    let rest = amounts.reduce(change) { $0 - $1 }
    if rest.isZero { return self }
    let whole = amounts.reduce(Decimal.zero) { $0 + $1.magnitude }
    if whole.isZero { return nil }
    var parts = SplitParts()
    for (index, amount) in amounts.enumerated() {
      let stretch = .one + (amount < .zero ? -rest : rest) / whole
      if children.indices.contains(index) {
        parts.children.append((children[index].pair, children[index].factor * stretch))
      } else {
        parts.add(causes[index - children.count].cause, amount * stretch)
      }
    }
    return parts
  }

  /// The parts of the change the other way.
  var reversed: SplitParts {
    SplitParts(
      children: children.map { (SplitPair(old: $0.pair.new, new: $0.pair.old), $0.factor) },
      causes: causes.map { ($0.cause, -$0.amount) })
  }
}

extension Decimal {
  /// The middle of two numbers.
  func mean(_ other: Decimal) -> Decimal { (self + other) * Decimal(coefficient: 5, exponent: -1) }
}
