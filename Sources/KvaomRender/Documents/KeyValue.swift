/// A label with one value.
public struct KeyValue: Sendable {
  /// What it is; empty where the value speaks for itself.
  public var label: String
  /// What the planner would type to get it.
  public var name: String
  /// The value.
  public var value: TableCell
  /// More digits of it, where the value as printed hides some; else empty.
  public var precise: String
  /// Its unit, in words; empty where the value carries it.
  public var unit: String
  /// Its unit as it could be typed; empty for a plain number.
  public var symbol: String
  /// Price basis and the like, printed after the unit.
  public var detail: String

  /// A value.
  public init(
    label: String, name: String, value: TableCell, precise: String = "", unit: String,
    symbol: String, detail: String
  ) {
    self.label = label
    self.name = name
    self.value = value
    self.precise = precise
    self.unit = unit
    self.symbol = symbol
    self.detail = detail
  }
}
