import KvaomFormats
import KvaomSource
import KvaomSyntax
import KvaomTables
import KvaomWords

/// Bytes as a file of somebody, and as a text that is pasted: whatever they are they are tables or one reason in every
/// language, and a table that leaves nothing open is a text of the language.
///
/// A file that begins with `@@ NAME` is the parts of a workbook as text, packed before it is read: what is packed can
/// hardly be varied to any use.
@_cdecl("LLVMFuzzerTestOneInput")
public func testTable(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let all = unsafe inputBytes(bytes, count)
  let file = all.starts(with: Array("@@ ".utf8)) ? FuzzedTable.packed(all) : all
  do throws(ReadingFault) {
    let read = try SourceReader.read(file, named: "tal.xlsx", limits: FuzzedTable.limits)
    for grid in read.grids { FuzzedTable.take(TablePart(grid)) }
    if let part = try? TablePart(read) { FuzzedTable.take(part) }
    for locale in Locale.allCases { _ = read.remarks.map { $0[locale] } }
    trap(all)
  } catch {
    for locale in Locale.allCases { precondition(!error.message[locale].isEmpty, "a reason without words") }
  }
  let text = String(decoding: all, as: UTF8.self)
  _ = PastedText.isTable(text)
  FuzzedTable.take(TablePart(PastedText.grid(text)))
  return 0
}

private enum FuzzedTable {
  /// Small ones: what is sought does not need more.
  static var limits: ReadingLimits {
    var limits = ReadingLimits()
    limits.unpackedBytes = 8 << 20
    limits.cells = 100_000
    return limits
  }

  /// The parts of a workbook that a text names, each behind a line `@@ NAME`, packed.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var archive = ZipWriter()
    var name = ""
    var content: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      guard line.starts(with: Array("@@ ".utf8)) else {
        content += line + [UInt8(ascii: "\n")]
        continue
      }
      if !name.isEmpty { archive.add(name, content) }
      (name, content) = (String(decoding: line.dropFirst(3), as: UTF8.self), [])
    }
    if !name.isEmpty { archive.add(name, content) }
    return archive.finish()
  }

  /// A plan that takes a table.
  private static var plan: ReceivingPlan {
    ReceivingPlan(
      isUnit: { ["kr", "tkr", "mkr", "%", "positions"].contains($0) }, isMoney: { $0.hasSuffix("kr") },
      freeName: { canNameDefinition($0) ? $0 : $0 + "_2" }, declaresPrices: false, declaresYears: false)
  }

  /// Reads a part of a file with every question answered by what is proposed, or else by its first choice.
  static func take(_ part: TablePart) {
    var answers: [String: String] = [:]
    for _ in 0..<12 {
      let intake = TableIntake(part, answers: answers, into: plan)
      for locale in Locale.allCases { _ = TableScreen(intake.reading, locale).comments(intake.answers) }
      guard intake.reading.fault == nil else { return }
      guard let question = intake.open(isStrict: true).first else { return check(intake.text(in: plan, .nb)) }
      let answer = question.proposal ?? question.choices.first?.id
      guard let answer = question.id == "unit" ? "kr" : answer, intake.refused.isEmpty else { return }
      answers[question.id] = answer
    }
  }

  /// The text of a table must parse.
  private static func check(_ written: String) {
    let text = SourceText(name: "plan.kvaom", bytes: Array(written.utf8))
    var sources = SourceStore()
    let tree = parse(text, id: sources.add(text))
    let errors = tree.diagnostics.filter { $0.severity == .error }
    precondition(
      errors.isEmpty,
      "a table is no text of the language:\n\(written)\n"
        + DiagnosticWriter(usesColor: false, locale: .en).write(errors, in: sources))
  }
}
