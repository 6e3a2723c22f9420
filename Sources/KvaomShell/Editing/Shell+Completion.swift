import KvaomChecker
import KvaomEngine
import KvaomPlatform
import KvaomSyntax
import KvaomWords
import KvaomWorkbench

/// Where in a line the cursor stands.
struct CompletionPlace {
  /// What can follow there.
  enum Kind: Equatable {
    /// A file below a directory, inside a text.
    case file(directory: String)
    /// A member, in the brackets after a name.
    case selector(of: String)
    /// An argument of a function.
    case argument(of: String)
    /// A name of a module of the library, after its dot.
    case libraryName(of: String)
    /// A unit, after a number or `as`.
    case unit
    /// A scenario.
    case world
    /// A dimension, after `over`.
    case dimension
    /// A command or a value, at the start of the line.
    case start
    /// A value.
    case value
  }
  /// What can follow.
  let kind: Kind
  /// The part of a word before the cursor.
  let word: String

  /// Reads the text before the cursor.
  init(_ before: String) {
    if before.count(where: { $0 == "\"" }) % 2 == 1 {
      let text = String(before[before.index(after: before.lastIndex(of: "\"") ?? before.startIndex)...])
      let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
      kind = .file(directory: String(text[..<slash]))
      word = String(text[slash...])
      return
    }
    let reversed = before.reversed().prefix { Self.isPart($0) }
    var ending = String(reversed.reversed())
    let stem = before.dropLast(ending.count)
    let digits = ending.prefix { $0.isNumber || $0 == "_" }
    let around = Self.bracket(around: String(stem))
    if case .selector = around {
      kind = around ?? .value
      word = ending
      return
    }
    if !digits.isEmpty, stem.last.map({ !Self.isPart($0) }) ?? true {
      ending = String(ending.dropFirst(digits.count))
      kind = .unit
      word = ending
      return
    }
    word = ending
    kind = Self.kind(after: String(stem))
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private static func kind(after stem: String) -> Kind {
    if stem.allSatisfy(\.isWhitespace) { return .start }
    let words = stem.split { !isPart($0) }.map(String.init)
    let last = stem.last(where: { !$0.isWhitespace }) ?? " "
    let isAfterWord = isPart(last)
    if last == ".", stem.last == ".", let module = words.last, stem.hasSuffix(module + ".") {
      return .libraryName(of: module)
    }
    if isAfterWord, let word = words.last {
      if ["in", "on", "without", "include", "extends", "exclude", "against"].contains(word) { return .world }
      if word == "as", words.first != "keep" { return .unit }
      if word == "over" || word == "by" { return .dimension }
      if word.first?.isNumber == true { return .unit }
    }
    if last == ",", let place = words.lastIndex(of: "in"), words.first == "compare" || words.first == "plot",
      words[place...].count > 1, !stem[(stem.lastIndex(of: ")") ?? stem.startIndex)...].contains("[")
    {
      return .world
    }
    return bracket(around: stem) ?? .value
  }

  /// The innermost open bracket, by what stands before it.
  private static func bracket(around stem: String) -> Kind? {
    var depth = 0
    for index in stem.indices.reversed() {
      let character = stem[index]
      if ")]".contains(character) { depth += 1 }
      guard "([".contains(character) else { continue }
      if depth > 0 {
        depth -= 1
        continue
      }
      let owner = String(stem[..<index].reversed().prefix { isPart($0) || $0 == "." }.reversed())
      return character == "[" ? .selector(of: owner) : owner.isEmpty ? nil : .argument(of: owner)
    }
    return nil
  }
}

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
    switch place.kind {
    case .file(let directory):
      // A name with something in it that cannot be seen cannot be typed either.
      let names = Files.names(in: directory).filter { $0 == $0.visible }
      return names.map { PlanName(name: $0, kind: .formula) }
    case .selector(let owner): return selectors(of: owner)
    case .libraryName(let module):
      return bench.entries(ofModule: module).map {
        PlanName(name: String($0.name.dropFirst(module.count + 1)), kind: $0.kind, label: $0.label)
      }
    case .unit: return bench.names.filter { $0.kind == .unit }
    case .world:
      let base = PlanName(name: "base", kind: .scenario)
      let draft = bench.draft.isEmpty ? [] : [PlanName(name: bench.draftName, kind: .scenario)]
      return [base] + draft + bench.names.filter { $0.kind == .scenario || $0.kind == .measure }
    case .dimension: return bench.names.filter { $0.kind == .dimension }
    case .argument(let function):
      let named = Builtin.listed(function)?.argumentWords ?? []
      let parameters = named.isEmpty ? bench.parameters(ofLibraryName: function) : named
      return parameters.map { PlanName(name: $0, kind: .formula) } + values
    case .start: return commands + values
    case .value: return values
    }
  }

  /// The words that begin a clause of the question a line is, where a word of it is complete; nothing while nothing is
  /// typed, so that the list is of names.
  private func clauses(of before: String, at place: CompletionPlace) -> [PlanName] {
    guard place.kind == .value, !place.word.isEmpty,
      let verb = Command.Verb(rawValue: String(before.prefix { $0.isLetter }))
    else { return [] }
    return verb.clauseWords.map { PlanName(name: $0, kind: .formula) }
  }

  private var values: [PlanName] {
    bench.names.filter { $0.kind.isDefinition }
      + Builtin.listed.map { PlanName(name: $0.name, kind: .function, label: $0.form) }
      + bench.modules.map { PlanName(name: $0 + ".", kind: .formula) }
  }

  private var commands: [PlanName] {
    (ShellCommand.all.map { $0.words[0] }.filter { $0 != "?" } + Command.Verb.allCases.map(\.rawValue)).sorted()
      .map { PlanName(name: $0, kind: .formula) }
  }

  /// The members that can stand in brackets after a name.
  private func selectors(of owner: String) -> [PlanName] {
    guard let definition = bench.names.first(where: { $0.name == owner && $0.kind.isDefinition }) else {
      return bench.names.filter { $0.kind == .member }
    }
    let members = bench.names.filter { $0.kind == .member && definition.dimensions.contains($0.dimensions.first ?? "") }
    // A year can be written without its letter.
    let years = members.filter { $0.dimensions == ["year"] }.map {
      PlanName(name: String($0.name.suffix(4)), kind: .member)
    }
    return members + years
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
