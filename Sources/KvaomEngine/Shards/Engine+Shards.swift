import KvaomChecker
import KvaomQuestions
import KvaomRender
public import KvaomSession
public import KvaomSource
import KvaomTables
import KvaomWords

/// The large questions of a plan, shared out among machines: `kvaom run PLAN --shard 3/8` and `kvaom merge PART…`.
///
/// A shard computes its lanes, draws and worlds of each `sweep`, `simulate` and `compare`, and nothing else. Whoever
/// puts the parts together loads the plan and answers all its questions as one run does, but takes these numbers from
/// the parts: the answer is made by the same code of the same numbers, and so it is the same, in every form.
extension Engine {
  /// What a shard computes of a plan, as the file of a part; no file where the plan is wrong or the work was stopped.
  public func part(of text: SourceText, _ shard: Shard, by program: String) -> Outcome {
    watched {
      let session = session(text)
      guard session.isRunnable else { return failed(session) }
      let answers = session.shared(shard)
      var outcome = Outcome(diagnostics: written(answers.session), exitCode: answers.session.isRunnable ? 0 : 1)
      if answers.isStopped || answers.found.isEmpty { return outcome }
      let header = PartHeader(
        shard, program: program, plan: text.name, options, planPrint: Self.print(of: text),
        readPrint: Self.readPrint(of: session))
      outcome.file = PartWriter.bytes(header, answers)
      return outcome
    }
  }

  /// The answers of one run of a plan, of the numbers in its parts.
  public func merge(_ parts: PartSet, of text: SourceText, by program: String) -> Outcome {
    watched {
      let mine = PartHeader(
        parts.header.shard, program: program, plan: text.name, options, planPrint: Self.print(of: text),
        readPrint: parts.header.readPrint)
      if let other = mine.difference(from: parts.header) { return refused(parts, other) }
      let session = session(text)
      guard session.isRunnable else { return failed(session) }
      if Self.readPrint(of: session) != parts.header.readPrint {
        return refused(parts, (.readPrint, ShardWords.files))
      }
      do throws(PartSet.Refusal) {
        let numbers = try parts.numbers(of: session.asking.plan)
        return Outcome(session.printedAnswers(of: text.name, hints: true, knowing: numbers))
      } catch {
        return refused(error)
      }
    }
  }

  /// What is said of parts that cannot be put together.
  public func refused(_ refusal: PartSet.Refusal) -> Outcome {
    var outcome = Outcome(diagnostics: diagnosticWriter.write(refusal.diagnostics, in: refusal.sources), exitCode: 1)
    if options.format == .json {
      outcome.output = DiagnosticRecord.listing(
        refusal.diagnostics.map { DiagnosticRecord($0, in: refusal.sources, locale) })
    }
    return outcome
  }

  private func refused(_ parts: PartSet, _ other: (line: PartHeader.Line, what: Phrase)) -> Outcome {
    let diagnostic = Diagnostic(
      .foreignPart, at: parts.parts[0].span(of: other.line), ShardWords.changed(other.what),
      fixes: [.advice(ShardWords.runAllAgain)])
    return refused(PartSet.Refusal(diagnostics: [diagnostic], sources: parts.sources))
  }

  private static func print(of text: SourceText) -> String { Fingerprint(text.bytes).hexadecimal }

  /// The fingerprint of all that a plan reads: what it uses, the library, what is set, and the figures of its files.
  private static func readPrint(of session: Session) -> String {
    var prints = session.asking.sources.texts.dropFirst().map { print(of: $0) }
    for table in session.asking.fileTables {
      prints += [table.edition.short, Fingerprint(Array(table.lines.joined(separator: "\n").utf8)).hexadecimal]
    }
    return Fingerprint(Array(prints.joined(separator: "\n").utf8)).hexadecimal
  }
}

extension PartSet {
  /// The numbers of all parts together, by the question: of those that every part has computed. The others are computed
  /// by whoever puts the parts together, who then says why they cannot be.
  fileprivate func numbers(of plan: CheckResult) throws(Refusal) -> [Int: SharedValues] {
    func refusal(_ part: Part, _ code: DiagnosticCode, _ message: Phrase) -> Refusal {
      Refusal(
        diagnostics: [Diagnostic(code, at: part.span(of: .shard), message, fixes: [.advice(ShardWords.runAgain)])],
        sources: sources)
    }
    var numbers: [Int: SharedValues] = [:]
    for question in plan.commands.indices where parts.contains(where: { $0.questions[question] != nil }) {
      var shares: [SharedValues] = []
      for part in parts {
        guard let found = part.values(of: question, in: plan.program) else {
          throw refusal(part, .damagedPart, ShardWords.otherNumbers)
        }
        if let found { shares.append(found) }
      }
      guard shares.count == parts.count else { continue }
      if let first = shares.first, let other = shares.firstIndex(where: { $0.stream != first.stream }) {
        throw refusal(parts[other], .foreignPart, ShardWords.foreign(ShardWords.questions))
      }
      guard let whole = SharedValues(joining: shares) else {
        throw refusal(parts[0], .damagedPart, ShardWords.otherNumbers)
      }
      numbers[question] = whole
    }
    return numbers
  }
}
