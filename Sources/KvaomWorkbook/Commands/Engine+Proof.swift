import KvaomCompiler
import KvaomDecimal
public import KvaomEngine
import KvaomSession
public import KvaomSource

/// What `scripts/check-workbooks` asks for.
extension Engine {
  /// In the outcome's file what a plan's workbook must show in many states: a line of JSON for each, with the cells to
  /// be changed and the values of all others. The output says how the workbook's formulas, computed in plain doubles,
  /// agree.
  public func proof(of text: SourceText, draws: Int) -> Outcome { watched { proved(text, draws: draws) } }

  private func proved(_ text: SourceText, draws: Int) -> Outcome {
    let session = session(text)
    guard session.isRunnable else { return failed(session) }
    do throws(EvaluationFault) {
      guard let made = try PlanWorkbook(session.asking, title: text.name) else { return Outcome(exitCode: 2) }
      let proof = PlanProof(made)
      let states = try ProofStates(made).all(random: draws)
      var file = ProofFile()
      let report = try proof.run(states) { (state, expectations) throws(EvaluationFault) in
        file.add(state.name, try proof.changes(for: state), expectations)
      }
      var outcome = Outcome(exitCode: report.faults.isEmpty ? 0 : 1)
      outcome.file = Array(file.text.utf8)
      outcome.output =
        "\(report.states) states, \(report.cells) cells in plain doubles, largest difference \(report.largest)\n"
      for fault in report.faults.prefix(20) {
        let cell = CellReference.prefix(of: fault.cell.sheet) + fault.cell.text
        let expected = fault.expected.map { "\($0)" } ?? "none"
        outcome.output += "\(fault.state): \(cell) is \(fault.found), expected \(expected)\n"
      }
      return outcome
    } catch {
      return failed(session.finding([session.asking.diagnostic(for: error)]))
    }
  }
}

/// The states of a workbook and what it must show in them, as lines of JSON: first the cells, then for each state its
/// name, what is to be put into which cells, and the values.
struct ProofFile {
  /// The lines.
  private(set) var text = ""

  /// Adds a state: what is put into cells, and what the others must be.
  mutating func add(
    _ name: String, _ changes: [(cell: CellReference, value: FormulaValue)], _ expectations: [PlanProof.Expectation]
  ) {
    if text.isEmpty { text += "[" + expectations.map { Self.json($0.cell) }.joined(separator: ",") + "]\n" }
    let put = changes.map { "[\(Self.json($0.cell)),\(Self.json($0.value))]" }
    text += "{\"name\":\(Self.json(.text(name))),\"set\":[\(put.joined(separator: ","))],\"values\":["
    text +=
      expectations.map { expectation in
        guard let value = expectation.value.map({ Self.json($0) }) else { return "null" }
        return expectation.mayBeGone ? "[\(value)]" : value
      }.joined(separator: ",") + "]}\n"
  }

  private static func json(_ cell: CellReference) -> String {
    "[\(json(.text(cell.sheet ?? ""))),\(cell.row),\(cell.column)]"
  }

  private static func json(_ value: FormulaValue) -> String {
    switch value {
    case .blank: return "\"\""
    case .number(let number): return "\(Decimal(number).scientificDescription)"
    case .truth(let truth): return truth ? "1" : "0"
    case .error: return "null"
    case .text(let text):
      var quoted = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": quoted += "\\\""
        case "\\": quoted += "\\\\"
        case "\n": quoted += "\\n"
        case "\t": quoted += "\\t"
        default: if scalar.value >= 0x20 { quoted.unicodeScalars.append(scalar) }
        }
      }
      return quoted + "\""
    }
  }
}
