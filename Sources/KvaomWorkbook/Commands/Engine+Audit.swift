public import KvaomEngine
import KvaomRender
public import KvaomTables
import KvaomWords

/// `kvaom audit BOOK`
extension Engine {
  /// What a careful reader would find in a workbook. The exit code is 1 where something is wrong.
  public func audit(_ file: SourceFile, name: String) -> Outcome {
    let name = name.visible
    return watched { audited(file, name: name) }
  }

  private func audited(_ file: SourceFile, name: String) -> Outcome {
    let audit = WorkbookAudit(ReadWorkbook(file))
    let document = AuditDocument(audit, name: name, locale).document
    var outcome = Outcome(
      output: writer.write(document), exitCode: audit.findings.contains { $0.rank == .error } ? 1 : 0)
    outcome.documents = [document]
    return outcome
  }
}

/// The findings of an audit as a document.
struct AuditDocument {
  /// The document.
  let document: Document

  /// The document of an audit.
  init(_ audit: WorkbookAudit, name: String, _ locale: Locale) {
    func count(_ rank: AuditFinding.Class) -> Int { audit.findings.count { $0.rank == rank } }
    let counts = AuditWords.counts(
      formulas: "\(audit.formulaCount)", agreeing: "\(audit.agreeing)", errors: count(.error),
      suspicions: count(.suspicion), smells: count(.smell))[locale]
    if audit.findings.isEmpty {
      document = Document(
        locale: locale,
        blocks: [
          .paragraph(Paragraph(.empty, AuditWords.nothing(name)[locale])), .paragraph(Paragraph(.conclusion, counts)),
        ])
      return
    }
    let ranks: [AuditFinding.Class] = [.error, .suspicion, .smell]
    let sections = ranks.compactMap { rank -> TableSection? in
      let own = audit.findings.filter { $0.rank == rank }
      if own.isEmpty { return nil }
      return TableSection(
        headline: Headline(title: "\(name): \(rank.words[locale])", details: []),
        rows: own.map { finding in
          TableRow(
            role: .body, labels: [TableLabel(finding.place.isEmpty ? AuditWords.whole[locale] : finding.place)],
            name: finding.kind.rawValue,
            cells: [
              TableCell(.text(finding.kind.words[locale])), TableCell(.text(finding.kind.rawValue)),
              TableCell(.text(finding.evidence)),
            ])
        })
    }
    let table = Table(
      stubs: [TableStub(name: "cell", title: AuditWords.cell[locale])],
      columns: [
        TableColumn(header: AuditWords.finding[locale], name: "finding", role: .text),
        TableColumn(header: AuditWords.kind[locale], name: "kind", role: .text),
        TableColumn(header: AuditWords.evidence[locale], name: "evidence", role: .text),
      ], sections: sections)
    document = Document(locale: locale, blocks: [.table(table), .paragraph(Paragraph(.conclusion, counts))])
  }
}

/// The words of an audit.
enum AuditWords {
  /// Where.
  static let cell = Phrase(nn: "celle", nb: "celle", sv: "cell", en: "cell")
  /// Not one cell, but all.
  static let whole = Phrase(nn: "arbeidsboka", nb: "arbeidsboken", sv: "arbetsboken", en: "the workbook")
  /// What.
  static let finding = Phrase(nn: "funn", nb: "funn", sv: "fynd", en: "finding")
  /// Its name for programs.
  static let kind = Phrase(nn: "slag", nb: "slag", sv: "slag", en: "kind")
  /// What it rests on.
  static let evidence = Phrase(nn: "grunnlag", nb: "grunnlag", sv: "grund", en: "evidence")
  /// A workbook in which nothing was found.
  static func nothing(_ name: String) -> Phrase {
    Phrase(
      nn: "\(name): ingen funn.", nb: "\(name): ingen funn.", sv: "\(name): inga fynd.", en: "\(name): nothing found.")
  }
  /// How much there is.
  static func counts(formulas: String, agreeing: String, errors: Int, suspicions: Int, smells: Int) -> Phrase {
    let found = Phrase(
      nn: "\(errors) feil, \(suspicions, one: "mistanke", other: "mistankar"), \(smells) risiko",
      nb: "\(errors) feil, \(suspicions, one: "mistanke", other: "mistanker"), \(smells) risiko",
      sv: "\(errors) fel, \(suspicions, one: "misstanke", other: "misstankar"), \(smells) risk",
      en: """
        \(errors, one: "error", other: "errors"), \(suspicions, one: "suspicion", other: "suspicions"), \
        \(smells, one: "smell", other: "smells")
        """)
    return Phrase(
      nn: "\(formulas) formlar, \(agreeing) rekna om med same verdi; \(found).",
      nb: "\(formulas) formler, \(agreeing) regnet om med samme verdi; \(found).",
      sv: "\(formulas) formler, \(agreeing) omräknade med samma värde; \(found).",
      en: "\(formulas) formulas, \(agreeing) computed anew with the same value; \(found).")
  }
}
