import Testing

/// A kind of mistake, in ten forms.
struct Mistake: Sendable, CustomTestStringConvertible {
  /// What it is.
  let kind: String
  /// The code that must be reported in the lines of the mistake.
  let code: String
  /// What the report must say, whichever form the mistake has.
  var says: [String] = []
  /// Whether it is found only when figures are computed; then the second mistake of the text is one of that sort as
  /// well.
  var isFoundByComputing = false
  /// Whether the file as a whole cannot be read: in another encoding every letter after it would be a mistake of its
  /// own, and nothing more is reported.
  var isOfTheWholeFile = false
  /// The ten forms, each a few lines that are put into a plan.
  let forms: [String]

  var testDescription: String { kind }
}
