import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Many definitions at once. Every entry is checked against the whole plan, so that a thousand of them, one after the
/// other, cost a thousand checks of up to a thousand definitions; together they cost one.
extension Workbench {
  /// One of several entries that were taken together.
  public struct Taken: Sendable {
    /// What it is answered.
    public let reply: Reply
    /// The plan as it was before it; nil where nobody can go back so far.
    public let before: Workbench?
  }

  /// Takes entries that define new names, each as if it had been taken alone, in order. Nil where that cannot be
  /// promised (one of them is something else, something in them is wrong or worth a remark): then nothing is taken.
  public mutating func define(all entries: [String]) -> [Taken]? { deep { $0.defined(all: entries) } }

  private mutating func defined(all entries: [String]) -> [Taken]? {
    guard let fresh = newNames(of: entries) else { return nil }
    let before = self
    for entry in entries {
      entryCount += 1
      add(Piece(name: "<\(entryCount)>", text: entry.trimmedBreaks + "\n", replaces: false))
    }
    let checked = session()
    let own = Set(pieces.suffix(entries.count).map(\.name))
    let hasRemark = checked.diagnostics.contains { own.contains(checked.asking.sources[$0.span.source].name) }
    guard checked.isRunnable, !hasRemark else {
      self = before
      return nil
    }
    let all = Self.names(of: checked)
    let owners = Dictionary(fresh.enumerated().flatMap { number, new in new.names.map { ($0, number + 1) } }) { $1 }
    let growing = NameList(all, broughtBy: owners)
    var bench = before
    var taken: [Taken] = []
    for (new, piece) in zip(fresh, pieces.suffix(entries.count)) {
      let isRemembered = taken.count >= entries.count - Self.remembered
      if isRemembered { bench.nameList = growing.first(taken.count) }
      var output = LiveWords.defined(new.names.joined(separator: ", "))[locale] + "\n"
      if let unread = new.unread { output += "  " + LiveWords.unread(unread)[locale] + "\n" }
      taken.append(Taken(reply: Reply(output: output), before: isRemembered ? bench : nil))
      bench.entryCount += 1
      bench.add(piece)
      bench.steps.append(step(.definition, piece.text))
    }
    bench.names = all
    bench.read = read
    self = bench
    return taken
  }

  /// How many states back a session can go.
  public static let remembered = 500

  /// What an entry brings.
  private struct NewNames {
    let names: [String]
    /// The name to which it gives a number alone.
    let unread: String?
  }

  /// The names that each of some entries defines; nil where an entry is anything but definitions of names that are new
  /// and meant, or needs a name that comes later.
  private func newNames(of entries: [String]) -> [NewNames]? {
    var owners: [String: Int] = [:]
    for name in names { owners[name.name] = -1 }
    var fresh: [NewNames] = []
    let known = definedNames
    var meant = Meant(names)
    for (index, entry) in entries.enumerated() {
      let text = SourceText(name: "", bytes: Array(entry.utf8))
      let tree = parse(text, id: SourceID(index: 0), dialect: options.dialect, known: known)
      guard tree.diagnostics.isEmpty, !tree.statements.isEmpty, doubt(about: tree, text, meant) == nil
      else { return nil }
      var own: [String] = []
      for statement in tree.statements {
        guard case .definition(let definition) = statement.kind, owners[definition.name.text] == nil else { return nil }
        owners[definition.name.text] = index
        own.append(definition.name.text)
      }
      for name in own { meant.add(name) }
      fresh.append(NewNames(names: own, unread: unreadNumber(tree)))
    }
    for (index, entry) in entries.enumerated() {
      let used = ShellText.names(in: entry).map(\.name)
      if used.contains(where: { $0.hasPrefix("_") || owners[$0].map { $0 > index } ?? false }) { return nil }
    }
    return fresh
  }
}
