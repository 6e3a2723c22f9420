public import KvaomDecimal

/// A remark that belongs under the figure.
public struct FigureNote: Sendable, Equatable {
  /// How important it is: `!` before `i`.
  public enum Weight: Sendable, Equatable {
    /// Changes how the figure must be read: `!`.
    case important
    /// Worth knowing: `i`.
    case information
  }

  /// How important it is.
  public var weight: Weight
  /// The remark, in the planner's language.
  public var text: String

  /// A remark.
  public init(_ weight: Weight, _ text: String) {
    self.weight = weight
    self.text = text
  }
}

/// A source a figure stands on.
public struct FigureSource: Sendable, Hashable {
  /// The work, `Økonomiplan` of `@source "Økonomiplan: Nøkkeltal"`; nil where the source names no part of one.
  public var work: String?
  /// The part of the work, or the whole source.
  public var part: String
  /// False where it is marked `@unverified`.
  public var isVerified: Bool

  /// A source.
  public init(_ part: String, of work: String? = nil, isVerified: Bool = true) {
    self.work = work
    self.part = part
    self.isVerified = isVerified
  }

  /// The whole of it.
  public var text: String { work.map { "\($0): \(part)" } ?? part }
}

/// An input without a source, or with one nobody has checked, that a figure depends on.
public struct FigureAssumption: Sendable, Hashable {
  /// The input's name.
  public var name: String
  /// The planner's label; nil where there is none.
  public var label: String?
  /// True where there is a source, marked `@unverified`; false where there is none.
  public var isUnverified: Bool

  /// An assumption.
  public init(name: String, label: String? = nil, isUnverified: Bool = false) {
    self.name = name
    self.label = label
    self.isUnverified = isUnverified
  }

  /// The label, or the name where there is none.
  public var title: String { label ?? name }
}

/// A year from which a series means something else (`@break 2016 "moved to …"`).
public struct SeriesBreak: Sendable, Equatable {
  /// The first year of the new meaning.
  public var year: Int
  /// What happened.
  public var text: String

  /// A break.
  public init(year: Int, text: String) {
    self.year = year
    self.text = text
  }
}

/// A printed sum (`= SUM …`) of a table beside what the rows add up to. Checked and reported, never data.
public struct PublishedSum: Sendable {
  /// One column of it.
  public struct Column: Sendable {
    /// The column's label (`B2017`).
    public var label: String
    /// The number printed in the source, canonical.
    public var printed: Decimal
    /// What the rows add up to, canonical.
    public var computed: Decimal
    /// Whether they agree to the tolerance of the source's last digit.
    public var agrees: Bool

    /// A column.
    public init(label: String, printed: Decimal, computed: Decimal, agrees: Bool) {
      self.label = label
      self.printed = printed
      self.computed = computed
      self.agrees = agrees
    }
  }

  /// The label it has in the source (`SUM`).
  public var label: String
  /// True where it adds up all rows of the table (`= SUM` as the only sum, or `==`): then `show` prints the computed
  /// sum as a row.
  public var coversAllRows: Bool
  /// The rows it adds, by their labels, each with its sign.
  public var parts: [(labels: [String], isNegative: Bool)]
  /// The labels of the row it stands below; nil where it stands above all.
  public var rowAbove: [String]?
  /// True where the columns are years.
  public var isOverYears: Bool
  /// Every printed cell, in column order; missing ones left out.
  public var columns: [Column]
  /// The columns that could not be checked, since a row has no figure there.
  public var unchecked: [String]

  /// A printed sum.
  public init(
    label: String, coversAllRows: Bool, parts: [(labels: [String], isNegative: Bool)] = [], rowAbove: [String]? = nil,
    isOverYears: Bool = true, columns: [Column], unchecked: [String] = []
  ) {
    self.parts = parts
    self.rowAbove = rowAbove
    self.label = label
    self.coversAllRows = coversAllRows
    self.isOverYears = isOverYears
    self.columns = columns
    self.unchecked = unchecked
  }
}
