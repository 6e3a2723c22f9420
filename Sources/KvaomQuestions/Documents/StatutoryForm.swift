public import KvaomRender
public import KvaomWords

/// The overviews that a Norwegian municipality must set up: appropriations for operations and for investments, and the
/// operations by kind (budsjett- og regnskapsforskriften § 5-4, § 5-5 and § 5-6). A form knows its lines, which of them
/// are sums, and what each sum is made of.
///
/// The lines and their order are those that Giske kommune printed: § 5-4 and § 5-6 in its annual report for 2022, § 5-5
/// in its plan for 2024–2027. The numbers of § 5-5 are counted; Stavanger kommune's report for 2020 has the same up to
/// line 20. The regulation itself (7 June 2019 no. 714, changed 9 December 2021 no. 3479) was not at hand.
public enum StatutoryForm: String, CaseIterable, Sendable {
  /// Appropriations for operations.
  case operations = "5-4"
  /// Appropriations for investments.
  case investments = "5-5"
  /// Operations by kind of income and cost.
  case kinds = "5-6"

  /// One line of a form.
  public struct Line: Sendable {
    /// What it is called, without its number.
    public let title: Phrase
    /// For a sum what it is made of, `1 + 2 - 3` by the numbers of lines; nil for an amount.
    public let sum: String?
    /// What stands over it; nil where nothing does.
    public let heading: Phrase?
  }

  /// What the form is called.
  public var title: Phrase {
    switch self {
    case .operations:
      Phrase(
        nn: "Løyvingsoversikt drift (§ 5-4 første ledd)", nb: "Bevilgningsoversikt drift (§ 5-4 første ledd)",
        sv: "Bevilgningsoversikt drift (§ 5-4 första stycket)", en: "Bevilgningsoversikt drift (§ 5-4 first paragraph)")
    case .investments:
      Phrase(
        nn: "Løyvingsoversikt investering (§ 5-5 første ledd)",
        nb: "Bevilgningsoversikt investering (§ 5-5 første ledd)",
        sv: "Bevilgningsoversikt investering (§ 5-5 första stycket)",
        en: "Bevilgningsoversikt investering (§ 5-5 first paragraph)")
    case .kinds:
      Phrase(
        nn: "Økonomisk oversikt etter art – drift (§ 5-6)", nb: "Økonomisk oversikt etter art – drift (§ 5-6)",
        sv: "Økonomisk oversikt etter art – drift (§ 5-6)", en: "Økonomisk oversikt etter art – drift (§ 5-6)")
    }
  }

  /// The lines, the first of them number 1.
  public var lines: [Line] {
    switch self {
    case .operations: Self.operationLines
    case .investments: Self.investmentLines
    case .kinds: Self.kindLines
    }
  }

  /// What a figure is called that is a line of the form, counted from 0: its number and its title.
  public func label(of line: Int, _ locale: Locale) -> String { "\(line + 1) \(lines[line].title[locale])" }

  /// An answer in the form: all of its rows in one table under the form's name, each under its own title, sums set off.
  /// A row is known by what the form calls it, with its number. Answers without rows of figures stay as they are.
  public func arranged(_ document: Document) -> Document {
    var blocks: [Block] = []
    var form: Table?
    var place = 0
    for block in document.blocks {
      guard case .table(let table) = block else {
        blocks.append(block)
        continue
      }
      let rows = rows(of: table, document.locale)
      if form == nil {
        let unit = table.sections.first?.headline?.details ?? []
        form = Table(
          stubs: [TableStub(name: "line")], columns: table.columns,
          sections: [TableSection(headline: Headline(title: title[document.locale], details: unit), rows: rows)])
        place = blocks.count
      } else {
        form?.sections[0].rows += rows
      }
    }
    if let form { blocks.insert(.table(form), at: place) }
    return Document(locale: document.locale, blocks: blocks)
  }

  private func rows(of table: Table, _ locale: Locale) -> [TableRow] {
    var rows: [TableRow] = []
    let known = Dictionary(uniqueKeysWithValues: lines.indices.map { (label(of: $0, locale), lines[$0]) })
    for section in table.sections {
      for var row in section.rows {
        let own = row.labels.map { $0.text }.filter { !$0.isEmpty }.joined(separator: " · ")
        let text = own.isEmpty ? section.headline?.title ?? row.figure : own
        let marks = row.labels.flatMap { $0.marks }
        row.labels = [TableLabel(text, marks: marks)]
        if let line = known[text] {
          if let heading = line.heading {
            rows.append(TableRow(role: .heading, labels: [TableLabel(heading[locale])], cells: []))
          }
          if line.sum != nil { row.role = .sum }
        }
        rows.append(row)
      }
    }
    return rows
  }
}

extension StatutoryForm {
  private static func line(_ nn: Wording, _ nb: Wording, sum: String? = nil, heading: Phrase? = nil) -> Line {
    // The regulation is Norwegian: its words stand in other languages too.
    Line(title: Phrase(nn: nn, nb: nb, sv: nb, en: nb), sum: sum, heading: heading)
  }

  private static let disposal = Phrase(
    nn: "Disponering eller dekning av netto driftsresultat", nb: "Disponering eller dekning av netto driftsresultat",
    sv: "Disponering eller dekning av netto driftsresultat", en: "Disponering eller dekning av netto driftsresultat")

  /// The lines on finance that two of the forms share, from interest received to what instalments leave.
  private static func financeLines(from first: Int) -> [Line] {
    [
      line("Renteinntekter", "Renteinntekter"), line("Utbyttar", "Utbytter"),
      line("Gevinstar og tap på finansielle omløpsmiddel", "Gevinster og tap på finansielle omløpsmidler"),
      line("Renteutgifter", "Renteutgifter"), line("Avdrag på lån", "Avdrag på lån"),
      line(
        "Netto finansutgifter", "Netto finansutgifter",
        sum: "\(first) + \(first + 1) + \(first + 2) - \(first + 3) - \(first + 4)"),
      line("Motpost avskrivingar", "Motpost avskrivninger"),
      line("Netto driftsresultat", "Netto driftsresultat", sum: "\(first - 1) + \(first + 5) + \(first + 6)"),
      line("Overføring til investering", "Overføring til investering", heading: disposal),
      line("Avsetningar til bundne driftsfond", "Avsetninger til bundne driftsfond"),
      line("Bruk av bundne driftsfond", "Bruk av bundne driftsfond"),
      line("Avsetningar til disposisjonsfond", "Avsetninger til disposisjonsfond"),
      line("Bruk av disposisjonsfond", "Bruk av disposisjonsfond"),
      line("Dekning av tidlegare års meirforbruk", "Dekning av tidligere års merforbruk"),
      line(
        "Sum disponeringar eller dekning av netto driftsresultat",
        "Sum disponeringer eller dekning av netto driftsresultat",
        sum: (first + 8...first + 13).map { "\($0)" }.joined(separator: " + ")),
      line(
        "Framført til inndekning i seinare år (meirforbruk)", "Fremført til inndekning i senere år (merforbruk)",
        sum: "\(first + 7) - \(first + 14)"),
    ]
  }

  private static let operationLines: [Line] =
    [
      line("Rammetilskot", "Rammetilskudd"), line("Inntekts- og formuesskatt", "Inntekts- og formuesskatt"),
      line("Eigedomsskatt", "Eiendomsskatt"),
      line("Andre generelle driftsinntekter", "Andre generelle driftsinntekter"),
      line("Sum generelle driftsinntekter", "Sum generelle driftsinntekter", sum: "1 + 2 + 3 + 4"),
      line("Sum løyvingar drift, netto", "Sum bevilgninger drift, netto"), line("Avskrivingar", "Avskrivninger"),
      line("Sum netto driftsutgifter", "Sum netto driftsutgifter", sum: "6 + 7"),
      line("Brutto driftsresultat", "Brutto driftsresultat", sum: "5 - 8"),
    ] + financeLines(from: 10)

  private static let kindLines: [Line] =
    [
      line("Rammetilskot", "Rammetilskudd", heading: same("Driftsinntekter")),
      line("Inntekts- og formuesskatt", "Inntekts- og formuesskatt"), line("Eigedomsskatt", "Eiendomsskatt"),
      line("Andre skatteinntekter", "Andre skatteinntekter"),
      line("Andre overføringar og tilskot frå staten", "Andre overføringer og tilskudd fra staten"),
      line("Overføringar og tilskot frå andre", "Overføringer og tilskudd fra andre"),
      line("Brukarbetalingar", "Brukerbetalinger"), line("Sals- og leigeinntekter", "Salgs- og leieinntekter"),
      line("Sum driftsinntekter", "Sum driftsinntekter", sum: "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8"),
      line("Lønnsutgifter", "Lønnsutgifter", heading: same("Driftsutgifter")),
      line("Sosiale utgifter", "Sosiale utgifter"), line("Kjøp av varer og tenester", "Kjøp av varer og tjenester"),
      line("Overføringar og tilskot til andre", "Overføringer og tilskudd til andre"),
      line("Avskrivingar", "Avskrivninger"),
      line("Sum driftsutgifter", "Sum driftsutgifter", sum: "10 + 11 + 12 + 13 + 14"),
      line("Brutto driftsresultat", "Brutto driftsresultat", sum: "9 - 15"),
    ] + financeLines(from: 17)

  private static func same(_ text: Wording) -> Phrase { Phrase(nn: text, nb: text, sv: text, en: text) }

  /// Costs and what is put into funds have no sign, income and what is taken out of funds a minus.
  private static let investmentLines: [Line] = [
    line("Investeringar i varige driftsmiddel", "Investeringer i varige driftsmidler"),
    line("Tilskot til andres investeringar", "Tilskudd til andres investeringer"),
    line("Investeringar i aksjar og delar i selskap", "Investeringer i aksjer og andeler i selskaper"),
    line("Utlån av eigne middel", "Utlån av egne midler"), line("Avdrag på lån", "Avdrag på lån"),
    line("Sum investeringsutgifter", "Sum investeringsutgifter", sum: "1 + 2 + 3 + 4 + 5"),
    line("Kompensasjon for meirverdiavgift", "Kompensasjon for merverdiavgift"),
    line("Tilskot frå andre", "Tilskudd fra andre"), line("Sal av varige driftsmiddel", "Salg av varige driftsmidler"),
    line("Sal av finansielle anleggsmiddel", "Salg av finansielle anleggsmidler"),
    line("Utdeling frå selskap", "Utdeling fra selskaper"),
    line("Mottekne avdrag på utlån av eigne middel", "Mottatte avdrag på utlån av egne midler"),
    line("Bruk av lån", "Bruk av lån"),
    line("Sum investeringsinntekter", "Sum investeringsinntekter", sum: "7 + 8 + 9 + 10 + 11 + 12 + 13"),
    line("Vidareutlån", "Videreutlån"), line("Bruk av lån til vidareutlån", "Bruk av lån til videreutlån"),
    line("Avdrag på lån til vidareutlån", "Avdrag på lån til videreutlån"),
    line("Mottekne avdrag på vidareutlån", "Mottatte avdrag på videreutlån"),
    line("Netto utgifter vidareutlån", "Netto utgifter videreutlån", sum: "15 + 16 + 17 + 18"),
    line("Overføring frå drift", "Overføring fra drift"),
    line("Avsetningar til bundne investeringsfond", "Avsetninger til bundne investeringsfond"),
    line("Bruk av bundne investeringsfond", "Bruk av bundne investeringsfond"),
    line("Avsetningar til ubunde investeringsfond", "Avsetninger til ubundet investeringsfond"),
    line("Bruk av ubunde investeringsfond", "Bruk av ubundet investeringsfond"),
    line("Dekning av tidlegare års udekte beløp", "Dekning av tidligere års udekket beløp"),
    line(
      "Sum overføring frå drift og netto avsetningar", "Sum overføring fra drift og netto avsetninger",
      sum: "20 + 21 + 22 + 23 + 24 + 25"),
    line(
      "Framført til inndekning i seinare år (udekt beløp)", "Fremført til inndekning i senere år (udekket beløp)",
      sum: "6 + 14 + 19 + 26"),
  ]
}
