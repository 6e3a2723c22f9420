/// What counts on 31 December.
extension CheckedProgram {
  /// Whether a value is a year-end figure: a stock, a part of one, or a sum or difference of such. What a stock differs
  /// by from the year before is a flow.
  public func isYearEnd(_ id: CoreID) -> Bool {
    var met: Set<DefinitionID> = []
    return isYearEnd(id, &met)
  }

  private func isYearEnd(_ id: CoreID, _ met: inout Set<DefinitionID>) -> Bool {
    switch self[id].operation {
    case .reference(let definition), .ownDefinition(let definition):
      self[definition].isStock || met.insert(definition).inserted && isYearEnd(self[definition].body, &met)
    case .broadcast(let a, _), .select(let a, _), .unary(.negate, let a), .unary(.absolute, let a), .inWorld(let a, _),
      .lookup(let a, _, _), .aggregate(.sum, let a, _, _, _, _), .grouped(.sum, let a, _, _, _, _):
      isYearEnd(a, &met)
    case .binary(.add, let a, let b): isYearEnd(a, &met) || isYearEnd(b, &met)
    case .binary(.subtract, let a, let b):
      isYearEnd(a, &met) && !isOfYearBefore(b) || isYearEnd(b, &met) && !isOfYearBefore(a)
    default: false
    }
  }

  private func isOfYearBefore(_ id: CoreID) -> Bool {
    switch self[id].operation {
    case .previous: true
    case .broadcast(let a, _), .select(let a, _), .unary(.negate, let a), .aggregate(.sum, let a, _, _, _, _),
      .binary(.otherwise, let a, _):
      isOfYearBefore(a)
    default: false
    }
  }
}
