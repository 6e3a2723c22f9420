public import KvaomDecimal
public import KvaomUnits
public import KvaomWords

/// What all builders share: words, cells, headlines and the footer they fill on the way.
public struct Composer: Sendable {
  /// The language.
  public let locale: Locale
  /// Its words.
  public let words: Words
  /// Its numbers.
  public let numbers: NumberText
  /// Its unit names.
  public let unitWords: UnitWords
  /// What will stand below.
  public var footer: Footer

  /// An empty page in a language.
  public init(_ locale: Locale) {
    self.locale = locale
    words = Words(locale)
    numbers = NumberText(locale)
    unitWords = UnitWords(locale)
    footer = Footer(words)
  }

  /// A document of these blocks with the notes below, before a closing sentence.
  public func document(_ blocks: [Block], conclusions: [String] = []) -> Document {
    var blocks = blocks
    let notes = footer.notes
    if !notes.isEmpty { blocks.append(.notes(notes)) }
    if !footer.grounds.isEmpty { blocks.append(.grounds(footer.grounds)) }
    for sentence in conclusions { blocks.append(.paragraph(Paragraph(.conclusion, sentence))) }
    return Document(locale: locale, blocks: blocks)
  }

  /// A cell of a figure, whatever its kind.
  public mutating func cell(_ canonical: Decimal, of figure: Figure, _ format: UnitFormat) -> TableCell {
    if canonical.isMissing { return missing(canonical, of: figure) }
    switch figure.kind {
    case .number: return TableCell(.number(format.value(canonical)))
    case .truth: return TableCell(.text(canonical.isZero ? words.no : words.yes))
    case .date: return TableCell(.text(CalendarDate.text(ofDay: canonical)))
    case .text(let texts), .member(let texts):
      guard let index = canonical.wholeValue, texts.indices.contains(index) else {
        return missing(.missing(.blank), of: figure)
      }
      return TableCell(.text(texts[index]))
    }
  }

  /// A number, or the sign for none.
  public mutating func cell(_ number: ShownNumber, of figure: Figure? = nil) -> TableCell {
    number.value.isMissing ? missing(number.value, of: figure) : TableCell(.number(number))
  }

  /// `–`, with its legend below.
  public mutating func notApplicable() -> TableCell {
    footer.explain(words.notApplicableLegend)
    return TableCell(.notApplicable)
  }

  /// `..`, with its legend below.
  public mutating func missing(_ value: Decimal, of figure: Figure?) -> TableCell {
    footer.explain(words.missingLegend)
    let code = value.missingReason ?? MissingReason.blank.rawValue
    return TableCell(.missing(reason: figure?.missingReasons[code] ?? words.reason(code)))
  }

  /// Unit and price basis, as they stand to the right in a headline; a percent has neither, since its cells say it.
  public func details(of unit: Unit, kind: FigureKind = .number) -> [Detail] {
    guard kind.isNumber else { return [] }
    let name = unit.unitClass == .percent ? "" : unitWords.name(of: unit)
    return (name.isEmpty ? [] : [.text(name)]) + (unit.priceBasis.map { [.prices($0)] } ?? [])
  }

  /// An amount in a sentence: number and unit, without a sign.
  public func amount(_ number: ShownNumber, unit: Unit, isDifference: Bool) -> String {
    var number = number
    number.value = number.value.magnitude
    number.format.showsSign = false
    if unit.unitClass == .percent && isDifference { number.format.suffix = .points }
    let text = numbers.shown(number)
    let name = unit.unitClass == .percent ? "" : unitWords.name(of: unit)
    return name.isEmpty ? text : text + " " + name
  }

  /// More digits of a single value than its unit shows, at most twelve; empty where nothing is hidden.
  public func precise(_ figure: Figure, _ format: UnitFormat) -> String {
    guard figure.kind.isNumber, let cell = figure.cells.first, !cell.isMissing else { return "" }
    var number = format.value(cell)
    let all = NumberText.fractionDigits(of: number.value)
    let room = max(format.decimals, 11 - max(0, number.value.adjustedExponent))
    guard all > format.decimals, room > format.decimals else { return "" }
    number.format.decimals = min(all, room)
    number.format.suffix = .none
    return numbers.shown(number) + (all > room ? "…" : "")
  }
}
