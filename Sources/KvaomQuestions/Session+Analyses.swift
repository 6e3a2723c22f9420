import KvaomSession
import KvaomChecker
import KvaomCompiler
import KvaomRender
import KvaomSource
import KvaomSyntax

/// The analyses: each verb in files of its own.
extension Answering {
  /// An analysis' documents.
  func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    switch analysis.verb {
    case .why: return try why(analysis, command)
    case .measures: return try measures(analysis, command)
    case .bridge: return try bridge(analysis, command)
    case .tornado: return try tornado(analysis, command)
    case .when: return try when(analysis, command)
    case .solve: return try solve(analysis, command)
    case .optimise: return try optimise(analysis, command)
    case .sweep: return try sweep(analysis, command)
    case .simulate: return try simulate(analysis, command)
    case .correlate:
      correlate(analysis, command)
      return []
    case .show, .compare, .check, .test, .goals, .deviation, .sources: return []
    }
  }
}
