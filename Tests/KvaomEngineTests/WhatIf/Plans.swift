/// The plans the tests ask.
enum Plans {
  /// Wages that grow, a price that grows, a table that fixes, two measures and a scenario.
  static let service = """
    years B2017..B2020
    prices nominal
    dim place = Klepp, Shared
    input wage_growth "Lønsvekst" = 2.7% in 0%..6%
    input price_growth "Prisvekst" = 2.0% in 1%..4%
    input share_paid "Vår del" = 0% in 0%..100%
    input rent = 80_000 kr
    input unused = 5
    staff "Årsverk" = table by place in position {
      Klepp   12.14
      Shared  0
    }
    cost "Kostnad per årsverk" [2017] = 714_000 kr/position
    cost[from 2018] = prev(cost) * (1 + wage_growth)
    joint[2017] = 6_060_000 kr
    joint[from 2018] = prev(joint) * (1 + wage_growth)
    other[2017] = 20_812_000 kr
    other[from 2018] = prev(other) * (1 + price_growth)
    @better lower
    need "Utgiftsbehov": kr by year = staff[Klepp] * cost + joint * share_paid + other + rent
    frame = 29_492_000 kr
    gap "Udekt" = need - frame
    in_time "Fristar": % by year = 76%
    measure shared "Felles eining" {
      transfer 2.33 positions of staff Klepp -> Shared from 2017
      share_paid = 35% from 2017
      in_time += 4 pp from 2018
    }
    measure team "Eige team" { staff[Klepp] += 1 position from 2017-08; in_time += 12 pp from 2018 }
    scenario plan "Plan" { include shared, team }

    """
}
