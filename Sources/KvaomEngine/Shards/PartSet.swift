import KvaomSession
public import KvaomSource
import KvaomTables
import KvaomWords

/// Parts that belong together and are all there: what one run would have computed, as far as their own texts tell.
public struct PartSet: Sendable {
  /// What is said of files that are not all parts of one thing, or not all of them.
  public struct Refusal: Error {
    /// What is wrong, a diagnostic for each file or matter.
    public let diagnostics: [Diagnostic]
    /// The parts' texts.
    public let sources: SourceStore
  }

  /// The parts, in the order of their numbers.
  let parts: [Part]
  /// Their texts.
  let sources: SourceStore

  /// What all of them are of; its share is the first.
  public var header: PartHeader { parts[0].header }

  /// The parts in `texts`, at least one, in any order.
  public init(_ texts: [SourceText]) throws(Refusal) {
    var store = SourceStore()
    var parts: [Part] = []
    var wrong: [Diagnostic] = []
    for text in texts {
      let source = store.add(text)
      if let part = Part(text, source) {
        parts.append(part)
      } else {
        let first = text.rangeOfLine(0)
        let span = SourceSpan(source: source, start: first.lowerBound, end: first.upperBound)
        wrong.append(Diagnostic(.damagedPart, at: span, ShardWords.damaged, fixes: [.advice(ShardWords.runAgain)]))
      }
    }
    if let usual = Self.usual(parts) {
      for part in parts {
        guard let other = part.header.difference(from: usual.header) else { continue }
        wrong.append(
          Diagnostic(
            .foreignPart, at: part.span(of: other.line), ShardWords.foreign(other.what),
            related: [.init(span: usual.span(of: other.line), message: ShardWords.others)],
            fixes: [.advice(ShardWords.runAgain)]))
      }
      let own = parts.filter { $0.header.difference(from: usual.header) == nil }
      wrong += Self.doubled(own) + Self.missing(own, usual, isSure: wrong.isEmpty)
    }
    guard wrong.isEmpty, !parts.isEmpty else { throw Refusal(diagnostics: wrong, sources: store) }
    self.parts = parts.sorted { $0.header.shard.number < $1.header.shard.number }
    sources = store
  }

  /// A part that says of itself what most of them say; of those that as many say, the first.
  private static func usual(_ parts: [Part]) -> Part? {
    var best: (part: Part, count: Int)?
    for part in parts {
      let count = parts.count { part.header.difference(from: $0.header) == nil }
      if count > best?.count ?? 0 { best = (part, count) }
      // Where more than half of them agree, none can have more.
      if count * 2 > parts.count { break }
    }
    return best?.part
  }

  private static func doubled(_ parts: [Part]) -> [Diagnostic] {
    var first: [Int: Part] = [:]
    var found: [Diagnostic] = []
    for part in parts {
      guard let known = first.updateValue(part, forKey: part.header.shard.number) else { continue }
      first[part.header.shard.number] = known
      found.append(
        Diagnostic(
          .doubledPart, at: part.span(of: .shard), ShardWords.doubled(part.header.shard),
          related: [.init(span: known.span(of: .shard), message: ShardWords.here)],
          fixes: [.advice(ShardWords.nameOnce)]))
    }
    return found
  }

  /// What is said of parts that are not there; nothing where a file that cannot be used may be one of them.
  private static func missing(_ parts: [Part], _ usual: Part, isSure: Bool) -> [Diagnostic] {
    let known = Set(parts.map { $0.header.shard.number })
    let (count, header) = (usual.header.shard.count, usual.header)
    let missing = (1...count).filter { !known.contains($0) }
    guard isSure, let first = missing.first else { return [] }
    return [
      Diagnostic(
        .missingPart, at: usual.span(of: .shard), ShardWords.missing(missing, of: count),
        fixes: [.advice(ShardWords.run(first, of: count, of: header.plan))])
    ]
  }
}
