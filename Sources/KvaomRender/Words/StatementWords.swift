public import KvaomWords

/// The words of changes.
public struct StatementWords: Sendable {
  /// `{amount}` moves from `{from}` to `{to}`.
  public let transfer: String
  /// From a date `{date}` on.
  public let from: String
  /// In a year `{date}`.
  public let during: String
  /// Until a date `{date}`, the end included.
  public let until: String
  /// In equal steps from `{from}` until `{until}`.
  public let evenly: String

  /// The words of a language.
  public init(_ locale: Locale) {
    switch locale {
    case .nn:
      (transfer, from, during) = ("overfør {amount} {from} → {to}", "frå {date}", "i {date}")
      (until, evenly) = ("til og med {date}", "jamt frå {from} til {until}")
    case .nb:
      (transfer, from, during) = ("overfør {amount} {from} → {to}", "fra {date}", "i {date}")
      (until, evenly) = ("til og med {date}", "jevnt fra {from} til {until}")
    case .sv:
      (transfer, from, during) = ("överför {amount} {from} → {to}", "från {date}", "år {date}")
      (until, evenly) = ("till och med {date}", "jämnt från {from} till {until}")
    case .en:
      (transfer, from, during) = ("transfer {amount} {from} → {to}", "from {date}", "in {date}")
      (until, evenly) = ("until {date}", "evenly from {from} until {until}")
    }
  }
}
