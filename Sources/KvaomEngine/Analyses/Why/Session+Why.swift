import KvaomChecker
import KvaomCompiler
import KvaomRender

/// `why`: a figure's formulas, or a difference's causes.
extension Session {
  /// `why x[cell]`, or `why x in plan`.
  func why(_ analysis: CheckedAnalysis, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] {
    let isDifference = !command.worlds.isEmpty || !command.statements.isEmpty || analysis.against != nil
    return isDifference ? try causes(analysis, command) : []
  }
}
