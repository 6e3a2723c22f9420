/// The names of a plan. States of a plan that came to be one after the other share one list, of which each has the
/// names that were there then.
struct NameList: Sendable {
  private let all: [PlanName]
  /// For each name, the number of the entry that brought it; empty where all were there before.
  private let entries: [Int32]
  /// The last entry whose names are there.
  private let last: Int32

  /// These names.
  init(_ names: [PlanName]) {
    all = names
    entries = []
    last = 0
  }

  private init(_ all: [PlanName], _ entries: [Int32], last: Int32) {
    self.all = all
    self.entries = entries
    self.last = last
  }

  /// Names of which some are brought one after the other: `owners` has the number of the entry, from 1. None is there
  /// yet.
  init(_ names: [PlanName], broughtBy owners: [String: Int]) {
    self.init(names, names.map { Int32(owners[$0.name] ?? 0) }, last: 0)
  }

  /// The same list with the names of the first `count` entries.
  func first(_ count: Int) -> NameList { NameList(all, entries, last: Int32(count)) }

  /// The names that are there, in the order of the plan.
  var names: [PlanName] {
    if entries.isEmpty { return all }
    return all.indices.lazy.filter { entries[$0] <= last }.map { all[$0] }
  }
}
