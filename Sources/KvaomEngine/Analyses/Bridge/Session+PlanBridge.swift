import KvaomChecker
import KvaomCompiler
import KvaomRender

extension Session {
  func planBridge(from file: String, _ item: CheckedItem, _ command: CheckedCommand) throws(EvaluationFault) -> [Document] { [] }
}
