import KvaomEngine
import KvaomRender

/// A function of the language, as F1 shows it.
struct Signature: Sendable {
  /// The name.
  let name: String
  /// How it is called.
  let form: String
  /// What it gives.
  let summary: Phrase
  /// The arguments that are named.
  var named: [String] = []

  /// The form, and what it gives.
  func written(_ locale: Locale) -> String { "\(form)\n  \(summary(locale))\n" }

  /// All functions.
  static let all: [Signature] = [
    Signature(name: "sum", form: "sum(x over d)", summary: Phrase(nn: "summen over ein dimensjon", nb: "summen over en dimensjon", sv: "summan över en dimension", en: "the sum over a dimension"), named: ["over", "by", "skip:"]),
    Signature(name: "mean", form: "mean(x over d, weight: w, skip: missing)", summary: Phrase(nn: "gjennomsnittet", nb: "gjennomsnittet", sv: "medelvärdet", en: "the mean"), named: ["over", "weight:", "skip:"]),
    Signature(name: "min", form: "min(x over d)", summary: Phrase(nn: "det minste", nb: "det minste", sv: "det minsta", en: "the least"), named: ["over", "skip:"]),
    Signature(name: "max", form: "max(x over d)", summary: Phrase(nn: "det største", nb: "det største", sv: "det största", en: "the greatest"), named: ["over", "skip:"]),
    Signature(name: "count", form: "count(x over d)", summary: Phrase(nn: "talet på celler", nb: "antall celler", sv: "antalet celler", en: "the number of cells"), named: ["over"]),
    Signature(name: "median", form: "median(x over d)", summary: Phrase(nn: "medianen", nb: "medianen", sv: "medianen", en: "the median"), named: ["over", "skip:"]),
    Signature(name: "quantile", form: "quantile(x over d, at: 0.25)", summary: Phrase(nn: "kvantilen", nb: "kvantilen", sv: "kvantilen", en: "the quantile"), named: ["over", "at:"]),
    Signature(name: "rank", form: "rank(x over d)", summary: Phrase(nn: "plassen i rekkja", nb: "plassen i rekken", sv: "platsen i ordningen", en: "the place in order"), named: ["over"]),
    Signature(name: "share", form: "share(x over d)", summary: Phrase(nn: "delen av summen", nb: "andelen av summen", sv: "andelen av summan", en: "the share of the sum"), named: ["over"]),
    Signature(name: "pooled", form: "pooled(x over d)", summary: Phrase(nn: "summane delte på kvarandre: rett snitt av ein einingskostnad", nb: "summene delt på hverandre: rett snitt av en enhetskostnad", sv: "kvoten av summorna: rätt snitt av en styckkostnad", en: "the ratio of sums: the right mean of a unit cost"), named: ["over"]),
    Signature(name: "allocate", form: "allocate(total, w over d, to: 1 tkr)", summary: Phrase(nn: "deler ein sum etter vekter, summen står", nb: "deler en sum etter vekter, summen står", sv: "delar en summa efter vikter, summan står", en: "splits a total by weights, keeping the sum"), named: ["over", "to:"]),
    Signature(name: "prev", form: "prev(x)", summary: Phrase(nn: "året før", nb: "året før", sv: "året före", en: "the year before")),
    Signature(name: "cumulative", form: "cumulative(x)", summary: Phrase(nn: "summen til og med året", nb: "summen til og med året", sv: "summan till och med året", en: "the running sum")),
    Signature(name: "change", form: "change(x)", summary: Phrase(nn: "endringa frå året før", nb: "endringen fra året før", sv: "ändringen från året före", en: "the change from the year before")),
    Signature(name: "growth", form: "growth(x)", summary: Phrase(nn: "veksten frå året før", nb: "veksten fra året før", sv: "tillväxten från året före", en: "the growth from the year before")),
    Signature(name: "chain", form: "chain(rates, base: 2017)", summary: Phrase(nn: "indeks av vekstratar", nb: "indeks av vekstrater", sv: "index av tillväxttakter", en: "an index of growth rates"), named: ["base:"]),
    Signature(name: "in_force", form: "in_force(from: 2016-09)", summary: Phrase(nn: "delen av året det gjeld", nb: "delen av året det gjelder", sv: "delen av året det gäller", en: "the share of the year in force"), named: ["from:", "until:"]),
    Signature(name: "round", form: "round(x, to: 0.01)", summary: Phrase(nn: "avrunda", nb: "avrundet", sv: "avrundat", en: "rounded"), named: ["to:", "half:"]),
    Signature(name: "abs", form: "abs(x)", summary: Phrase(nn: "storleiken utan forteikn", nb: "størrelsen uten fortegn", sv: "beloppet utan tecken", en: "the magnitude")),
    Signature(name: "floor", form: "floor(x)", summary: Phrase(nn: "runda ned", nb: "rundet ned", sv: "avrundat nedåt", en: "rounded down")),
    Signature(name: "ceiling", form: "ceiling(x)", summary: Phrase(nn: "runda opp", nb: "rundet opp", sv: "avrundat uppåt", en: "rounded up")),
    Signature(name: "sqrt", form: "sqrt(x)", summary: Phrase(nn: "kvadratrota", nb: "kvadratroten", sv: "kvadratroten", en: "the square root")),
  ]
}
