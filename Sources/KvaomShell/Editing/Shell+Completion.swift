import KvaomChecker
import KvaomPlatform
import KvaomWords
import KvaomWorkbench

/// Completion by meaning: what stands before the cursor decides what can follow.
extension Shell {
  /// What Tab does on a line with the cursor at byte `cursor`.
  func completion(of line: String, at cursor: Int) -> LineEditor.Completion {
    let before = String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self)
    let place = CompletionPlace(before)
    let all = candidates(at: place) + clauses(of: before, at: place)
    let found = all.filter { $0.name.hasPrefix(place.word) }
    let matches = found.isEmpty ? all.filter { Self.folds($0.name, place.word) } : found
    guard !matches.isEmpty else { return LineEditor.Completion() }
    if matches.count == 1 { return typed(matches[0], place) }
    let common = Self.commonStart(of: matches.map(\.name))
    if common.count > place.word.count, common.hasPrefix(place.word) {
      return LineEditor.Completion(typed: String(common.dropFirst(place.word.count)))
    }
    return LineEditor.Completion(list: listing(matches))
  }

  private func typed(_ match: PlanName, _ place: CompletionPlace) -> LineEditor.Completion {
    guard match.name.hasPrefix(place.word) else { return LineEditor.Completion(list: listing([match])) }
    var ending = match.name.hasSuffix(":") ? " " : match.kind == .function ? "(" : ""
    if case .file = place.kind, !match.name.hasSuffix("/") { ending = "\"" }
    let rest = String(match.name.dropFirst(place.word.count)) + ending
    return rest.isEmpty ? LineEditor.Completion(list: listing([match])) : LineEditor.Completion(typed: rest)
  }

  /// Everything that can stand at a place.
  private func candidates(at place: CompletionPlace) -> [PlanName] {
    if case .file(let directory) = place.kind {
      // A name with something in it that cannot be seen cannot be typed either.
      let names = Files.names(in: directory).filter { $0 == $0.visible }
      return names.map { PlanName(name: $0, kind: .formula) }
    }
    return completion.candidates(at: place)
  }

  /// What can be typed here.
  private var completion: Completion {
    Completion(
      names: bench.names, library: bench.library, locale: locale,
      draftName: bench.draft.isEmpty ? nil : bench.draftName,
      starts: ShellCommand.all.map { $0.words[0] }.filter { $0 != "?" })
  }

  /// The words that begin a clause of the question a line is, where a word of it is complete; nothing while nothing is
  /// typed, so that the list is of names.
  private func clauses(of before: String, at place: CompletionPlace) -> [PlanName] {
    place.word.isEmpty ? [] : Completion.clauses(of: before, at: place)
  }

  private func listing(_ matches: [PlanName]) -> String {
    guard matches.contains(where: { !$0.label.isEmpty && $0.label != $0.name }), matches.count <= 30 else {
      return folded(matches.prefix(200).map(\.name))
    }
    let width = matches.map(\.name.count).max() ?? 0
    return matches.map { match in
      let gap = String(repeating: " ", count: width - match.name.count + 2)
      return match.label.isEmpty || match.label == match.name
        ? "  \(match.name)\n" : "  \(match.name)\(gap)\(match.label)\n"
    }.joined()
  }

  /// Whether `name` begins with `word` but for capitals.
  private static func folds(_ name: String, _ word: String) -> Bool { name.lowercased().hasPrefix(word.lowercased()) }

  private static func commonStart(of names: [String]) -> String {
    var common = names[0]
    for name in names.dropFirst() { while !name.hasPrefix(common) { common.removeLast() } }
    return common
  }

  /// The signature of the function the cursor is in, or all about the name under it; on an empty line how to get help.
  func signature(in line: String, at cursor: Int) -> String {
    guard !line.trimmed.isEmpty else { return helpText("").output }
    let place = CompletionPlace(String(decoding: Array(line.utf8).prefix(cursor), as: UTF8.self))
    if let own = Builtin.listed(place.word) { return own.written(locale) }
    if bench.names.contains(where: { $0.name == place.word && $0.kind != .unit }) {
      return bench.information(about: place.word).output
    }
    if case .libraryName(let module) = place.kind, let own = bench.signature(ofLibraryName: "\(module).\(place.word)") {
      return own
    }
    guard case .argument(let function) = place.kind else { return "" }
    if let own = Builtin.listed(function) { return own.written(locale) }
    if bench.names.contains(where: { $0.name == function && $0.kind == .function }) {
      return bench.information(about: function).output
    }
    return bench.signature(ofLibraryName: function) ?? ""
  }
}
