/// The lines below a table as people get them: at most four, the most important first, and where the figures come from;
/// JSON has all of them.
enum NoteLines {
  /// The most lines.
  static let most = 4

  /// The notes to print; where there are more than fit, the last line says how many are left out, never a single one.
  /// Footnotes whose marks are on the page are never left out.
  static func shown(_ notes: [Note], _ words: Words) -> [Note] {
    let notes = notes.compactMap { note -> Note? in
      guard let brief = note.brief else { return note }
      return brief.isEmpty ? nil : Note(note.kind, brief)
    }
    let sources = notes.filter { $0.kind == .source }
    return limited(notes.filter { $0.kind != .source }, words) + sources
  }

  private static func limited(_ notes: [Note], _ words: Words) -> [Note] {
    guard notes.count > most else { return notes }
    let bound = notes.count { isBound($0) }
    let room = max(0, most - 1 - bound)
    var free = 0
    let kept = notes.filter { note in
      if isBound(note) { return true }
      free += 1
      return free <= room
    }
    let left = notes.count - kept.count
    if left <= 1 { return notes }
    return kept + [Note(.information, words.moreNotes.filled(["count": "\(left)"]))]
  }

  /// Whether the page would be wrong without the note.
  private static func isBound(_ note: Note) -> Bool {
    switch note.kind {
    case .failure, .footnote: true
    case .important, .plain, .information, .source: false
    }
  }
}
