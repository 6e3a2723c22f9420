public import KvaomChecker
public import KvaomLibrary
import KvaomSyntax
public import KvaomWords

/// Completion by meaning: what stands before the cursor decides what can follow. The shell and editors offer the same.
public struct Completion {
  /// The names of the plan.
  private let names: [PlanName]
  private let library: LibraryNames
  /// What the draft is called as a world; nil without one.
  private let draftName: String?
  /// The words a line may begin with besides the questions'.
  private let starts: [String]

  /// What can be typed into a plan with these names, the library's labels in a language.
  public init(
    names: [PlanName], library: Library, locale: Locale, draftName: String? = nil, starts: [String]
  ) {
    self.names = names
    self.library = LibraryNames(library, in: locale)
    self.draftName = draftName
    self.starts = starts
  }

  /// Everything that can stand at a place; files are for who knows where they are.
  public func candidates(at place: CompletionPlace) -> [PlanName] {
    switch place.kind {
    case .file: return []
    case .selector(let owner): return selectors(of: owner)
    case .libraryName(let module):
      return library.entries(ofModule: module).map {
        PlanName(name: String($0.name.dropFirst(module.count + 1)), kind: $0.kind, label: $0.label)
      }
    case .unit: return names.filter { $0.kind == .unit }
    case .world:
      let base = PlanName(name: "base", kind: .scenario)
      let draft = draftName.map { [PlanName(name: $0, kind: .scenario)] } ?? []
      return [base] + draft + names.filter { $0.kind == .scenario || $0.kind == .measure }
    case .dimension: return names.filter { $0.kind == .dimension }
    case .argument(let function):
      let named = Builtin.listed(function)?.argumentWords ?? []
      let parameters = named.isEmpty ? library.parameters(of: function) : named
      return parameters.map { PlanName(name: $0, kind: .formula) } + values
    case .start: return commands + values
    case .value: return values
    }
  }

  /// The words that begin a clause of the question a line is.
  public static func clauses(of before: String, at place: CompletionPlace) -> [PlanName] {
    guard place.kind == .value, let verb = Command.Verb(rawValue: String(before.prefix { $0.isLetter })) else {
      return []
    }
    return verb.clauseWords.map { PlanName(name: $0, kind: .formula) }
  }

  private var values: [PlanName] {
    names.filter { $0.kind.isDefinition || $0.kind == .function }
      + Builtin.listed.map { PlanName(name: $0.name, kind: .function, label: $0.form) }
      + library.modules.map { PlanName(name: $0 + ".", kind: .formula) }
  }

  private var commands: [PlanName] {
    (starts + Command.Verb.allCases.map(\.rawValue)).sorted().map { PlanName(name: $0, kind: .formula) }
  }

  /// The members that can stand in brackets after a name.
  private func selectors(of owner: String) -> [PlanName] {
    guard let definition = names.first(where: { $0.name == owner && $0.kind.isDefinition }) else {
      return names.filter { $0.kind == .member }
    }
    let members = names.filter { $0.kind == .member && definition.dimensions.contains($0.dimensions.first ?? "") }
    // A year can be written without its letter.
    let years = members.filter { $0.dimensions == ["year"] }.map {
      PlanName(name: String($0.name.suffix(4)), kind: .member)
    }
    return members + years
  }
}

extension Builtin {
  /// Those that are shown.
  public static let listed = all.filter(\.isListed)

  /// The one of a name, where it is shown.
  public static func listed(_ name: String) -> Builtin? { named(name).flatMap { $0.isListed ? $0 : nil } }
}
