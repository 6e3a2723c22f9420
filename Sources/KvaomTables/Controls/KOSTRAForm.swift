/// A form in which Norwegian municipalities report accounts to Statistics Norway: `0A` are those of a municipality,
/// `0B` its balance sheet, the later ones those of counties, enterprises and groups.
public struct KOSTRAForm: Hashable, Sendable {
  /// The form's code as a record begins with it.
  public let code: String

  /// The form of a code.
  public init(code: String) { self.code = code }

  /// Whether it holds a balance sheet, which has chapters and sectors where accounts have functions and arts.
  public var isBalance: Bool { ["0B", "0D", "0G", "0J", "0L", "0N", "0Q"].contains(code) }

  /// Whether the control of municipal accounts is made for it; the church has one of its own.
  var isControlled: Bool { !["0F", "0G"].contains(code) }

  /// Whether it is a whole municipality or county, which has taxes and investments of its own, and no enterprise.
  var isRegional: Bool { ["0A", "0C", "0M", "0P"].contains(code) }

  /// Whether it is a municipality's, and none of a county.
  var isMunicipal: Bool { ["0A", "0B", "0M", "0N"].contains(code) }

  /// Whether it is a county's.
  var isCounty: Bool { ["0C", "0D", "0P", "0Q"].contains(code) }

  /// The account class of operations: groups and enterprises have others than the municipality itself.
  var operations: String { ["0A", "0C"].contains(code) ? "1" : "3" }

  /// The account class of investments.
  var investments: String { ["0A", "0C"].contains(code) ? "0" : "4" }
}
