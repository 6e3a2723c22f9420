/// Lines of text under construction: padding is written only when something follows it, so no line ends in spaces.
struct TextCanvas {
  /// The text so far.
  private(set) var text = ""
  private let usesColor: Bool
  private var pending = 0

  /// An empty canvas.
  init(usesColor: Bool) {
    self.usesColor = usesColor
  }

  /// Adds text.
  mutating func put(_ piece: String, _ style: TextStyle = .plain) {
    if piece.isEmpty { return }
    if pending > 0 {
      text += String(repeating: " ", count: pending)
      pending = 0
    }
    if usesColor, let code = style.code {
      text += code + piece + "\u{1B}[0m"
    } else {
      text += piece
    }
  }

  /// Adds empty columns.
  mutating func skip(_ columns: Int) {
    pending += max(0, columns)
  }

  /// Ends the line.
  mutating func endLine() {
    pending = 0
    text += "\n"
  }
}
