import KvaomChecker
import KvaomCompiler
import KvaomRender
import KvaomSession

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
    case .why(let analysis): try interim { (old) throws(EvaluationFault) in try old.why(analysis, command) }
    case .bridge(let analysis): try interim { (old) throws(EvaluationFault) in try old.bridge(analysis, command) }
    case .measures(let analysis): try interim { (old) throws(EvaluationFault) in try old.measures(analysis, command) }
    case .solve(let analysis): try SolveQuestion(self).answer(analysis, command)
    case .when(let analysis): try WhenQuestion(self).answer(analysis, command)
    case .sweep(let analysis): try SweepQuestion(self).answer(analysis, command)
    case .tornado: try TornadoQuestion(self).answer(command)
    case .simulate(let analysis): try SimulateQuestion(self).answer(analysis, command)
    case .optimise(let analysis): try OptimiseQuestion(self).answer(analysis, command)
    case .correlate(let analysis): CorrelateQuestion(self).answer(analysis, command)
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
