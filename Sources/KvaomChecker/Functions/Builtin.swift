/// The functions that are part of the language.
enum Builtin: String, CaseIterable {
  case sum, mean, min, max, count, median, quantile, product, all, any
  case rank, share, pooled, allocate
  case prev, cumulative, change, growth, chain
  case in_force, calendar_year, year_of, month_of, day_of
  case round, abs, floor, ceiling, truncate, sqrt, ln, exp
  case place_of, date_of
  case require, in_prices, chance
}
