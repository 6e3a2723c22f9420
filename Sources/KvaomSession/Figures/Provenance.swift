public import KvaomChecker
public import KvaomRender

/// How well one definition is founded, by its notes.
public struct Provenance {
  /// The sources it names.
  public let sources: [FigureSource]
  /// Whether it is a figure of the planner's own: an input or a plain number without a source, or what says @assumed.
  public let isAssumption: Bool
  /// Whether it has a source nobody has checked.
  public let isUnverified: Bool
  /// Its sign in the list of sources; nil for a formula, which stands on others.
  public let mark: SourceMark?
  /// What `@assumed` says.
  public let reason: String?
  /// The notes that name the sources.
  public let citations: [CheckedNote]

  /// Reads the notes of a definition; of those that hold for a part of its cells only, all.
  public init(_ definition: Definition, _ program: CheckedProgram) {
    self.init(Self.parts(of: definition, program).map { $0.provenance })
  }

  /// Reads the notes that hold for one cell of a definition. What stands nearer the figure holds: a row's own source
  /// before that of its table.
  public init(_ definition: Definition, _ program: CheckedProgram, at cell: [DimensionID: Int]) {
    let (whole, parts) = Self.grounds(of: definition)
    let own = parts.filter { $0.hold(for: cell) }.flatMap { $0.notes }
    let isData = Self.isData(definition, program) || !own.isEmpty && definition.yearsKnown != nil
    self.init(own: own, whole: whole, isData: isData)
  }

  /// The parts of a definition that are founded each in its own way, each with its cells; the whole has none. One part
  /// where nothing is said of a row, a column or a case.
  public static func parts(
    of definition: Definition, _ program: CheckedProgram
  ) -> [(regions: [[AxisSelection]], provenance: Provenance)] {
    let (whole, parts) = grounds(of: definition)
    let isData = isData(definition, program)
    let rest = Provenance(own: [], whole: whole, isData: isData)
    if parts.isEmpty { return [([], rest)] }
    var made: [(regions: [[AxisSelection]], provenance: Provenance)] = []
    for part in parts {
      let own = Provenance(own: part.notes, whole: whole, isData: isData || definition.yearsKnown != nil)
      if let known = made.firstIndex(where: { $0.provenance.isLike(own) }) {
        made[known].regions.append(part.region)
      } else {
        made.append(([part.region], own))
      }
    }
    let isWhole = covers(parts.map { $0.region }, definition.shape)
    return isWhole || rest.mark == nil ? made : [([], rest)] + made
  }

  /// Several parts together: each source once, and the sign of the worst founded.
  private init(_ parts: [Provenance]) {
    var sources: [FigureSource] = []
    for source in parts.flatMap({ $0.sources }) where !sources.contains(source) { sources.append(source) }
    self.sources = sources
    citations = parts.flatMap { $0.citations }
    isAssumption = parts.contains { $0.isAssumption }
    isUnverified = parts.contains { $0.isUnverified }
    let marks = parts.compactMap { $0.mark }
    mark = [SourceMark.absent, .unverified, .assumed, .sourced].first { marks.contains($0) }
    reason = parts.lazy.compactMap { $0.reason }.first
  }

  /// Some cells: what is said of them, and of the whole they are a part of.
  private init(own: [CheckedNote], whole: [CheckedNote], isData: Bool) {
    func says(_ word: String, in notes: [CheckedNote]) -> Bool { notes.contains { $0.name == word } }
    let citesItself = says("source", in: own)
    let isUnverified = says("unverified", in: own) || !citesItself && says("unverified", in: whole)
    citations = (citesItself ? own : whole).filter { $0.name == "source" }
    sources = citations.flatMap { $0.citations }.map { FigureSource($0.part, of: $0.work, isVerified: !isUnverified) }
    let assuming = citesItself || says("assumed", in: own) ? own : whole
    let isAssumed = says("assumed", in: assuming)
    reason = assuming.first { $0.name == "assumed" }?.texts.first
    self.isUnverified = isUnverified && !sources.isEmpty && !isAssumed
    // What is marked @assumed is the planner's word, a formula's figures too, and whatever source it leans on.
    isAssumption = isAssumed || isData && (sources.isEmpty || isUnverified)
    if isAssumed {
      mark = .assumed
    } else if !sources.isEmpty {
      mark = isUnverified ? .unverified : .sourced
    } else {
      mark = isData ? .absent : nil
    }
  }

  private func isLike(_ other: Provenance) -> Bool {
    sources == other.sources && mark == other.mark && reason == other.reason
  }

  /// The notes on what figures stand on: those of the whole, and those of parts.
  private static func grounds(of definition: Definition) -> (whole: [CheckedNote], parts: [PartNotes]) {
    let words: Set<String> = ["source", "assumed", "unverified"]
    let all = definition.notes.filter { words.contains($0.name) }
    let parts = definition.partNotes.map { part in
      PartNotes(region: part.region, notes: part.notes.filter { words.contains($0.name) })
    }.filter { !$0.notes.isEmpty }
    if parts.isEmpty { return (all, []) }
    let ofParts = Set(parts.flatMap { $0.notes.map { $0.span } })
    return (all.filter { !ofParts.contains($0.span) }, parts)
  }

  /// Whether a definition holds figures of its own, besides those that say themselves what they stand on: of a table of
  /// the library whose years do, nothing is left but years without a figure.
  private static func isData(_ definition: Definition, _ program: CheckedProgram) -> Bool {
    if definition.yearsKnown != nil, grounds(of: definition).whole.isEmpty { return false }
    return switch program[definition.body].operation {
    case .constant, .cube: true
    default: definition.role == .input || definition.role == .table
    }
  }

  /// Whether some parts are all cells of a shape, as rows or columns that all say something are.
  private static func covers(_ regions: [[AxisSelection]], _ shape: Shape) -> Bool {
    shape.axes.contains { axis in
      let named = regions.filter { $0.count == 1 && $0[0].dimension == axis.dimension }.flatMap { $0[0].members }
      return Set(axis.members.positions).isSubset(of: named)
    }
  }
}

/// The provenance of a plan's definitions, each read when it is first asked for.
final class KnownProvenances {
  private var known: [DefinitionID: Provenance] = [:]

  /// That of a definition of `program`, always the same plan's.
  func of(_ id: DefinitionID, in program: CheckedProgram) -> Provenance {
    if let provenance = known[id] { return provenance }
    let provenance = Provenance(program[id], program)
    known[id] = provenance
    return provenance
  }
}
