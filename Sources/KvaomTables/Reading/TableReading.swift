import KvaomDecimal
import KvaomUnits
public import KvaomWords

/// A table as it is understood: what each row and column is and why, what is doubtful, and what became of every figure.
///
/// It is made anew whenever an answer is given: `TableReading(grid, answers: [...])`. Nothing is taken in silence:
/// what the
/// evidence leaves open is a question.
public struct TableReading: Sendable {
  /// What a column or a row was taken for.
  public struct Finding: Sendable {
    /// Its head or label.
    public let label: String
    /// What it is.
    public let role: Phrase
    /// Why; nil where it goes without saying.
    public let reason: Phrase?
    /// Whether it is in the table as figures.
    public let isData: Bool
  }

  /// Why there is no table; nil where there is one.
  public internal(set) var fault: TableShapeReason?
  /// The columns, from the left.
  public internal(set) var columns: [Finding] = []
  /// The rows, from above.
  public internal(set) var rows: [Finding] = []
  /// The doubts, the open ones among them.
  public internal(set) var questions: [TableQuestion] = []
  /// What became of the figures.
  public internal(set) var account = TableAccount()
  /// What the table is called; empty where nothing says it.
  public internal(set) var title = ""
  /// The unit that the source gives; nil where it gives none.
  public internal(set) var unit: PrintedUnits.Found?
  /// Where the table says it comes from; nil where it does not.
  public internal(set) var source: String?
  /// Lines without figures that are no labels: headings, notes.
  public internal(set) var asides: [String] = []
  /// Words in the place of figures that are missing, with their rows and columns.
  public internal(set) var wordsAsMissing: [String] = []
  /// Whether the columns are years.
  public internal(set) var isOverYears = false
  /// Whether a dash or an empty cell stands among the figures.
  public internal(set) var hasDashes = false
  /// Whether income and costs are printed with one sign, so that a sum over the rows adds them to each other.
  public internal(set) var mixesSigns = false
  /// The controls that reported accounts are held to, made of what the file holds; none for other tables.
  public internal(set) var controls: [LedgerControl] = []
  /// The answers it was read with.
  public let answers: [String: String]
  /// The form it is read for.
  public let form: TableForm

  /// The rows and columns that are written.
  var plan = TablePlan()
  /// How many rows a table may have. What has more is a list, which is summed and not read row by row.
  private static let mostRows = 200_000
  /// How many cells it may have: a ledger of 100 000 vouchers with nine columns of words took eleven seconds, and five
  /// are promised.
  private static let mostCells = 300_000

  /// Reads a grid. `answers` are those given so far, by the question's id.
  public init(_ grid: Grid, answers: [String: String] = [:], form: TableForm = .by) {
    self.answers = answers
    self.form = form
    let cells = grid.rowCount <= Self.mostRows ? (0..<grid.rowCount).reduce(0) { $0 + grid.cellCount(inRow: $1) } : 0
    guard grid.rowCount <= Self.mostRows, cells <= Self.mostCells else {
      fault = TableShapeReason(.tooLarge)
      return
    }
    do {
      let movesHeads = answers["heads"].map { $0 == "moved" }
      let shape = try TableShape(grid, movesHeads: movesHeads, lostHead: answers["lost-head"].flatMap { Int($0) })
      var builder = TableReader(grid, shape, answers: answers, form: form)
      builder.read(into: &self)
      let hasFigures = !plan.columns.isEmpty && plan.rows.contains { $0.mark.isData } || !plan.quantities.isEmpty
      if !hasFigures, openQuestions.isEmpty { fault = TableShapeReason(.noRows) }
    } catch {
      fault = TableShapeReason(error.fault)
    }
  }

  /// The questions that must be answered before the table can be taken.
  public var openQuestions: [TableQuestion] { questions.filter { $0.isOpen && answers[$0.id] == nil } }

  /// The role of a row that is nothing but figures.
  public var plainRow: Phrase { ReadingWords.row }
}

/// Why a text is no table.
public struct TableShapeReason: Sendable {
  /// The reason in words.
  public let phrase: Phrase

  init(_ fault: TableShape.Fault) {
    switch fault {
    case .noTable:
      phrase = Phrase(
        nn: "Det er ingen tabell: det trengst minst to linjer med fleire celler, skilde med tabulator eller semikolon.",
        nb: "Det er ingen tabell: det trengs minst to linjer med flere celler, skilt med tabulator eller semikolon.",
        sv: "Det är ingen tabell: det behövs minst två rader med flera celler, skilda med tabb eller semikolon.",
        en: "That is no table: it takes at least two lines with several cells, with tabs or semicolons between.")
    case .noHeads:
      phrase = Phrase(
        nn: "Tabellen har inga overskrifter over tala. Ta med linja som seier kva kolonnane er.",
        nb: "Tabellen har ingen overskrifter over tallene. Ta med linjen som sier hva kolonnene er.",
        sv: "Tabellen har inga rubriker över talen. Ta med raden som säger vad kolumnerna är.",
        en: "The table has no heads over its figures. Take the line that says what the columns are along.")
    case .noRows:
      phrase = Phrase(
        nn: "Det står ingen tal under overskriftene.", nb: "Det står ingen tall under overskriftene.",
        sv: "Det står inga tal under rubrikerna.", en: "There are no figures below the heads.")
    case .tooLarge:
      phrase = Phrase(
        nn: "Det er for mykje til ein tabell. Ei liste blir summert: nemn kolonnane i planen (value = column …).",
        nb: "Det er for mye til en tabell. En liste summeres: nevn kolonnene i planen (value = column …).",
        sv: "Det är för mycket för en tabell. En lista summeras: nämn kolumnerna i planen (value = column …).",
        en: "That is too much for a table. A list is summed: name its columns in the plan (value = column …).")
    }
  }
}

/// What is written of a table: the rows and columns that are data, and the sums between them.
struct TablePlan: Sendable {
  /// A row as it is written.
  struct Row: Sendable {
    /// What stands before its label.
    enum Mark: Sendable {
      /// Figures.
      case data
      /// `of which`.
      case part
      /// `=`: since the last sum.
      case sum
      /// `==`: all rows.
      case total
      /// `= … of`: rows and sums by label, each with its sign.
      case of([(label: String, isNegative: Bool)])
    }
    /// Its labels, one for each dimension before the years.
    var labels: [String]
    /// What it is.
    var mark: Mark
    /// Its cells, as they are written.
    var cells: [Cell]
    /// Where each cell stands in the source.
    var places: [GridPlace] = []
    /// Its first label that is no code: what a measure is called.
    var title = ""
    /// What its other labels say, each behind its head: `Ansvar 3300, Art 010`.
    var remark = ""
  }
  /// A cell as it is written.
  enum Cell: Sendable {
    /// A figure.
    case figure(String)
    /// A dash or nothing where figures stand.
    case dash
    /// Missing whatever a dash means.
    case missing
  }
  /// A column as it is written.
  struct Column: Sendable {
    /// A year or a name.
    var label: String
    /// For a sum of columns: what it is made of; nil for figures.
    var terms: [(label: String, isNegative: Bool)]?
    /// Whether it is the sum of all columns before it.
    var isPlainSum = false
  }
  /// A row or a column with a unit of its own.
  struct Quantity: Sendable {
    /// What the source calls it.
    var title: String
    /// Its unit as Kvaom writes it; nil where neither the source nor an answer gives one.
    var unit: String?
    /// Whether it has texts or days and no figures, so that it has no unit.
    var isText = false
    /// Its cells, as they are written.
    var cells: [String]
  }
  /// The rows or columns as quantities, where the form has some.
  var quantities: [Quantity] = []
  /// What the cells of a quantity stand for, in their order.
  var members: [String] = []
  /// The dimension that those are members of.
  var memberDimension = "post"
  /// The dimensions of the labels.
  var dimensions: [String] = ["post"]
  /// Whether the format says that the figures are of a day.
  var isStock = false
  /// Whether the figures may be added up; false where the format says they may not.
  var isAdditive = true
  /// The columns.
  var columns: [Column] = []
  /// The rows.
  var rows: [Row] = []
}
