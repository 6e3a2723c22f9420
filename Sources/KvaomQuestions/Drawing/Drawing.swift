public import KvaomPictures

/// What a question offers to be drawn.
public enum Drawing: Sendable {
  /// A picture of its answer.
  case picture(Picture)
  /// None, since the figures have these units, which no axis has together.
  case differentUnits([String])
}
