/// Where in a line the cursor stands.
public struct CompletionPlace {
  /// What can follow there.
  public enum Kind: Equatable {
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
  public let kind: Kind
  /// The part of a word before the cursor.
  public let word: String

  /// Reads the text before the cursor.
  public init(_ before: String) {
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
