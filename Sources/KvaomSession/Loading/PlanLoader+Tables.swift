import KvaomSource
public import KvaomSyntax
import KvaomTables
import KvaomWords

/// Tables whose figures stand in files: read when the plan is checked, with the same reader as a table that is pasted.
/// In a plan nothing is asked: what a file leaves open is an error, with the line that settles it.
extension PlanLoader {
  /// The tree with the figures of its files in it. What cannot be read is reported, and its table stays empty.
  public func withFigures(_ tree: SyntaxTree) -> SyntaxTree {
    var filled = tree
    for (index, statement) in tree.statements.enumerated() {
      guard case .table(let table) = statement.kind, let file = table.file, table.rows.isEmpty,
        case .named(let name, _, let dimensions) = table.form
      else { continue }
      let wanted = WantedTable(
        table: table, file: file, name: name, dimensions: dimensions, statement: statement, tree: tree)
      guard let found = read(wanted) else { continue }
      var decorations = statement.decorations
      if !decorations.notes.contains(where: { $0.name.text == "source" }) {
        // The file is where the figures come from.
        let place = fileTables.last?.place ?? ""
        let source = filled.add(.text(file.path + (place.isEmpty ? "" : ", " + place)), at: file.span)
        decorations.notes.append(
          Decorations.Note(name: Name("source", at: file.span), arguments: [source], span: file.span))
      }
      filled.statements[index] = Statement(kind: .table(found), decorations: decorations, span: statement.span)
    }
    return filled
  }

  /// A table of a plan and where it stands.
  struct WantedTable {
    let table: TableStatement
    let file: TableFile
    let name: Name
    let dimensions: [Name]
    let statement: Statement
    let tree: SyntaxTree

    /// Whether the columns are years.
    var isOverYears: Bool { dimensions.last?.text == "year" }

    /// The note `@read`.
    var readNote: Decorations.Note? { statement.decorations.notes.first { $0.name.text == "read" } }

    /// The texts of the note `@read`: the fingerprint, and the checksum of the cells.
    var readTexts: [String] {
      readNote?.arguments.compactMap { if case .text(let text) = tree[$0].kind { text } else { nil } } ?? []
    }

    /// What the plan answers to the questions of the reading.
    var answers: [String: String] {
      var answers: [String: String] = [:]
      for field in file.fields {
        if case .answer(let question, let choice) = field.kind { answers[question] = choice }
      }
      answers["dash"] = table.dashIsZero ? "0" : "missing"
      if let unit = table.unit, unit.factors.count == 1, answers["unit"] == nil {
        answers["unit"] = unit.factors[0].name.text
      }
      return answers
    }

    /// The part of the file that the plan names.
    var wish: TablePart.Wish {
      var wish = TablePart.Wish()
      for field in file.fields {
        guard case .part(let part, let value) = field.kind else { continue }
        switch part {
        case .sheet: wish.sheet = value
        case .start: wish.start = value
        case .table: wish.table = value
        case .name: wish.name = value
        case .range: wish.range = value
        }
      }
      return wish
    }
  }

  /// Reports what is to be said of a table's file.
  func report(_ code: DiagnosticCode, _ wanted: WantedTable, _ message: Phrase, fixes: [Fix] = []) {
    diagnostics.append(Diagnostic(code, at: wanted.file.span, message, fixes: fixes))
  }

  /// The tables of a file that a plan names; nil, and reported, where it has none that can be read.
  func tables(at name: String, _ span: SourceSpan, for wanted: WantedTable) -> (file: SourceFile, print: Fingerprint)? {
    let path = Self.path(of: name, besides: wanted.tree.owner == nil ? "" : sources[wanted.tree.source].name)
    let answer = readFile(FileRequest(path, for: wanted.tree.owner, content: .tables))
    if case .tables(let file, let print) = answer { return (file, print) }
    diagnostics.append(answer.refusal(of: name, at: span, way: Fix.advice(FileTableWords.relativePath)))
    return nil
  }

  private func read(_ wanted: WantedTable) -> TableStatement? {
    guard let (file, print) = tables(at: wanted.file.path, wanted.file.span, for: wanted) else { return nil }
    let part: TablePart
    do throws(TablePart.Fault) {
      part = try TablePart(file, wanted.wish)
    } catch {
      report(.tableFilePart, wanted, FileTableWords.noPart(wanted.file.path, error.message))
      return nil
    }
    if let place = part.figureOutside {
      report(
        .tableFilePart, wanted, FileTableWords.figureBeside(place.phrase),
        fixes: [Fix.advice(FileTableWords.widerRange)])
      return nil
    }
    if wanted.file.isList { return readList(part, print, wanted) }
    return readTable(part, print, wanted)
  }

  // MARK: A table

  private func readTable(_ part: TablePart, _ print: Fingerprint, _ wanted: WantedTable) -> TableStatement? {
    let settled = part.settled(wanted.answers)
    let reading = TableReading(settled.grid, answers: wanted.answers)
    let questions = settled.questions + reading.questions.filter { $0.id != "unit" && $0.id != "dash" }
    let open = questions.filter { $0.isOpen && wanted.answers[$0.id] == nil }
    for question in open.prefix(Self.mostOpen) { reportOpen(question, wanted) }
    if open.count > Self.mostOpen {
      report(
        .tableFileOpen, wanted, FileTableWords.moreOpen(open.count - Self.mostOpen),
        fixes: [.advice(FileTableWords.askedByImport(wanted.file.path))])
    }
    if let fault = reading.fault, open.isEmpty {
      report(.tableFilePart, wanted, FileTableWords.noTable(wanted.file.path, fault.phrase))
      return nil
    }
    guard open.isEmpty, fits(reading, wanted) else { return nil }
    reportUnknownAnswers(questions, reading, part, wanted)
    let leftOut = settled.leftOut + reading.account.leftOut.filter { $0.figures > 0 }
    if !leftOut.isEmpty { report(.tableFileLeftOut, wanted, FileTableWords.leftOut(leftOut)) }
    if !reading.wordsAsMissing.isEmpty {
      report(.tableFileLeftOut, wanted, FileTableWords.wordsAsMissing(reading.wordsAsMissing))
    }
    reportBrokenControls(part, wanted)
    let count = wanted.dimensions.count
    let isList = count == 1 && !wanted.isOverYears
    let body = reading.body(depth: isList ? 1 : count - 1, asList: isList)
    return take(
      body, print, wanted, place: part.place, rows: reading.writtenCells, columns: reading.writtenColumns,
      figures: reading.cellPlaces.map { row in
        row.labelled(
          count == 1 && wanted.isOverYears ? [] : row.labels,
          columns: isList ? row.columns.map { _ in "" } : row.columns)
      })
  }

  /// How many questions of one file are told: what is open in a hundred thousand rows is one thing, and nobody answers
  /// it row by row.
  private static var mostOpen: Int { 100 }

  /// Reports a question, with the lines that settle it.
  func reportOpen(_ question: TableQuestion, _ wanted: WantedTable) {
    let evidence = question.evidence.joined(separator: "; ")
    let isSheet = question.id == "sheet"
    let fixes = question.choices.map { choice in
      Fix(
        isSheet ? "sheet \"\(choice.id)\"" : "answer \"\(question.id)\" \"\(choice.id)\"",
        remark: choice.meaning[.en].isEmpty ? nil : choice.meaning)
    }
    report(
      .tableFileOpen, wanted, FileTableWords.open(question.text, question.evidence.isEmpty ? nil : evidence),
      fixes: fixes.isEmpty ? [Fix("answer \"\(question.id)\" \"…\"")] : fixes)
  }

  /// Says which sums do not hold that reported accounts are held to. An import makes checks of them; a plan that reads
  /// the file has none, and would use the figures in silence. A part of a report need not hold them: its plan says so.
  func reportBrokenControls(_ part: TablePart, _ wanted: WantedTable) {
    guard wanted.answers["controls"] != "none", let broken = LedgerControl.broken(of: part.grid), !broken.isEmpty else {
      return
    }
    report(
      .brokenControls, wanted, FileTableWords.brokenControls(broken),
      fixes: [Fix("answer \"controls\" \"none\"", remark: FileTableWords.partOfReport)])
  }

  /// Reports answers to questions that the file does not raise: they would say nothing, in silence.
  private func reportUnknownAnswers(
    _ questions: [TableQuestion], _ reading: TableReading, _ part: TablePart, _ wanted: WantedTable
  ) {
    for field in wanted.file.fields {
      guard case .answer(let question, let choice) = field.kind, !reading.takes(question, choice, among: questions),
        !(question == "controls" && choice == "none" && LedgerControl.broken(of: part.grid) != nil)
      else { continue }
      diagnostics.append(
        Diagnostic(
          .tableFileOpen, at: field.span, FileTableWords.noQuestion(question, choice),
          fixes: questions.prefix(6).flatMap { question in
            question.choices.prefix(2).map { Fix("answer \"\(question.id)\" \"\($0.id)\"") }
          }))
    }
  }

  /// Whether the table has the dimensions that the plan says; reported where it has not.
  private func fits(_ reading: TableReading, _ wanted: WantedTable) -> Bool {
    let count = wanted.dimensions.count
    let isSingle = count == 1
    let depth = isSingle ? (wanted.isOverYears ? (reading.isSingleRow ? 0 : reading.depth) : 1) : count - 1
    let hasYears = reading.isOverYears == (wanted.isOverYears)
    let isList = isSingle && !wanted.isOverYears
    let isRightDepth =
      isSingle && wanted.isOverYears ? reading.isSingleRow : depth == reading.depth
    if isList ? reading.isSingleColumn && reading.depth == 1 : isRightDepth && hasYears { return true }
    report(
      .tableFilePart, wanted,
      FileTableWords.otherShape(labels: reading.depth, isOverYears: reading.isOverYears, wanted: count),
      fixes: [Fix("table by \(Self.dimensions(reading))")])
    return false
  }

  private static func dimensions(_ reading: TableReading) -> String {
    (reading.dimensions + [reading.isOverYears ? "year" : "column"]).joined(separator: ", ")
  }

  // MARK: Taking

  /// The table with the lines of `body` as its columns and rows; what is known of it is noted down.
  func take(
    _ body: String, _ print: Fingerprint, _ wanted: WantedTable, place: String,
    rows: [(labels: [String], cells: [String])], columns: [String], figures: [FigurePlaces], account: Phrase? = nil
  ) -> TableStatement? {
    let head = "\(wanted.name.text) = table by \(wanted.dimensions.map { $0.text }.joined(separator: ", ")) {\n"
    let text = SourceText(name: wanted.file.path, bytes: Array((head + body + "}\n").utf8))
    let tree = parse(text, id: add(text))
    diagnostics += tree.diagnostics
    guard case .table(let content)? = tree.statements.first?.kind else { return nil }
    let edition = TableEdition(print, rows: rows)
    let known = TableEdition(wanted.readTexts)
    if let known, !edition.isSameFile(as: known) { reportChange(wanted, edition, since: known, rows, columns, figures) }
    fileTables.append(
      FileTable(
        name: wanted.name.span, statement: wanted.statement.span, clause: wanted.file.whole,
        readNote: wanted.readNote?.span, path: wanted.file.path, place: place, edition: edition,
        isSourced: wanted.statement.decorations.notes.contains { $0.name.text == "source" },
        isKnownEdition: known.map { edition.isSameFile(as: $0) }, body: body, account: account, figures: figures))
    return wanted.table.holding(content)
  }

  /// Says that the file is another than the one the plan was last held against, and which cells differ.
  private func reportChange(
    _ wanted: WantedTable, _ edition: TableEdition, since known: TableEdition,
    _ rows: [(labels: [String], cells: [String])], _ columns: [String], _ figures: [FigurePlaces]
  ) {
    let changes = edition.changes(since: known)
    let named = changes?.prefix(6).map { change in
      let row = rows[change.row]
      let column = change.column < columns.count ? columns[change.column] : ""
      let figure = change.column < row.cells.count ? row.cells[change.column] : ""
      let labels = (row.labels.filter { !$0.isEmpty } + [column]).filter { !$0.isEmpty }
      let place = figures.first { $0.labels == row.labels && $0.columns.contains(column) }.flatMap { own in
        own.columns.firstIndex(of: column).map { own.phrase(ofColumn: $0) }
      }
      let suffix = place.map { Phrase.verbatim(" (\($0))") } ?? .verbatim("")
      return Phrase.verbatim("\(labels.joined(separator: ", "))\(suffix): \(figure)")
    }
    let list = named.map { $0.joined(separator: "; ") }
    report(
      .tableFileChanged, wanted,
      FileTableWords.changed(wanted.file.path, edition.short, list, more: max(0, (changes?.count ?? 0) - 6)),
      fixes: [Fix("kvaom lock \(sources[wanted.tree.source].name.commandLineWord)", remark: FileTableWords.lockAgain)])
  }
}
