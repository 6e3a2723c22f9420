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
  func fault(of example: DocExample, in plan: SourceText? = nil) -> Phrase? {
    let bytes = (plan?.bytes ?? []) + Array("\n\(example.plan)".utf8)
    let asked = [example.expression, example.value].prefix(example.error == nil ? 2 : 1)
    let session = Session(
      SourceText(name: plan?.name ?? "<example>", bytes: bytes),
      expressions: asked.map { SourceText(name: "<example>", bytes: Array($0.utf8)) },
      options: EngineOptions(locale: .en), readFile: readFile, library: library)
    do throws(EvaluationFault) {
      let cubes = try values(session)
      if let error = example.error {
        let messages = session.diagnostics.map { $0.message }
        return messages.contains { $0[.en].contains(error) } ? nil : ExampleWords.otherError(error, messages)
      }
      guard session.isRunnable, cubes.count == 2 else {
        return session.diagnostics.map { $0.message }.joined(separator: "; ")
      }
      return difference(session, cubes, example)
    } catch {
      let message = session.asking.diagnostic(for: error).message
      if let wanted = example.error, message[.en].contains(wanted) { return nil }
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
  private func difference(_ session: Session, _ cubes: [Cube], _ example: DocExample) -> Phrase? {
    let items = session.asking.plan.items
    let isBlank = items.contains { $0.kind == .anything }
    guard isBlank || items[0].kind == items[1].kind else { return ExampleWords.otherKind }
    guard isBlank || items[0].kind != .number || fits(items[0].unit, items[1].unit) else {
      return ExampleWords.otherUnit(items[0].unit.inWords, items[1].unit.inWords)
    }
    guard cubes[0].cells.count == cubes[1].cells.count else {
      return ExampleWords.otherCount(cubes[0].cells.count, cubes[1].cells.count)
    }
    let scale = items[1].unit.scale
    let tolerance = example.tolerance.map { (Decimal(parsing: $0) ?? .zero) * scale } ?? .zero
    for (found, wanted) in zip(cubes[0].cells, cubes[1].cells) {
      let isEqual =
        found.isMissing || wanted.isMissing
        ? found.isMissing && wanted.isMissing : (found - wanted).magnitude <= tolerance
      if !isEqual {
        return ExampleWords.isNot(found / scale, wanted / scale)
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

/// How the result of an example differs from what it says.
private enum ExampleWords {
  static let otherKind = Phrase(
    nn: "ein verdi av eit anna slag", nb: "en verdi av et annet slag", sv: "ett värde av ett annat slag",
    en: "another kind of value")
  /// Another message than the example expects.
  static func otherError(_ wanted: String, _ found: [Phrase]) -> Phrase {
    let found = found.joined(separator: "; ")
    return Phrase(
      nn: "venta ein feil som seier “\(wanted)”, fann: \(found)",
      nb: "ventet en feil som sier “\(wanted)”, fant: \(found)",
      sv: "väntade ett fel som säger “\(wanted)”, hittade: \(found)",
      en: "expected an error that says “\(wanted)”, found: \(found)")
  }
  /// Another unit; both are "in kr".
  static func otherUnit(_ found: Phrase, _ wanted: Phrase) -> Phrase {
    Phrase(
      nn: "resultatet er \(found), ikkje \(wanted)", nb: "resultatet er \(found), ikke \(wanted)",
      sv: "resultatet är \(found), inte \(wanted)", en: "the result is \(found), not \(wanted)")
  }
  /// Another number of figures.
  static func otherCount(_ found: Int, _ wanted: Int) -> Phrase {
    Phrase(
      nn: "\(found) tal, ikkje \(wanted)", nb: "\(found) tall, ikke \(wanted)", sv: "\(found) tal, inte \(wanted)",
      en: "\(found) figures, not \(wanted)")
  }
  /// Another figure.
  static func isNot(_ found: Decimal, _ wanted: Decimal) -> Phrase {
    let (found, wanted) = (figure(found), figure(wanted))
    return Phrase(
      nn: "\(found) er ikkje \(wanted)", nb: "\(found) er ikke \(wanted)", sv: "\(found) är inte \(wanted)",
      en: "\(found) is not \(wanted)")
  }
  private static func figure(_ value: Decimal) -> Phrase {
    value.isMissing
      ? Phrase(nn: "manglande", nb: "manglende", sv: "saknat", en: "missing") : .verbatim("\(number: value)")
  }
}
