import KvaomEngine
import KvaomPlatform
import KvaomWords
import KvaomWorkbench

/// Plans to start from.
extension Shell {
  /// `new barnevern`: writes a filled-in plan and opens it.
  func start(_ rest: String) -> Reply {
    let words = rest.split(separator: " ").map(String.init)
    guard let word = words.first, let template = Template.all.first(where: { $0.words.contains(word) }) else {
      return refused(ShellWords.choices(Template.all.map { $0.words[0] }.joined(separator: ", "))[locale])
    }
    let file = NamedFile(words.count > 1 ? words.dropFirst().joined(separator: " ") : "\(template.words[0]).kvaom")
    var reply = write(template.text, to: file, entry: "new \(template.words[0]) ")
    guard reply.succeeded else { return reply }
    let loaded = bench.load([file.path])
    reply.output += loaded.output
    reply.diagnostics = loaded.diagnostics
    reply.succeeded = loaded.succeeded
    noteStamps()
    return reply
  }
}

/// A filled-in plan to start from: wages, staff and prices drive what is needed, and a frame stands against it.
struct Template: Sendable {
  /// What it is called.
  let words: [String]
  private let title: String
  private let users: String
  private let userUnit: String
  private let count: String
  private let staff: String
  private let other: String
  private let frame: String

  /// All of them.
  static let all = [
    Template(
      words: ["barnevern"], title: "Barnevern", users: "Barn 0–17", userUnit: "child, children, barn", count: "5280",
      staff: "12.1", other: "20_800", frame: "29_500"),
    Template(
      words: ["skule", "skole", "skola"], title: "Skule", users: "Elevar", userUnit: "pupil, pupils, elev, elevar",
      count: "1850", staff: "168", other: "24_000", frame: "150_000"),
    Template(
      words: ["sjukeheim", "sykehjem", "äldreboende"], title: "Sjukeheim", users: "Plassar",
      userUnit: "place, places, plass, plassar", count: "96", staff: "112", other: "13_500", frame: "98_000"),
  ]

  /// The plan. Its figures are invented, and it says so.
  var text: String {
    let unit = userUnit.split(separator: ",").map(String.init)[0]
    return """
      # \(title): a plan to start from. Every figure is invented: put in your own, each with its source.
      years B2025, B2026..B2029
      unit \(userUnit)
      prices nominal

      @assumed "eksempel"
      input users "\(users)" = \(count) \(unit)
      @assumed "eksempel"
      input staff "Årsverk" = \(staff) positions
      @assumed "eksempel"
      input wage "Løn per årsverk" = 640_000 kr
      @assumed "eksempel"
      input social_costs "Pensjon og avgift" = 32% in 25%..40%
      @assumed "eksempel"
      input wage_growth "Lønsvekst" = 3.0% in 0%..6%
      @assumed "eksempel"
      input price_growth "Prisvekst" = 2.5% in 0%..5%
      @assumed "eksempel"
      input other_start "Andre utgifter første året" = \(other) tkr
      @assumed "eksempel"
      input frame "Ramme" = \(frame) tkr

      cost_per_position "Kostnad per årsverk" [2025] = wage * (1 + social_costs) / 1 position
      cost_per_position[from 2026] = prev(cost_per_position) * (1 + wage_growth)
      wages "Lønsutgifter" = staff * cost_per_position as tkr
      other "Andre utgifter" [2025] = other_start
      other[from 2026] = prev(other) * (1 + price_growth)
      need "Utgiftsbehov" = wages + other as tkr
      gap "Udekt" = need - frame as tkr
      per_user "Utgift per brukar" = need / users as kr/\(unit)

      measure less "Eitt årsverk mindre" { staff -= 1 position from 2026-08 }
      scenario plan "Plan" { include less }

      show need, gap, per_user
      compare gap in base, plan

      """
  }
}
