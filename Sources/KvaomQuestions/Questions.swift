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
    switch command.kind {
    case .show: try interim { (old) throws(EvaluationFault) in [old.show(try old.shown(command))] }
    case .compare: try interim { (old) throws(EvaluationFault) in [try old.compared(command)] }
    case .check, .test: Answer(verdict: try Answering(self).checkGroup(command))
    case .goals: try interim { (old) throws(EvaluationFault) in try old.goals(command) }
    case .deviation(let pairs):
      try interim { (old) throws(EvaluationFault) in
        try pairs.map { (pair) throws(EvaluationFault) in try old.deviation(pair.budget, pair.accounts, command) }
      }
    case .sources:
      try interim { (old) throws(EvaluationFault) in [SourceBuilder.document(try old.sourceReport(), locale)] }
    case .analysis(let analysis): try answer(analysis, command)
    }
  }

  private func answer(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> Answer {
    switch analysis.verb {
    case .why: return try interim { (old) throws(EvaluationFault) in try old.why(analysis, command) }
    case .bridge: return try interim { (old) throws(EvaluationFault) in try old.bridge(analysis, command) }
    case .measures: return try interim { (old) throws(EvaluationFault) in try old.measures(analysis, command) }
    case .solve: return try SolveQuestion(self).answer(analysis, command)
    case .when: return try WhenQuestion(self).answer(analysis, command)
    case .sweep: return try SweepQuestion(self).answer(analysis, command)
    case .tornado: return try TornadoQuestion(self).answer(command)
    case .simulate: return try SimulateQuestion(self).answer(analysis, command)
    case .optimise: return try OptimiseQuestion(self).answer(analysis, command)
    case .correlate: return CorrelateQuestion(self).answer(analysis, command)
    case .show, .compare, .check, .test, .goals, .deviation, .sources:
      preconditionFailure("`\(analysis.verb.rawValue)` is no analysis")
    }
  }

  /// The answer of a question that is not a value yet.
  private func interim(
    _ make: (Answering) throws(EvaluationFault) -> [Document]
  ) throws(EvaluationFault) -> Answer {
    let answering = Answering(self)
    var answer = Answer()
    for document in try make(answering) { answer.add(document) }
    for diagnostic in answering.diagnostics { answer.refuse(diagnostic) }
    for drawer in answering.drawers { answer.draw(drawer) }
    return answer
  }
}
