import KvaomChecker
import KvaomRender
import KvaomSession
import KvaomWords

/// The sheet of sources, and the links that lead to it.
extension PlanWorkbook {
  /// Where a definition's sources stand.
  private var sourced: [(definition: DefinitionID, label: String, source: String, remark: String)] {
    let locale = asking.locale
    return plan.values.compactMap { value in
      let definition = program[value.definition]
      if definition.isBesideColumn || plan.isConfidential(value.definition) { return nil }
      let provenance = Provenance(definition, program)
      var remarks: [String] = []
      if provenance.isUnverified { remarks.append(WorkbookWords.unverified[locale]) }
      if provenance.isAssumption { remarks.append(provenance.reason ?? WorkbookWords.assumed[locale]) }
      remarks += definition.notes.filter { $0.name == "note" }.flatMap { $0.texts }
      let source = provenance.sources.map { $0.text }.joined(separator: "; ")
      if source.isEmpty, remarks.isEmpty { return nil }
      return (value.definition, definition.label ?? definition.name, source, remarks.joined(separator: "; "))
    }
  }

  /// The sheet.
  func sourceSheet() -> WorkbookSheet {
    let locale = asking.locale
    var sheet = WorkbookSheet(name: layout.sheets.sources)
    sheet.set(0, 0, .text("\(workbook.title) – \(sheet.name)"), .with { $0.isTitle = true })
    let head = WorkbookStyle.with {
      $0.isBold = true
      $0.fill = .head
    }
    for (column, phrase) in [WorkbookWords.figure, WorkbookWords.source, WorkbookWords.remark].enumerated() {
      sheet.set(2, column, .text(phrase[locale]), head)
    }
    let wrapped = WorkbookStyle.with { $0.wraps = true }
    var row = PlanLayout.firstRow
    for line in sourced {
      sheet.set(row, 0, .text(line.label), wrapped)
      sheet.set(row, 1, .text(line.source), wrapped)
      sheet.set(row, 2, .text(line.remark), wrapped)
      row += 1
    }
    let stills = stillLabels
    if !stills.isEmpty {
      row += 1
      sheet.set(
        row, 0, .text(WorkbookWords.stillTitle[locale]),
        .with {
          $0.isBold = true
          $0.fill = .still
        })
      sheet.set(row, 1, .text(WorkbookWords.still[locale]), wrapped)
      for label in stills {
        row += 1
        sheet.set(row, 0, .text(label), wrapped)
      }
    }
    if !layout.leftOut.isEmpty {
      row += 2
      sheet.set(row, 0, .text(WorkbookWords.leftOut[locale]), .with { $0.isBold = true })
      sheet.set(row, 1, .text(layout.leftOut.joined(separator: ", ")), wrapped)
    }
    sheet.frozen = (3, 0)
    sheet.widths = [38, 70, 60]
    return sheet
  }

  /// From each label to its source, where it has one.
  func link(_ sheets: inout [WorkbookSheet]) {
    let rows = Dictionary(uniqueKeysWithValues: sourced.enumerated().map { ($1.definition, PlanLayout.firstRow + $0) })
    for index in sheets.indices {
      for entry in layout.entries[sheets[index].name] ?? [] where !entry.isHelper {
        guard let definition = entry.definition, let row = rows[definition], let block = layout.blocks[entry.key],
          sheets[index].rows[block.row]?.cells[0] != nil
        else { continue }
        sheets[index].rows[block.row]?.cells[0]?.style.isLink = true
        sheets[index].links.append(
          (
            CellReference(row: block.row, column: 0), CellReference(sheet: layout.sheets.sources, row: row, column: 0),
            entry.label
          ))
      }
    }
  }
}
