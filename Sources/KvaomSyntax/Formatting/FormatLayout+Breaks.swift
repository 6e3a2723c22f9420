/// Where lines that are too wide are broken.
extension FormatLayout {
  /// The pieces before which a line is to be broken; none where it is not too wide.
  func breaks(in range: Range<Int>, indent: Int) -> Set<Int> {
    guard width(of: range, indent: indent) > FormatLayout.widest else { return [] }
    let braces = breaksAtBraces(in: range)
    return braces.isEmpty ? breaksAtCommas(in: range, indent: indent) : braces
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

  /// The places after the commas in the fewest brackets, each the last that fits on its line. The lines after the
  /// first are taken to be one level deeper; where they are not, the next round mends it.
  private func breaksAtCommas(in range: Range<Int>, indent: Int) -> Set<Int> {
    guard let outermost = depthOfOutermostComma(in: range) else { return [] }
    var places: Set<Int> = []
    var candidate: Int?
    var (depth, width, sinceCandidate) = (0, indent * 2, 0)
    for index in range {
      let pieceWidth = self.width(ofPiece: index, in: range)
      width += pieceWidth
      sinceCandidate += pieceWidth
      if width > FormatLayout.widest, let place = candidate {
        places.insert(place)
        width = (indent + 1) * 2 + sinceCandidate
        candidate = nil
      }
      depth += depthChange(at: index)
      if depth == outermost, isBreakable(index, in: range) { (candidate, sinceCandidate) = (index + 1, 0) }
    }
    return places
  }

  /// In how few brackets a comma of the line stands.
  private func depthOfOutermostComma(in range: Range<Int>) -> Int? {
    var outermost: Int?
    var depth = 0
    for index in range {
      depth += depthChange(at: index)
      if isBreakable(index, in: range) { outermost = min(outermost ?? depth, depth) }
    }
    return outermost
  }

  /// By how much the piece at `index` opens or closes brackets.
  private func depthChange(at index: Int) -> Int {
    guard let kind = pieces[index].token?.kind else { return 0 }
    return kind.opens ? 1 : kind.closes ? -1 : 0
  }

  /// Whether the line can be broken after the piece at `index`.
  private func isBreakable(_ index: Int, in range: Range<Int>) -> Bool {
    pieces[index].token?.kind == .comma && index + 1 < range.upperBound && pieces[index + 1].token != nil
      && !isAmongAnnouncedDimensions(index, in: range)
  }

  /// Whether the comma at `index` stands in `x: kr by place, role = …`: a line that began with `role = …` would be a
  /// definition of its own.
  private func isAmongAnnouncedDimensions(_ index: Int, in range: Range<Int>) -> Bool {
    guard let by = range.first(where: { pieces[$0].token?.word == .by }), by < index,
      let equal = range.first(where: { pieces[$0].token?.kind == .equal })
    else { return false }
    return index < equal
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
