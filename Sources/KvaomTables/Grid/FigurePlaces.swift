public import KvaomWords

/// Where the figures of a row stand, by the labels that they have in the table. What is said of a place is made when
/// somebody asks: the words for 10 000 cells took a fifth of reading them.
public struct FigurePlaces: Sendable {
  private enum Places: Sendable {
    /// A cell for each column.
    case cells([GridPlace])
    /// What every figure of the row comes from, in words.
    case words(Phrase)
  }

  /// The labels of the row.
  public let labels: [String]
  /// The column of each figure; empty texts where the table has but one.
  public let columns: [String]
  private let places: Places

  /// Figures that stand in cells, one for each column.
  public init(labels: [String], columns: [String], cells: [GridPlace]) {
    (self.labels, self.columns, places) = (labels, columns, .cells(cells))
  }

  /// A figure that is made of many cells.
  public init(labels: [String], column: String, words: Phrase) {
    (self.labels, columns, places) = (labels, [column], .words(words))
  }

  /// The same figures under other labels and columns.
  public func labelled(_ labels: [String], columns: [String]) -> FigurePlaces {
    FigurePlaces(labels, columns, places)
  }

  private init(_ labels: [String], _ columns: [String], _ places: Places) {
    (self.labels, self.columns, self.places) = (labels, columns, places)
  }

  /// Where the figure of a column stands, as a reader finds it.
  public func phrase(ofColumn column: Int) -> Phrase {
    switch places {
    case .cells(let cells): cells[column].phrase
    case .words(let words): words
    }
  }
}
