/// The sums that Statistics Norway holds reported accounts to, by the number of the control.
extension LedgerControl {
  private static let costs = 10...599
  private static let income = 600...999
  /// Longyearbyen has no taxes and no grant of this kind.
  private static let withoutTax: Set<String> = ["211100"]
  private static let withoutGrant: Set<String> = ["211100", "501400"]

  /// The controls of a grid of reported accounts, made; none where it is no such grid. Districts of Oslo are no
  /// municipality, and are not held to them.
  static func all(of grid: Grid) -> [LedgerControl] {
    guard let form = grid.declaration?.accounts, form.isControlled, let posts = LedgerPosts(grid),
      !posts.regions.contains(where: { $0.hasPrefix("0301") && !$0.hasSuffix("00") })
    else { return [] }
    let rules = form.isBalance ? balance : accounts(form, posts.regions)
    return rules.compactMap { $0.made(of: posts) }
  }

  private static let balance: [LedgerControl] = {
    let assets = Selection(functions: 10...29)
    let debts = Selection(functions: 31...5999)
    return [
      .init(115, ControlWords.assets, [assets], .positive), .init(120, ControlWords.debts, [debts], .negative),
      .init(125, ControlWords.balance, [assets, debts], .balanced(within: 10)),
      .init(190, ControlWords.memorandum, [Selection(functions: 9100...9999)], .balanced(within: 10)),
    ]
  }()

  private static func accounts(_ form: KOSTRAForm, _ regions: [String]) -> [LedgerControl] {
    let operations = Selection(accountClass: form.operations)
    let investments = Selection(accountClass: form.investments)
    func part(
      _ whole: Selection, functions: ClosedRange<Int>? = nil, arts: ClosedRange<Int>? = nil
    ) -> Selection {
      Selection(accountClass: whole.accountClass, functions: functions, arts: arts)
    }
    var rules: [LedgerControl] = []
    if form.isRegional {
      rules.append(
        .init(85, ControlWords.investmentCosts, [part(investments, arts: costs)], .positive, for: [investments]))
    }
    rules += [
      .init(95, ControlWords.investmentBalance, [investments], .balanced(within: 30)),
      .init(100, ControlWords.operatingCosts, [part(operations, arts: costs)], .positive, for: [operations]),
    ]
    if form.isRegional {
      rules.append(
        .init(105, ControlWords.operatingIncome, [part(operations, arts: income)], .negative, for: [operations]))
    }
    rules.append(.init(110, ControlWords.operatingBalance, [operations], .balanced(within: 30)))
    if form.isRegional, withoutTax.isDisjoint(with: regions) {
      rules.append(
        .init(
          130, ControlWords.tax, [part(operations, functions: 800...800, arts: 870...870)], .negative,
          for: [operations]))
    }
    if form.isRegional, withoutGrant.isDisjoint(with: regions) {
      rules.append(
        .init(
          135, ControlWords.grant, [part(operations, functions: 840...840, arts: 800...800)], .negative,
          for: [operations]))
    }
    rules += [
      .init(
        140, ControlWords.transfers, [part(operations, arts: 570...570), part(investments, arts: 970...970)],
        .balanced(within: 30)),
      .init(
        155, ControlWords.depreciation,
        [part(operations, arts: 590...590), part(operations, functions: 860...860, arts: 990...990)],
        .balanced(within: 30)),
      .init(
        160, ControlWords.depreciationOutside, [part(operations, functions: 800...899, arts: 590...590)],
        .balanced(within: 0)),
    ]
    let joint = form.isMunicipal ? 290 : form.isCounty ? 465 : nil
    if let joint {
      rules += [
        .init(
          form.isMunicipal ? 170 : 180, ControlWords.jointInvestments(joint),
          [part(investments, functions: joint...joint)], .balanced(within: 30)),
        .init(
          form.isMunicipal ? 175 : 185, ControlWords.jointOperations(joint),
          [part(operations, functions: joint...joint)], .balanced(within: 30)),
      ]
    }
    return rules
  }
}
