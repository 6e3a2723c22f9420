/// Why an expression has no typed node.
enum CheckFailure: Error {
  /// A diagnostic was reported; whoever depends on it stays silent.
  case reported
  /// It needs the kind and unit of a definition whose other cases must be checked first.
  case needsType(of: Int)
}
