import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomEngine
import KvaomLibrary
import KvaomSession
import KvaomSource
import KvaomUnits
import KvaomWords

/// Runs the examples of doc comments.
struct ExampleRunner {
  /// The library that examples name modules of.
  let library: Library
  /// Reads the files that plans use.
  let readFile: FileReader

  /// What is wrong with an example; nil where its result is what it says. `plan` is what all examples of a text stand
  /// in.
  func fault(of example: DocExample, in plan: SourceText? = nil) -> String? {
    let bytes = (plan?.bytes ?? []) + Array("\n\(example.plan)".utf8)
    let asked = [example.expression, example.value].prefix(example.error == nil ? 2 : 1)
    let session = Session(
      SourceText(name: plan?.name ?? "<example>", bytes: bytes),
      expressions: asked.map { SourceText(name: "<example>", bytes: Array($0.utf8)) },
      options: EngineOptions(locale: .en), readFile: readFile, library: library)
    do throws(EvaluationFault) {
      let cubes = try values(session)
      if let error = example.error {
        let messages = session.diagnostics.map { $0.message[.en] }
        return messages.contains { $0.contains(error) }
          ? nil : "expected an error that says “\(error)”, found \(messages)"
      }
      guard session.isRunnable, cubes.count == 2 else {
        return session.diagnostics.map { $0.message[.en] }.joined(separator: "; ")
      }
      return difference(session, cubes, example)
    } catch {
      let message = session.asking.diagnostic(for: error).message[.en]
      if let wanted = example.error, message.contains(wanted) { return nil }
      return message
    }
  }

  private func values(_ session: Session) throws(EvaluationFault) -> [Cube] {
    guard session.isRunnable else { return [] }
    var cubes: [Cube] = []
    for item in session.asking.plan.items {
      cubes.append(try session.asking.evaluator.value(of: item.node, in: session.asking.base))
    }
    return cubes
  }

  /// How the two values differ; nil where they do not.
  private func difference(_ session: Session, _ cubes: [Cube], _ example: DocExample) -> String? {
    let items = session.asking.plan.items
    let isBlank = items.contains { $0.kind == .anything }
    guard isBlank || items[0].kind == items[1].kind else { return "another kind of value" }
    guard isBlank || items[0].kind != .number || fits(items[0].unit, items[1].unit) else {
      return "the result is in \(items[0].unit.description), not in \(items[1].unit.description)"
    }
    guard cubes[0].cells.count == cubes[1].cells.count else {
      return "\(cubes[0].cells.count) figures, not \(cubes[1].cells.count)"
    }
    let scale = items[1].unit.scale
    let tolerance = example.tolerance.map { (Decimal(parsing: $0) ?? .zero) * scale } ?? .zero
    for (found, wanted) in zip(cubes[0].cells, cubes[1].cells) {
      let isEqual =
        found.isMissing || wanted.isMissing
        ? found.isMissing && wanted.isMissing : (found - wanted).magnitude <= tolerance
      if !isEqual {
        return
          """
          \(found.isMissing ? "missing" : "\(found / scale)") is not \
          \(wanted.isMissing ? "missing" : "\(wanted / scale)")
          """
      }
    }
    return nil
  }

  /// Whether a result can be written in a unit: the same measure; points may be written as percents, and an
  /// amount's price basis need not be written.
  private func fits(_ found: Unit, _ written: Unit) -> Bool {
    if found.matches(written) || found.tag != .none && written.tag != .none { return true }
    guard let amount = found.dimension.currency, let other = written.dimension.currency else { return false }
    return amount.name == other.name && other.basis == .unknown
  }
}
