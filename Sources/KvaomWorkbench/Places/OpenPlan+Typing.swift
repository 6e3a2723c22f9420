import KvaomChecker
import KvaomDocumentation
import KvaomEngine
import KvaomSession
public import KvaomSource
import KvaomSyntax
import KvaomWords

/// Help while a plan is typed: what can follow, and what a function takes.
extension OpenPlan {
  /// What can stand at a place, and the part of a word before it that it takes the place of.
  public func completions(at position: TextPosition) -> (items: [PlanName], typed: String, place: CompletionPlace) {
    let before = textBefore(position)
    let place = CompletionPlace(before)
    let completion = Completion(names: names, library: engine.library, locale: locale, starts: Self.starts)
    let items = completion.candidates(at: place) + Completion.clauses(of: before, at: place)
    var seen: Set<String> = []
    return (items.filter { seen.insert("\($0.name) \($0.kind)").inserted }, place.word, place)
  }

  /// The words that begin a statement of a file.
  private static let starts = [
    "dim", "fn", "indicator", "indicators", "input", "measure", "note", "prices", "scenario", "stock", "table",
    "unit", "use", "years", "include", "exclude", "transfer", "effect",
  ]

  /// The names of the plan, its functions among them.
  var names: [PlanName] {
    let functions = session.asking.trees.flatMap { tree in
      tree.statements.compactMap { statement -> PlanName? in
        guard case .function(let own) = statement.kind else { return nil }
        return PlanName(name: own.name.text, kind: .function, label: own.label ?? "")
      }
    }
    return Workbench.names(of: session) + functions
  }

  /// The line up to a place, with the lines before it that it goes on from.
  private func textBefore(_ position: TextPosition) -> String {
    let bytes = text.bytes
    let end = offset(of: position)
    var start = offset(of: TextPosition(line: position.line, character: 0))
    var lines = 0
    while start > 0, lines < 40 {
      var previous = start - 1
      while previous > 0, bytes[previous - 1] != UInt8(ascii: "\n") { previous -= 1 }
      let before = String(decoding: bytes[previous..<start], as: UTF8.self)
      // What lies in braces is a line of its own there.
      guard ShellText.isUnfinished(before), !before.trimmedBreaks.hasSuffix("{") else { break }
      start = previous
      lines += 1
    }
    return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
  }

  /// A function as it is called, and what there is to say of it.
  public struct Signature: Sendable {
    /// How it is called: `annuity(principal, rate, term)`.
    public let form: String
    /// Its parameters, as they stand in the form.
    public let parameters: [String]
    /// What it gives.
    public let text: String
    /// Which parameter the place is at.
    public var active = 0
  }

  /// The function whose brackets a place is in.
  public func signature(at position: TextPosition) -> Signature? {
    let before = textBefore(position)
    guard let (name, count, label) = Self.call(around: before) else { return nil }
    guard var found = signature(of: name) else { return nil }
    found.active =
      label.flatMap { label in
        found.parameters.firstIndex { $0.hasPrefix(label + ":") || $0 == label }
      } ?? min(count, max(0, found.parameters.count - 1))
    return found
  }

  private func signature(of name: String) -> Signature? {
    if let own = Builtin.named(name) { return Signature(form: own.form, text: own.summary[locale]) }
    if let own = ownSignature(of: name) { return own }
    guard let point = name.firstIndex(of: ".") else { return nil }
    let module = LibraryReader(engine.library).module(String(name[..<point]))
    guard let entry = module.entries.first(where: { $0.fullName == name && $0.kind == .function }) else { return nil }
    return Signature(form: entry.signature, text: "\(entry.label[locale])\n\n\(entry.text[locale])")
  }

  /// A function of the plan as it is called.
  func ownSignature(of name: String) -> Signature? {
    for tree in session.asking.trees {
      for statement in tree.statements {
        guard case .function(let function) = statement.kind, function.name.text == name else { continue }
        let sources = session.asking.sources
        let parameters = function.parameters.map { parameter in
          parameter.name.text + (parameter.unit.map { ": " + sources.text(of: $0.span) } ?? "")
        }
        let result = function.result.map { " -> " + sources.text(of: $0.span) } ?? ""
        let comment = DocComment(
          statement.decorations.documentation, parameters: function.parameters.map { $0.name.text })
        let text = [function.label ?? "", comment.text].filter { !$0.isEmpty }.joined(separator: "\n\n")
        return Signature(form: "\(name)(\(parameters.joined(separator: ", ")))\(result)", text: text)
      }
    }
    return nil
  }

  /// The innermost open call before a place: its name, how many commas follow its bracket, and the label of the
  /// argument that is being typed.
  private static func call(around text: String) -> (name: String, commas: Int, label: String?)? {
    var depth = 0
    var commas = 0
    var quotes = 0
    var last = text.endIndex
    for index in text.indices.reversed() {
      let character = text[index]
      if character == "\"" { quotes += 1 }
      if quotes % 2 == 1 { continue }
      if ")]}".contains(character) { depth += 1 }
      if character == ",", depth == 0 {
        if commas == 0 { last = text.index(after: index) }
        commas += 1
      }
      guard "([{".contains(character) else { continue }
      if depth > 0 {
        depth -= 1
        continue
      }
      guard character == "(" else { return nil }
      let name = String(
        text[..<index].reversed().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }.reversed())
      let own = commas == 0 ? text[text.index(after: index)...] : text[last...]
      let word = own.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let isLabel = own.drop { $0 == " " }.dropFirst(word.count).first == ":"
      return name.isEmpty ? nil : (name, commas, isLabel ? String(word) : nil)
    }
    return nil
  }
}

extension OpenPlan.Signature {
  /// A form with its parameters found in it.
  fileprivate init(form: String, text: String) {
    let inner = form.drop { $0 != "(" }.dropFirst()
    var depth = 0
    var current = ""
    var parameters: [String] = []
    for character in inner {
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" {
        if depth == 0 { break }
        depth -= 1
      }
      if character == ",", depth == 0 {
        parameters.append(current)
        current = ""
      } else if !current.isEmpty || character != " " {
        current.append(character)
      }
    }
    if !current.isEmpty { parameters.append(current) }
    self.init(form: form, parameters: parameters, text: text)
  }
}
