import KvaomChecker
import KvaomCompiler
import KvaomRender
import KvaomSession
import KvaomSyntax

/// The questions of the language: each is a value over what may be asked, in a folder of its own, and this is the one
/// place that names them all.
extension Asking {
  /// Answers a question, of `known` numbers where they have been computed. What it finds wrong in a part of it stands
  /// in the answer; a fault ends the whole question.
  func answer(
    _ command: CheckedCommand, knowing known: SharedValues? = nil
  ) throws(EvaluationFault) -> Answer {
    var answer = try answered(command, known)
    if command.isDrawn { answer.showDrawing(at: command.span) }
    return answer
  }

  private func answered(_ command: CheckedCommand, _ known: SharedValues?) throws(EvaluationFault) -> Answer {
    switch command.kind {
    case .show: try ShowQuestion(self).answer(command)
    case .compare: try CompareQuestion(self).answer(command, knowing: known)
    case .check, .test: Answer(verdict: try CheckQuestion(self).verdict(command))
    case .goals: try GoalQuestion(self).answer(command)
    case .deviation(let pairs): try DeviationQuestion(self).answer(pairs, command)
    case .sources: try SourceQuestion(self).answer()
    case .review: try ReviewQuestion(self).answer()
    case .analysis(let analysis): try answered(analysis, command, known)
    }
  }

  private func answered(
    _ analysis: CheckedAnalysis, _ command: CheckedCommand, _ known: SharedValues?
  ) throws(EvaluationFault) -> Answer {
    switch analysis.verb {
    case .why: try WhyQuestion(self).answer(analysis, command)
    case .bridge: try BridgeQuestion(self).answer(analysis, command)
    case .measures: try MeasureQuestion(self).answer(analysis, command)
    case .solve: try SolveQuestion(self).answer(analysis, command)
    case .when: try WhenQuestion(self).answer(analysis, command)
    case .sweep: try SweepQuestion(self).answer(analysis, command, knowing: known)
    case .tornado: try TornadoQuestion(self).answer(command)
    case .simulate: try SimulateQuestion(self).answer(analysis, command, knowing: known)
    case .optimise: try OptimiseQuestion(self).answer(analysis, command)
    case .correlate: CorrelateQuestion(self).answer(analysis, command)
    case .show, .plot, .compare, .check, .test, .goals, .deviation, .sources, .review:
      preconditionFailure("`\(analysis.verb.rawValue)` is no analysis")
    }
  }

  /// What a shard computes of a question that can be shared: its lanes, draws or worlds are computed apart from each
  /// other. Nil where it cannot be answered, and `answer` then says why.
  func shared(
    _ command: CheckedCommand, _ shard: Shard, _ answer: inout Answer
  ) throws(EvaluationFault) -> SharedValues? {
    switch command.kind {
    case .compare: return try CompareQuestion(self).shared(command, shard)
    case .analysis(let analysis) where analysis.verb == .sweep:
      return try SweepQuestion(self).shared(analysis, command, shard, &answer)
    case .analysis(let analysis) where analysis.verb == .simulate:
      return try SimulateQuestion(self).shared(analysis, command, shard, &answer)
    default: return nil
    }
  }
}

extension CheckedCommand {
  /// Whether the work of the question can be shared out among machines.
  var isShared: Bool {
    switch kind {
    case .compare: true
    case .analysis(let analysis): analysis.verb == .sweep || analysis.verb == .simulate
    default: false
    }
  }
}
