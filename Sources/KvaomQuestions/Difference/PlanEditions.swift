import KvaomRender
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Two plans taken apart, each with the files it uses: what differs in their texts.
public struct PlanEditions {
  /// How a piece differs.
  public enum Change {
    /// Both plans have it, with other words.
    case changed
    /// Only the new plan has it.
    case added
    /// Only the old plan has it.
    case removed
  }
  /// A piece that differs.
  public struct Difference {
    /// How.
    public let change: Change
    /// The piece: the new one, or the old one where it is gone.
    public let piece: PlanPiece
  }

  /// What differs, in the order of the new plan; what is gone comes last.
  public let differences: [Difference]
  /// The pieces of the new plan by key, and those of the old.
  let new: [String: PlanPiece], old: [String: PlanPiece]

  /// The editions between two plans as they were written.
  init(old: Asking, new: Asking) {
    let oldPieces = PlanPiece.pieces(of: old)
    let newPieces = PlanPiece.pieces(of: new)
    let before = Dictionary(firstOf: oldPieces.map { ($0.key, $0) })
    let after = Dictionary(firstOf: newPieces.map { ($0.key, $0) })
    (self.old, self.new) = (before, after)
    var differences: [Difference] = []
    for piece in newPieces {
      guard let known = before[piece.key] else {
        differences.append(Difference(change: .added, piece: piece))
        continue
      }
      if known.words != piece.words { differences.append(Difference(change: .changed, piece: piece)) }
    }
    for piece in oldPieces where after[piece.key] == nil {
      differences.append(Difference(change: .removed, piece: piece))
    }
    self.differences = differences
  }
}

/// One thing a plan says: all statements of one definition, a table, a declaration, a layer.
public struct PlanPiece {
  /// What the pieces of two plans meet by.
  public let key: String
  /// The name, as written.
  public let name: String
  /// Whether it is a measure or scenario.
  public let isLayer: Bool
  /// Its text, notes and doc comment included.
  private(set) var text: String
  /// The file, without its folders, and the line it begins in, from 1.
  public let place: String

  /// The text without what only moves it about.
  public var words: String { text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ") }

  /// Whether it is the plan's years: plans rolled on by a year differ in their figures, not in their years.
  var isYears: Bool { key == "years" }

  /// The pieces of a plan in the order written, the files it uses last; questions are none.
  static func pieces(of asking: Asking) -> [PlanPiece] {
    asking.trees.flatMap { pieces(of: $0, asking.sources[$0.source]) }
  }

  private static func pieces(of tree: SyntaxTree, _ text: SourceText) -> [PlanPiece] {
    var pieces: [PlanPiece] = []
    var places: [String: Int] = [:]
    for statement in tree.statements {
      guard let (key, name) = key(of: statement.kind) else { continue }
      let starts =
        [statement.span.start] + statement.decorations.notes.map { $0.span.start }
        + [statement.decorations.documentationSpan?.start].compactMap { $0 }
      let start = Int(starts.min() ?? statement.span.start)
      let own = text.text(start..<Int(statement.span.end))
      if let known = places[key] {
        pieces[known].text += "\n" + own
        continue
      }
      places[key] = pieces.count
      let isLayer =
        switch statement.kind {
        case .measure, .scenario: true
        default: false
        }
      pieces.append(
        PlanPiece(
          key: key, name: name, isLayer: isLayer, text: own,
          place: "\(PlanNames.fileName(text.name)):\(text.line(at: Int(statement.span.start)) + 1)"))
    }
    return pieces
  }

  private static func key(of kind: Statement.Kind) -> (key: String, name: String)? {
    switch kind {
    case .years: return ("years", "years")
    case .dimension(let dimension): return ("dim " + dimension.name.text, "dim " + dimension.name.text)
    case .unit(let names): return names.first.map { ("unit " + $0.text, "unit " + $0.text) }
    case .prices: return ("prices", "prices")
    case .asOf: return ("as_of", "as_of")
    case .note(let note): return ("note " + note.name.text, "note " + note.name.text)
    case .definition(let definition): return (definition.name.text, definition.name.text)
    case .table(let table): return key(of: table)
    case .function(let function): return ("fn " + function.name.text, "fn " + function.name.text)
    case .use(let path, _): return ("use " + path, "use " + path)
    case .measure(let layer), .scenario(let layer): return ("layer " + layer.name.text, layer.name.text)
    case .indicator(let indicator): return (indicator.name.text, indicator.name.text)
    case .indicators(let indicators):
      return ("indicators " + indicators.dimension.text, "indicators by " + indicators.dimension.text)
    case .command, .change, .hole: return nil
    }
  }

  private static func key(of table: TableStatement) -> (key: String, name: String) {
    switch table.form {
    case .named(let name, _, _): return (name.text, name.text)
    case .across(let dimension): return ("table across " + dimension.text, "table across " + dimension.text)
    case .byColumn(let dimension): return ("table by " + dimension.text, "table by " + dimension.text)
    }
  }
}
