/// Where a table comes from while it is asked about: what was pasted, or a file of which one part is read.
public struct TableSource: Sendable {
  private let file: SourceFile?
  private let wish: TablePart.Wish
  private let part: TablePart
  /// The name of the file; nil for what was pasted.
  public let name: String?
  /// The note that says which edition of the file was read; nil for what was pasted.
  public let read: String?

  /// A table that was pasted.
  public init(_ grid: Grid) {
    part = TablePart(grid)
    file = nil
    wish = TablePart.Wish()
    name = nil
    read = nil
  }

  /// A table of a file called `name`; `read` is the note `@read` for it.
  public init(
    _ file: SourceFile, _ wish: TablePart.Wish, named name: String, read: String
  ) throws(TablePart.Fault) {
    part = try TablePart(file, wish)
    self.file = file
    self.wish = wish
    self.name = name
    self.read = read
  }

  /// The table with the answers given so far. An answer to the question for the sheet chooses another part of the file.
  public func intake(
    _ answers: [String: String], into plan: ReceivingPlan, as form: TableForm = .by
  ) -> TableIntake {
    guard let file, let sheet = answers["sheet"], wish.sheet == nil else {
      return TableIntake(part, answers: answers, into: plan, as: form)
    }
    var wish = wish
    wish.sheet = sheet
    guard let chosen = try? TablePart(file, wish) else {
      return TableIntake(part, answers: answers, into: plan, as: form)
    }
    var others = answers
    others["sheet"] = nil
    return TableIntake(chosen, answers: others, into: plan, as: form)
  }
}
