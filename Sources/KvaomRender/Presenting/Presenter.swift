public import KvaomDecimal
public import KvaomWords

/// Turns what the engine computed into documents: the one door into this module, together with `DocumentWriter`.
public struct Presenter: Sendable {
  /// The language of the documents.
  public let locale: Locale

  /// A presenter for a language.
  public init(locale: Locale) {
    self.locale = locale
  }

  /// A number of a unit in a sentence, as tables show it; the unit is not named.
  public func text(of cell: Decimal, unit: FigureUnit) -> String {
    NumberText(locale).shown(UnitFormat(unit, cells: [cell]).value(cell))
  }

  /// What a change did to figures that are looked at, in few lines: the comparison has two variants, before and now.
  public func effect(_ comparison: Comparison) -> Document {
    var builder = EffectBuilder(comparison, locale: locale)
    return builder.build()
  }

  /// `show`, and `eval` (one figure): several figures, same unit in one block; single values as label and value.
  public func show(_ request: ShowRequest) -> Document {
    var builder = ShowBuilder(request, locale: locale)
    return builder.build()
  }

  /// `compare x, y in base, plan, …`: a row for each variant, difference and percent, sums of flows, a closing
  /// sentence.
  public func compare(_ comparison: Comparison) -> Document {
    var builder = CompareBuilder(comparison, locale: locale)
    return builder.build()
  }

  /// `compare x in plan with statement, …`: the start, a row for what each statement adds, the end, the difference.
  public func compare(_ comparison: StatementComparison) -> Document {
    var builder = StatementBuilder(comparison, locale: locale)
    return builder.build()
  }

  /// `why x in plan`: a difference split by cause, in order, alone and on average.
  public func causes(_ report: CauseReport) -> Document {
    var builder = CauseBuilder(report, locale: locale)
    return builder.build()
  }

  /// `why x[cell]`: the formulas behind one number.
  public func why(_ report: WhyReport) -> Document {
    var builder = WhyBuilder(report, locale: locale)
    return builder.build()
  }

  /// `measures`: what each measure adds to a figure.
  public func measures(_ report: MeasureReport) -> Document {
    var builder = MeasureBuilder(report, locale: locale)
    return builder.build()
  }

  /// `measures … for x, y`: each measure alone, and what a million buys.
  public func ranking(_ report: RankingReport) -> Document {
    var builder = RankingBuilder(report, locale: locale)
    return builder.build()
  }

  /// `bridge`: from one figure to another, one change at a time.
  public func bridge(_ report: BridgeReport) -> Document {
    var builder = BridgeBuilder(report, locale: locale)
    return builder.build()
  }

  /// `kvaom diff`: what was changed in the text of a plan.
  public func difference(_ report: PlanDifference) -> Document { DifferenceBuilder(report, locale: locale).build() }

  /// `goals`: result, value, path, gap, need per year, first year met and status of each indicator; adopted targets;
  /// a closing sentence.
  public func goals(_ report: GoalReport) -> Document {
    var builder = GoalBuilder(report, locale: locale)
    return builder.build()
  }

  /// `deviation`: budget minus accounts with the word for it, and the share used.
  public func deviation(_ report: DeviationReport) -> Document {
    var builder = DeviationBuilder(report, locale: locale)
    return builder.build()
  }

  /// `sources`: every table and input with what it stands on.
  public func sources(_ report: SourceReport) -> Document {
    SourceBuilder(report, locale: locale).build()
  }

  /// Checks and tests: outcome, both sides, difference, count.
  public func checks(_ report: CheckReport) -> Document {
    var builder = CheckBuilder(report, locale: locale)
    return builder.build()
  }

  /// The printed sums of a table on their own, as loading a plan reports them: agreeing ones in a line each, others
  /// as errors with row,
  /// columns and differences.
  public func publishedSums(_ figure: Figure) -> Document {
    var composer = Composer(locale)
    for sum in figure.publishedSums { composer.report(sum, unit: figure.unit) }
    return composer.document([])
  }
}
