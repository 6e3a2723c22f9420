public import KvaomQuestions
public import KvaomWords

/// A document to begin with: the headings that a council expects, or a form of the regulation with its sums worked out.
public enum ReportLayout: Sendable, Equatable {
  /// A paper for the council: proposal, case, and what it costs.
  case paper
  /// A form that a municipality must set up.
  case form(StatutoryForm)

  /// The names of all of them, as they are asked for.
  public static var names: [String] { [paperName] + StatutoryForm.allCases.map { $0.rawValue } }

  private static let paperName = "saksframlegg"

  /// The layout of a name; nil where there is none.
  public init?(_ name: String) {
    if name == Self.paperName {
      self = .paper
    } else if let form = StatutoryForm(rawValue: name) {
      self = .form(form)
    } else {
      return nil
    }
  }

  /// The document, in a language.
  public func text(_ locale: Locale) -> String {
    switch self {
    case .paper: LayoutWords.paper(locale.rawValue)[locale]
    case .form(let form): Self.text(form, locale)
    }
  }

  /// A form: amounts to be filled in, sums that follow, and the question that shows all of it. What nobody has filled
  /// in is missing and not zero, and so is each sum that needs it.
  private static func text(_ form: StatutoryForm, _ locale: Locale) -> String {
    var definitions: [String] = []
    for (index, line) in form.lines.enumerated() {
      let number = index + 1
      let label = "line_\(number) \"\(form.label(of: index, locale))\""
      if let sum = line.sum {
        let terms = sum.split(separator: " ").map { $0.allSatisfy { $0.isNumber } ? "line_\($0)" : String($0) }
        definitions.append("\(label) = \(terms.joined(separator: " "))")
      } else {
        definitions.append("@assumed \"\(LayoutWords.fillIn[locale])\"\n\(label) [from 2026] = missing as tkr")
      }
    }
    let shown = form.lines.indices.map { "line_\($0 + 1)" }
    var rows: [String] = []
    for start in stride(from: 0, to: shown.count, by: 10) {
      rows.append(shown[start..<min(start + 10, shown.count)].joined(separator: ", "))
    }
    return """
      # \(form.title[locale])

      \(LayoutWords.formNote(isInvestment: form == .investments)[locale])

      ```kvaom report locale=\(locale.rawValue)
      # \(LayoutWords.ownPlan[locale])
      # use "plan.kvaom"
      years B2026, P2027..P2029
      prices nominal

      \(definitions.joined(separator: "\n"))
      ```

      ```kvaom layout=\(form.rawValue)
      show \(rows.joined(separator: ",\n  "))
      ```

      """
  }
}

/// What stands in documents to begin with.
private enum LayoutWords {
  static let fillIn = Phrase(
    nn: "fyll inn, eller bruk eit namn i planen", nb: "fyll inn, eller bruk et navn i planen",
    sv: "fyll i, eller använd ett namn i planen", en: "fill in, or use a name of the plan")
  static let ownPlan = Phrase(
    nn: "Med ein plan: ta bort teiknet framfor use, og linjene for years og prices.",
    nb: "Med en plan: ta bort tegnet foran use, og linjene for years og prices.",
    sv: "Med en plan: ta bort tecknet framför use, och raderna för years och prices.",
    en: "With a plan: take away the sign before use, and the lines of years and prices.")

  static func formNote(isInvestment: Bool) -> Phrase {
    isInvestment
      ? Phrase(
        nn: "Utgifter og avsetningar står utan forteikn, inntekter og bruk av fond med minus.",
        nb: "Utgifter og avsetninger står uten fortegn, inntekter og bruk av fond med minus.",
        sv: "Utgifter och avsättningar står utan tecken, inkomster och uttag ur fonder med minus.",
        en: "Costs and what is put into funds have no sign, income and what is taken out of funds a minus.")
      : Phrase(
        nn: "Inntekter, utgifter og avsetningar står utan forteikn, bruk av fond med minus.",
        nb: "Inntekter, utgifter og avsetninger står uten fortegn, bruk av fond med minus.",
        sv: "Inkomster, utgifter och avsättningar står utan tecken, uttag ur fonder med minus.",
        en: "Income, costs and what is put into funds have no sign, what is taken out of funds a minus.")
  }

  static func paper(_ locale: String) -> Phrase {
    let plan = "```kvaom report locale=\(locale) hide\nuse \"plan.kvaom\"\n```"
    return Phrase(
      nn: """
        # Saka i éi linje

        \(plan)

        ## Innstilling

        Kommunedirektøren rår kommunestyret til å gjere slikt vedtak:

        1. …

        ## Samandrag

        Det viktigaste talet: `{1 tkr}`. Byt ut `1 tkr` med eit namn i planen, som `need[2027]`.

        ## Saksutgreiing

        ### Bakgrunn

        ### Alternativ

        ### Vurdering

        ## Økonomiske konsekvensar

        Set spørsmåla her: `compare … in base, plan`, `measures in plan for …`, `plot …`.

        ### Drift

        ### Investering og lån

        ### Uvisse

        ## Andre konsekvensar

        """,
      nb: """
        # Saken i én linje

        \(plan)

        ## Innstilling

        Kommunedirektøren rår kommunestyret til å gjøre slikt vedtak:

        1. …

        ## Sammendrag

        Det viktigste tallet: `{1 tkr}`. Bytt ut `1 tkr` med et navn i planen, som `need[2027]`.

        ## Saksutredning

        ### Bakgrunn

        ### Alternativer

        ### Vurdering

        ## Økonomiske konsekvenser

        Sett spørsmålene her: `compare … in base, plan`, `measures in plan for …`, `plot …`.

        ### Drift

        ### Investering og lån

        ### Usikkerhet

        ## Andre konsekvenser

        """,
      sv: """
        # Ärendet på en rad

        \(plan)

        ## Förslag till beslut

        Kommunstyrelsen föreslår att kommunfullmäktige beslutar:

        1. …

        ## Sammanfattning

        Det viktigaste talet: `{1 tkr}`. Byt ut `1 tkr` mot ett namn i planen, som `need[2027]`.

        ## Ärendet

        ### Bakgrund

        ### Alternativ

        ### Bedömning

        ## Ekonomiska konsekvenser

        Sätt frågorna här: `compare … in base, plan`, `measures in plan for …`, `plot …`.

        ### Drift

        ### Investering och lån

        ### Osäkerhet

        ## Andra konsekvenser

        """,
      en: """
        # The case in one line

        \(plan)

        ## Proposal

        The council is advised to decide:

        1. …

        ## Summary

        The figure that matters most: `{1 tkr}`. Put a name of the plan in the place of `1 tkr`, such as `need[2027]`.

        ## The case

        ### Background

        ### Alternatives

        ### Assessment

        ## What it costs

        Put the questions here: `compare … in base, plan`, `measures in plan for …`, `plot …`.

        ### Operations

        ### Investments and loans

        ### Uncertainty

        ## Other consequences

        """)
  }
}
