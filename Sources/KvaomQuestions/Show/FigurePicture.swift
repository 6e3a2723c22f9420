import KvaomDecimal
import KvaomPictures
import KvaomRender
import KvaomUnits
import KvaomWords

/// What can be drawn of figures that are shown: lines over the years, or bars where there are none.
struct FigurePicture {
  private let builder: ShowDocument
  private let figures: [Figure]
  private let texts: PictureText

  /// What can be drawn of a request in a language; nil where nothing can.
  static func drawing(_ request: ShowRequest, _ locale: Locale) -> Drawing? {
    FigurePicture(ShowDocument(request, locale: locale)).drawing
  }

  /// The numbers of a request; words and dates are not drawn.
  private init(_ builder: ShowDocument) {
    self.builder = builder
    figures = builder.request.figures.filter { $0.kind.isNumber }
    texts = PictureText(builder.composer.locale)
  }

  /// The picture of all figures; several units have no axis together.
  private var drawing: Drawing? {
    guard let first = figures.first else { return nil }
    let units = figures.map { $0.unit.display.text }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    guard units.count == 1 else { return .differentUnits(units.map { $0.isEmpty ? "1" : $0 }) }
    let unit = texts.unit(first.unit)
    if figures.contains(where: { $0.yearAxis != nil }) {
      return .picture(Picture(title: "", unit: unit, kind: .lines(lines)))
    }
    let bars = figures.grouped { $0.axes.isEmpty ? nil : SectionKey($0) }.flatMap { self.bars($0) }
    if bars.isEmpty { return nil }
    return .picture(Picture(title: "", unit: unit, kind: .bars(BarChart(bars, writing: texts.axis()))))
  }

  // MARK: Over years

  /// A line before it is drawn: its values, and what it is called without a scenario.
  private struct Course {
    var title: String
    let plain: String
    let values: [Decimal]
    var isFrame: Bool

    /// Missing values are the same where nothing is known of both.
    func isTwin(of other: Course) -> Bool {
      plain == other.plain && zip(values, other.values).allSatisfy { $0 == $1 || $0.isMissing && $1.isMissing }
    }
  }

  /// A line for each figure and combination of its other members, over the longest row of years; one that is the same
  /// in all scenarios is drawn once.
  private var lines: LineChart {
    let along = figures.map { figure in
      (years: figure.yearAxis.map { figure.axes[$0].members.map { $0.name } } ?? [], courses: courses(of: figure))
    }
    let longest = along.map { $0.years }.max { $0.count < $1.count } ?? []
    let level = figures.filter { $0.yearAxis == nil }.flatMap { levels(of: $0, over: longest) }
    var kept: [Course] = []
    for one in along.filter({ $0.years == longest }).flatMap({ $0.courses }) + level {
      if let twin = kept.firstIndex(where: { $0.isTwin(of: one) }) {
        (kept[twin].title, kept[twin].isFrame) = (one.plain, true)
      } else {
        kept.append(one)
      }
    }
    return texts.lines(
      kept.map { LineChart.Line(title: $0.title, values: $0.values, isFrame: $0.isFrame) }, years: longest)
  }

  private func courses(of figure: Figure) -> [Course] {
    guard let place = figure.yearAxis else { return [] }
    // What no assumption of the plan moves, a frame, is what the others are held against.
    let isFrame = !figure.restsOnInputs && figures.contains { $0.restsOnInputs }
    return figure.combinations(without: place).map { course(of: figure, $0.members, $0.cells, isFrame: isFrame) }
  }

  /// What is the same in all years, drawn as a frame is.
  private func levels(of figure: Figure, over years: [String]) -> [Course] {
    figure.combinations(without: nil).map { members, cells in
      course(of: figure, members, years.map { _ in cells[0] }, isFrame: true)
    }
  }

  private func course(of figure: Figure, _ members: [String], _ cells: [Int], isFrame: Bool) -> Course {
    let plain = ([figure.title] + members).joined(separator: ", ").onOneLine
    let scale = UnitFormat(figure.unit, cells: []).scale
    return Course(
      title: plain + (figure.scenario.map { " (\($0))" } ?? ""), plain: plain,
      values: cells.map { figure.cells[$0] / scale }, isFrame: isFrame)
  }

  // MARK: Without years

  /// A bar for each value of figures of one section of the table, written as it writes them.
  private func bars(_ figures: [Figure]) -> [BarChart.Bar] {
    figures.flatMap { figure in
      let format = figure.axes.isEmpty ? builder.format(ofSingle: figure) : builder.format(ofSection: figures)
      return figure.combinations(without: nil).compactMap { members, cells in
        let number = format.value(figure.cells[cells[0]])
        let title = [figure.title] + members + (figure.scenario.map { [$0] } ?? [])
        return BarChart.Bar(
          label: title.joined(separator: ", ").onOneLine, amount: number.value,
          text: builder.composer.numbers.shown(number))
      }
    }
  }
}

extension Figure {
  /// Where the years are among its axes; nil where it has none.
  fileprivate var yearAxis: Int? { axes.firstIndex { $0.members.first?.year != nil } }

  /// Every combination of members of the axes but one, with the cells along that one (a single cell where it is nil).
  fileprivate func combinations(without axis: Int?) -> [(members: [String], cells: [Int])] {
    var combinations: [(members: [String], cells: [Int])] = [([], [0])]
    for (index, own) in axes.enumerated() {
      let stride = axes[(index + 1)...].reduce(1) { $0 * $1.members.count }
      var next: [(members: [String], cells: [Int])] = []
      for (members, cells) in combinations {
        if index == axis {
          next.append((members, own.members.indices.map { cells[0] + $0 * stride }))
        } else {
          for (place, member) in own.members.enumerated() {
            next.append((members + [member.title], cells.map { cell in cell + place * stride }))
          }
        }
      }
      combinations = next
    }
    return combinations
  }
}
