import KvaomRender

/// What items of a comparison must share to stand in one section: like `SectionKey`, whatever the scenario.
struct CompareKey: Equatable {
  private let key: SectionKey

  /// The key of an item's first figure.
  init(_ figure: Figure) {
    var figure = figure
    figure.scenario = nil
    figure.isApproximate = false
    key = SectionKey(figure)
  }
}
