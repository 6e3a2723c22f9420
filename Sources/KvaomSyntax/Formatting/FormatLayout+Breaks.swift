/// Where lines that are too wide are broken.
extension FormatLayout {
  /// The pieces before which a line is to be broken; none where it is not too wide.
  func breaks(in range: Range<Int>, indent: Int) -> Set<Int> {
    guard width(of: range, indent: indent) > FormatLayout.widest else { return [] }
    let braces = breaksAtBraces(in: range)
    return braces.isEmpty ? breakAtComma(in: range, indent: indent) : braces
  }

  /// How wide a line is, without the comment at its end.
  private func width(of range: Range<Int>, indent: Int) -> Int {
    range.reduce(indent * 2) { $0 + width(ofPiece: $1, in: range) }
  }

  /// How much the piece at `index` adds to its line.
  private func width(ofPiece index: Int, in range: Range<Int>) -> Int {
    guard pieces[index].token != nil else { return 0 }
    return pieces[index].width + (index > range.lowerBound ? spacing.between(pieces, index - 1, index) : 0)
  }

  /// The place after the last comma that fits among those in the fewest brackets.
  private func breakAtComma(in range: Range<Int>, indent: Int) -> Set<Int> {
    var best: (depth: Int, index: Int)?
    var depth = 0
    var width = indent * 2
    for index in range.dropLast() {
      guard let kind = pieces[index].token?.kind else { continue }
      width += self.width(ofPiece: index, in: range)
      if kind.opens { depth += 1 }
      if kind.closes { depth -= 1 }
      guard kind == .comma, pieces[index + 1].token != nil else { continue }
      let isBetter = best.map { depth < $0.depth || depth == $0.depth && width <= FormatLayout.widest }
      if isBetter ?? true { best = (depth, index + 1) }
    }
    return best.map { [$0.index] } ?? []
  }

  /// The places after `{`, after each `;` and before `}` of the first braces that open and close on the line.
  private func breaksAtBraces(in range: Range<Int>) -> Set<Int> {
    guard let opening = range.first(where: { pieces[$0].token?.kind == .openBrace }) else { return [] }
    var depth = 0
    var places: Set<Int> = [opening + 1]
    for index in opening..<range.upperBound {
      guard let kind = pieces[index].token?.kind else { continue }
      if kind.opens { depth += 1 }
      if kind.closes { depth -= 1 }
      if depth == 0 { return index > opening + 1 ? places.union([index]) : [] }
      if depth == 1, kind == .semicolon { places.insert(index + 1) }
    }
    return []
  }
}
