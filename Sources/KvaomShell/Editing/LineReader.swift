import KvaomPlatform

/// Where entries come from: a terminal with line editing, or a pipe.
enum LineReader {
  /// A person types.
  case terminal(LineEditor)
  /// A script is fed.
  case pipe(LineInput)

  /// The next line; no prompt is printed for a pipe.
  mutating func next(prompt: String) -> LineEditor.Ending {
    switch self {
    case .terminal(let editor): return editor.read(prompt: prompt)
    case .pipe(var input):
      let line = input.next()
      self = .pipe(input)
      return line.map { .line($0) } ?? .ended
    }
  }

  /// The editor, where a person types.
  var editor: LineEditor? { if case .terminal(let editor) = self { editor } else { nil } }
}
