import KvaomChecker
import KvaomCompiler
import KvaomRender

/// One cause of a difference between two worlds: a measure as a whole, or one statement of a scenario or of a `with`.
struct Cause {
  /// What two parts of a world must share to be one cause.
  enum Key: Hashable {
    /// All statements of a measure.
    case measure(LayerID)
    /// A statement of a scenario, a `with`, or a setting.
    case statement(StatementID)
  }

  /// What it is.
  let key: Key
  /// Its statements that only the world explained has.
  var added: Set<WorldPart> = []
  /// Its statements that only the world compared with has.
  var removed: Set<WorldPart> = []
}
