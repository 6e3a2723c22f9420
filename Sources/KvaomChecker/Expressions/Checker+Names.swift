import KvaomDecimal
import KvaomSource
import KvaomSyntax
import KvaomUnits
import KvaomWords

/// What a name stands for, where it stands.
extension Checker {
  /// A name in a formula.
  func name(_ name: Name, _ context: Context) throws(CheckFailure) -> TypedNode {
    if let local = context.locals[name.text] { return captured(local, context, at: name.span) }
    let symbol = context.text.scope.symbols[name.text]
    if case .definition(let index) = symbol {
      if let below = context.below, below.entry == index, below.depth == context.depth {
        var node = below.node
        node.span = name.span
        return node
      }
      return try reference(to: index, at: name.span, context)
    }
    if let bound = context.dimensionParameters[name.text] { return coordinate(of: bound, at: name.span) }
    if let dimension = try knownDimension(name, in: context.text.scope) {
      return coordinate(of: dimension, at: name.span)
    }
    switch symbol {
    case .function(let index):
      throw failure(
        .wrongSort, at: name.span,
        Phrase(
          nn: "`\(name.text)` er ein funksjon; her står ein verdi.",
          nb: "`\(name.text)` er en funksjon; her står en verdi.",
          sv: "`\(name.text)` är en funktion; här står ett värde.",
          en: "`\(name.text)` is a function; a value stands here."),
        fixes: [Fix(call(of: functions[index]))])
    case .layer(let index):
      throw failure(
        .wrongSort, at: name.span,
        layerEntries[index].kind == .measure
          ? Phrase(
            nn: "`\(name.text)` er eit tiltak; her står ein verdi.",
            nb: "`\(name.text)` er et tiltak; her står en verdi.",
            sv: "`\(name.text)` är en åtgärd; här står ett värde.",
            en: "`\(name.text)` is a measure; a value stands here.")
          : Phrase(
            nn: "`\(name.text)` er eit scenario; her står ein verdi.",
            nb: "`\(name.text)` er et scenario; her står en verdi.",
            sv: "`\(name.text)` är ett scenario; här står ett värde.",
            en: "`\(name.text)` is a scenario; a value stands here."),
        fixes: ["\(.figure, "value") in \(name.text)"])
    default: throw unknown(name, context)
    }
  }

  /// A reference to a definition's value.
  func reference(to index: Int, at span: SourceSpan, _ context: Context) throws(CheckFailure) -> TypedNode {
    let type = try resolve(index, viaPrevious: context.isUnderPrevious, at: span)
    let isOwn = context.ownEntry == index
    let id = entries[index].id
    return add(
      isOwn ? .ownDefinition(id) : .reference(id), shape: type.shape, kind: type.kind, unit: type.unit, at: span)
  }

  /// A local name, fetched from the world it was bound in.
  private func captured(_ local: Context.Local, _ context: Context, at span: SourceSpan) -> TypedNode {
    var node = local.node
    for _ in local.depth..<context.depth {
      node = add(.outer(node.id), shape: node.shape, kind: node.kind, unit: node.unit, at: span, literal: node.literal)
    }
    node.span = span
    return node
  }

  /// Reports a name nothing defines, with the nearest ones and what the planner may have meant.
  func unknown(_ name: Name, _ context: Context) -> CheckFailure {
    if lostNames.contains(name.text) { return .reported }
    var fixes: [Fix] = []
    if comparisonsLeft > 0 {
      let known = Array(context.text.scope.symbols.keys) + Array(context.locals.keys) + Array(dimensionsByName.keys)
      let wanted = name.text.lowercased()
      let labelled = entries.compactMap { entry -> Fix? in
        let label = entry.parts.lazy.compactMap { $0.statement.label }.first
        guard let label, label.lowercased() == wanted, entry.name != name.text else { return nil }
        return Fix(entry.name, remark: .verbatim("«\(label)»"))
      }
      let named = labelled.map { $0.code }
      fixes = labelled + nearest(to: name.text, among: known).filter { !named.contains($0.code) }
    }
    var related: [Diagnostic.Related] = []
    if let first = fixes.first, let place = context.text.scope.places[first.code] {
      related.append(
        .init(
          span: place,
          message: Phrase(
            nn: "`\(first.code)` er definert her", nb: "`\(first.code)` er definert her",
            sv: "`\(first.code)` definieras här", en: "`\(first.code)` is defined here")))
    }
    if let dimension = program.dimensions.first(where: { $0.positions[name.text] != nil }) {
      fixes.append(
        Fix(
          "value[\(name.text)]",
          remark: Phrase(
            nn: "`\(name.text)` er ein kategori i `\(dimension.name)`",
            nb: "`\(name.text)` er en kategori i `\(dimension.name)`",
            sv: "`\(name.text)` är en kategori i `\(dimension.name)`",
            en: "`\(name.text)` is a member of `\(dimension.name)`")))
    } else if units[name.text] != nil {
      fixes.append(
        Fix(
          "1 \(name.text)",
          remark: Phrase(
            nn: "`\(name.text)` er ei eining: ho står etter eit tal",
            nb: "`\(name.text)` er en enhet: den står etter et tall",
            sv: "`\(name.text)` är en enhet: den står efter ett tal",
            en: "`\(name.text)` is a unit: it stands after a number")))
    } else if Builtin.named(name.text) != nil {
      fixes.append(
        Fix(
          "\(name.text)(…)",
          remark: Phrase(
            nn: "`\(name.text)` er ein funksjon", nb: "`\(name.text)` er en funksjon",
            sv: "`\(name.text)` är en funktion", en: "`\(name.text)` is a function")))
    }
    return failure(
      .unknownName, at: name.span,
      Phrase(
        nn: "Ingenting heiter `\(name.text)`.", nb: "Ingenting heter `\(name.text)`.",
        sv: "Ingenting heter `\(name.text)`.", en: "Nothing is called `\(name.text)`."), related: related, fixes: fixes)
  }

  /// How a function is called, for messages.
  func call(of function: FunctionEntry) -> String {
    "\(function.name)(\(function.statement.parameters.map { $0.name.text }.joined(separator: ", ")))"
  }
}
