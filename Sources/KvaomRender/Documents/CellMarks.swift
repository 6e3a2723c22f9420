/// Where an indicator stands against its path. Always printed as sign and word, so that it can be read in black and
/// white.
public enum GoalStatus: String, Sendable, Equatable {
  /// ● On the path, within the first limit.
  case onTrack
  /// ▲ Behind the path by more than the first limit.
  case atRisk
  /// ■ Behind the path by more than the second limit.
  case offTrack
  /// ○ No value or no path to judge by.
  case missing
  /// No judgement: `better = neither`.
  case notJudged
}

/// How well a number is founded; each has its own sign in the list of sources.
public enum SourceMark: String, Sendable, Equatable {
  /// ✓ Has a source.
  case sourced = "✓"
  /// ? Has a source nobody has checked.
  case unverified = "?"
  /// A An assumption (`@assumed`).
  case assumed = "A"
  /// ! Neither source nor note.
  case absent = "!"
}

/// How a check went.
public enum CheckOutcome: String, Sendable, Equatable {
  /// It holds.
  case passed
  /// It does not.
  case failed
  /// A side is missing: that fails too.
  case missing
}
