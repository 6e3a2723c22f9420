/// How strictly a text is read.
public enum Dialect: Hashable, Sendable {
  /// A file: numbers have a decimal point, a bare expression is no statement.
  case file
  /// What is typed in the shell: a bare expression shows its value, `name += …` and `transfer …` are statements;
  /// with `decimalComma` (nn, nb, sv) `2,33` is 2.33 and a no-break space groups digits.
  case shell(decimalComma: Bool)

  /// Whether `2,33` is a number.
  var readsDecimalComma: Bool { self == .shell(decimalComma: true) }

  /// Whether the text was typed in the shell.
  var isShell: Bool { self != .file }
}
