public import KvaomSource
import KvaomSyntax
public import KvaomUnits

/// A question, checked.
public struct CheckedCommand: Sendable {
  /// The forms.
  public enum Kind: Sendable {
    /// `show`
    case show
    /// `compare`
    case compare
    /// `check`
    case check(CheckedClaim)
    /// `test`: its name and checks.
    case test(name: String, checks: [CheckedCommand])
    /// `goals`
    case goals
    /// `deviation`: for each item the budget and the accounts of the year.
    case deviation([(budget: CheckedItem, accounts: CheckedItem)])
    /// `sources`
    case sources
    /// An analysis.
    case analysis(CheckedAnalysis)
  }
  /// The form.
  public let kind: Kind
  /// The items.
  public let items: [CheckedItem]
  /// The worlds after `in`; empty without.
  public let worlds: [CheckedWorld]
  /// The statements after `with`.
  public let statements: [StatementID]
  /// `as`
  public let unit: Unit?
  /// `to n decimals`
  public let decimals: Int?
  /// `with change`
  public let showsChange: Bool
  /// `with sparklines`
  public let showsSparklines: Bool
  /// `total post`: the dimensions to add up over in a sum line.
  public let totals: [DimensionID]
  /// `where`
  public let condition: CheckedItem?
  /// `in 2018`
  public let year: Int?
  /// The whole command.
  public let span: SourceSpan
}
