import KvaomSource
import KvaomWords

/// Worlds: a name and what stands behind it.
extension Parser {
  /// Reads the world after `in`: `plan`, `plan without a and b`, `plan with a at 50% with { x = 3 }`. What stands
  /// behind the name belongs to the world, wherever a world is named.
  mutating func expectLayerReference() -> LayerReference? {
    let start = current.start
    if at(.number) || at(.date) {
      report(.yearInsteadOfLayer(text(current)), at: span(current))
      return nil
    }
    guard let name = expectName(Wanted.world) else { return nil }
    var suffixes: [WorldSuffix] = []
    while true {
      if eat(.without) {
        repeat {
          if let measure = expectName(Wanted.measure) { suffixes.append(.without(measure)) }
        } while eat(.and)
      } else if at(.with), !isClauseOfCommand() {
        advance()
        suffixes += parseWithSuffixes()
      } else {
        return LayerReference(name: name, suffixes: suffixes, span: spanFrom(start))
      }
    }
  }

  /// Whether the `with` that stands here is a clause of the command: `with change`, `with sparklines`, and the ranges
  /// of sweep and optimise.
  private mutating func isClauseOfCommand() -> Bool {
    guard isInCommand else { return false }
    let next = peek(1)
    guard next.kind == .name else { return false }
    let isChanged = isAssignment(peek(2)) || peek(2).kind == .openBracket
    if next.word == .change || next.word == .sparklines { return !isChanged }
    return variesInputs && isChanged
  }

  /// Reads what stands after `with`: measures, changes in braces, or changes up to the next comma that no change
  /// follows.
  mutating func parseWithSuffixes() -> [WorldSuffix] {
    if at(.openBrace) { return parseWithBraces().map { .change($0) } }
    if at(.name), !startsChange(at: 0) { return parseWithMeasures() }
    var statements = [WorldSuffix.change(parseLayerStatement(Decorations()))]
    while at(.comma), startsChange(at: distanceAfterComma()) {
      advance()
      statements.append(.change(parseLayerStatement(Decorations())))
    }
    return statements
  }

  /// How far the token after the comma here is: a line goes on behind a comma.
  private mutating func distanceAfterComma() -> Int {
    var distance = 1
    while peek(distance).kind == .lineBreak { distance += 1 }
    return distance
  }

  /// Reads `a and b at 50%`.
  private mutating func parseWithMeasures() -> [WorldSuffix] {
    var measures: [WorldSuffix] = []
    repeat {
      guard let measure = expectName(Wanted.measure) else { break }
      measures.append(.with(measure, share: eat(.at) ? parseSigned() : nil))
    } while eat(.and)
    return measures
  }

  /// Whether a change begins so many tokens from here: a name, with or without cells, and what it is given.
  private mutating func startsChange(at distance: Int) -> Bool {
    let first = peek(distance)
    guard first.kind == .name else { return false }
    let next = peek(distance + 1)
    if first.word == .transfer { return true }
    switch next.kind {
    case .equal, .plusEqual, .minusEqual, .starEqual, .slashEqual, .colonEqual: return true
    case .openBracket: break
    default: return false
    }
    guard distance > 0 else { return true }
    // Behind a comma a selection may also be an item of its own: what follows it decides.
    var (place, depth) = (distance + 1, 0)
    while true {
      let token = peek(place)
      switch token.kind {
      case .openBracket: depth += 1
      case .closeBracket: depth -= 1
      case .endOfText, .lineBreak: return false
      default: break
      }
      place += 1
      if depth == 0 { return isAssignment(peek(place)) }
    }
  }
}
