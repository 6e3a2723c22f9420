/// A decimal number of 34 significant digits (interface under construction).
public struct Decimal: Sendable, Hashable {}
