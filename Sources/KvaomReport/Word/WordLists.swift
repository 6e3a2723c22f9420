/// The lists of a document: bullets, and a numbering of its own for each list that is counted.
struct WordLists: Sendable {
  /// The number of the first kind of list, and of the first list.
  let first: Int
  /// How many lists are counted.
  var counted = 0

  /// Lists beside those of a template.
  init(after template: WordTemplate?) { first = template?.firstNumbering ?? 1 }

  /// The numbering of lists that are not counted.
  var bullets: Int { first }

  /// The numbering of a new list that is counted.
  mutating func next() -> Int {
    counted += 1
    return first + counted
  }

  /// The part with all of them: kinds of lists stand before the lists.
  func part(after template: WordTemplate?) -> String {
    let kinds = kind(first, "bullet") { _ in "•" } + kind(first + 1, "decimal") { "%\($0 + 1)." }
    let lists =
      "<w:num w:numId=\"\(bullets)\"><w:abstractNumId w:val=\"\(first)\"/></w:num>"
      + (0..<counted).map { index in
        """
        <w:num w:numId="\(first + 1 + index)"><w:abstractNumId w:val="\(first + 1)"/>\
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """
      }.joined()
    guard let part = template?.text("word/numbering.xml"), let end = part.ranges(of: "</w:numbering>").last else {
      return "<w:numbering \(WordFile.names)>\(kinds)\(lists)</w:numbering>"
    }
    let before = part.firstRange(of: "<w:num ")?.lowerBound ?? end.lowerBound
    return part[..<before] + kinds + part[before..<end.lowerBound] + lists + part[end.lowerBound...]
  }

  private func kind(_ number: Int, _ format: String, _ text: (Int) -> String) -> String {
    let levels = (0..<9).map { level in
      """
      <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text(level))"/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(720 * (level + 1))" w:hanging="360"/></w:pPr></w:lvl>
      """
    }
    return "<w:abstractNum w:abstractNumId=\"\(number)\">\(levels.joined())</w:abstractNum>"
  }
}
