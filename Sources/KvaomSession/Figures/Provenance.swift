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

  /// Reads the notes of a definition.
  public init(_ definition: Definition, _ program: CheckedProgram) {
    let isUnverified = definition.notes.contains { $0.name == "unverified" }
    sources = definition.notes.filter { $0.name == "source" }.flatMap({ $0.citations }).map {
      FigureSource($0.part, of: $0.work, isVerified: !isUnverified)
    }
    let isData: Bool
    switch program[definition.body].operation {
    case .constant, .cube: isData = true
    default: isData = definition.role == .input || definition.role == .table
    }
    let isAssumed = definition.notes.contains { $0.name == "assumed" }
    reason = definition.notes.first { $0.name == "assumed" }?.texts.first
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
}
