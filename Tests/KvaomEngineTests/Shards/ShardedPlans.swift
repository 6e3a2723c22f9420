import KvaomEngine
import KvaomLibrary
import KvaomRender
import KvaomSession
import KvaomSource
import KvaomTables
import KvaomWords
import Testing

/// A plan whose large questions are shared out, and what its parts come to.
struct ShardedPlan {
  /// Which program computes the parts.
  static let program = "kvaom of the tests"

  /// Every kind of question that is shared, some that are not, and numbers that are missing, draws without a value
  /// among them.
  static let text = """
    years R2015, B2016..B2020
    dim unit = Klepp, Time
    input wage_growth "Lønsvekst" = 2.7% in 0%..6% ~ triangular(2%, 2.7%, 4%)
    input price_growth "Prisvekst" = 2.0% in 1%..4% ~ triangular(1%, 2%, 4%)
    correlate wage_growth, price_growth at 0.5
    input divisor "Delar" = 2 in 0..9
    input power "Eksponent" = 2 in 0..7000
    huge "Stort" = 10 ^ power * 10 ^ power
    wages "Løn" [until 2016] = 20_000 tkr
    wages[from 2017] = prev(wages) * (1 + wage_growth)
    other "Anna" [until 2016] = 9_278.50 tkr
    other[from 2017] = prev(other) * (1 + price_growth)
    need "Behov" = wages + other
    part "Del" = need / divisor
    split "Delt" = need * 0.5
    staff "Årsverk" = table by unit in position {
      Klepp  12.14
      Time    3.5
    }
    measure cut "Kutt" { wages -= 500 tkr from 2018-07 }
    measure merge_teams "Slå saman" { other *= 0.9 from 2017 }
    scenario lean "Stram" { include cut }
    scenario together "Saman" { include cut, merge_teams }
    scenario wild "Vill" { power = 6000 }
    \(named)
    check need[2016] == 29_278.5 tkr
    show need in lean
    sweep need[2020] with wage_growth = 0%..6% step 0.5% in base, lean
    sweep need with wage_growth = 0%..6% step 1.5% in lean
    sweep part[2020] with divisor = 0..9 step 1
    sweep need[2020] with wage_growth = 0%..6% step 2%, price_growth = 1%..4% step 1%
    sweep staff[Klepp] with wage_growth = 0%..6% step 3%
    simulate need[2020], need in base, lean 2_001 draws seed 7
    simulate chance(need[2020] > 31_500 tkr) 500 draws
    simulate staff[Klepp] 10 draws
    compare need, part[2020] in base, lean, together
    compare huge in base, lean, wild
    compare need[2020] in together with wage_growth += 1 pp
    compare need[2020]
    compare need in base, lean without cut
    sweep need[2020] with wage_growth = 0%..6% step 7%
    """

  /// A question of each kind that is shared, with few numbers.
  static let smallText = """
    years B2016..B2018
    input growth = 2% in 0%..4% ~ triangular(1%, 2%, 4%)
    cost [2016] = 20_000 tkr
    cost[from 2017] = prev(cost) * (1 + growth)
    share = cost / prev(cost)
    scenario lean { cost -= 500 tkr from 2017-07 }
    sweep cost with growth = 0%..4% step 2% in base, lean
    simulate cost 10 draws
    compare cost, share in base, lean
    """

  /// So many scenarios that they are computed together.
  private static let named = (0..<30)
    .map { "scenario s\($0) { wage_growth = \(Double($0) / 10)%; other += \($0) tkr from 2018 }" }
    .joined(separator: "\n")

  let source: SourceText
  private let settings: [String]

  init(_ text: String = Self.text, settings: [String] = []) {
    source = SourceText(name: "plan.kvaom", bytes: Array(text.utf8))
    self.settings = settings
  }

  /// An engine that prints in a form and language.
  func engine(_ format: OutputFormat = .text, _ locale: Locale = .nn, settingsLocale: Locale? = nil) -> Engine {
    var options = EngineOptions(format: format, locale: locale, settings: settings)
    options.settingsLocale = settingsLocale
    return Engine(options: options, library: .embedded) { _ in nil }
  }

  /// The bytes of a part.
  func part(_ number: Int, of count: Int, _ locale: Locale = .nn) throws -> [UInt8] {
    let shard = try #require(Shard("\(number)/\(count)"))
    return try #require(engine(.text, locale).part(of: source, shard, by: Self.program).file)
  }

  /// All parts, in an order that is not theirs.
  func parts(_ count: Int, _ locale: Locale = .nn) throws -> [SourceText] {
    try (1...count).reversed().map {
      SourceText(name: "part-\($0)", bytes: try part($0, of: count, locale))
    }
  }

  /// What parts come to.
  func merged(_ parts: [SourceText], _ engine: Engine) -> Outcome {
    do throws(PartSet.Refusal) {
      return engine.merge(try PartSet(parts), of: source, by: Self.program)
    } catch {
      return engine.refused(error)
    }
  }

  /// A part with other lines, and the fingerprint that belongs to them.
  static func signed(_ lines: [Substring]) -> [UInt8] {
    let text = Array(lines.map { $0 + "\n" }.joined().utf8)
    return text + Array("end \(Fingerprint(text).hexadecimal)\n".utf8)
  }

  /// The lines of a part but the last.
  static func lines(_ part: [UInt8]) -> [Substring] {
    Array(String(decoding: part, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).dropLast(2))
  }
}
