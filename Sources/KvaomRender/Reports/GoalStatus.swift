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
