import KvaomChecker
import KvaomCompiler
import KvaomRender
import KvaomSession
import KvaomSyntax

/// The questions of the language: each is a value over what may be asked, in a folder of its own, and this is the one
/// place that names them all.
extension Asking {
  /// Answers a question. What it finds wrong in a part of it stands in the answer; a fault ends the whole question.
  func answer(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    var answer = try answered(command)
    if command.isDrawn { answer.showDrawing(at: command.span) }
    return answer
  }

  private func answered(_ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    switch command.kind {
    case .show: try ShowQuestion(self).answer(command)
    case .compare: try CompareQuestion(self).answer(command)
    case .check, .test: Answer(verdict: try CheckQuestion(self).verdict(command))
    case .goals: try GoalQuestion(self).answer(command)
    case .deviation(let pairs): try DeviationQuestion(self).answer(pairs, command)
    case .sources: try SourceQuestion(self).answer()
    case .review: try ReviewQuestion(self).answer()
    case .analysis(let analysis): try answered(analysis, command)
    }
  }

  private func answered(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    switch analysis.verb {
    case .why: try WhyQuestion(self).answer(analysis, command)
    case .bridge: try BridgeQuestion(self).answer(analysis, command)
    case .measures: try MeasureQuestion(self).answer(analysis, command)
    case .solve: try SolveQuestion(self).answer(analysis, command)
    case .when: try WhenQuestion(self).answer(analysis, command)
    case .sweep: try SweepQuestion(self).answer(analysis, command)
    case .tornado: try TornadoQuestion(self).answer(command)
    case .simulate: try SimulateQuestion(self).answer(analysis, command)
    case .optimise: try OptimiseQuestion(self).answer(analysis, command)
    case .correlate: CorrelateQuestion(self).answer(analysis, command)
    case .show, .plot, .compare, .check, .test, .goals, .deviation, .sources, .review:
      preconditionFailure("`\(analysis.verb.rawValue)` is no analysis")
    }
  }
}
