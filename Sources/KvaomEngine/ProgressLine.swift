import KvaomPlatform
import KvaomRender
public import KvaomWords

/// One line on the terminal that says how far long work has come: written over itself, and gone before any result is
/// printed. Only for somebody who waits: never in a pipe, and not in the first second.
public struct ProgressLine {
  /// How long work is waited for in silence, in nanoseconds.
  private static let silence: UInt64 = 1_000_000_000
  /// How long a state stands, in nanoseconds.
  private static let pause: UInt64 = 200_000_000

  private let locale: Locale
  private let start = MonotonicClock.nanoseconds
  private var last: UInt64?

  /// A line in a language; nil where standard error is no terminal that can be written over.
  public init?(_ locale: Locale) {
    guard Terminal.canRewriteLines(.errors) else { return nil }
    self.locale = locale
  }

  /// Shows a state, where it is time to.
  public mutating func show(_ state: (title: String, part: Double?), at now: UInt64) {
    guard now - start >= Self.silence, last.map({ now - $0 >= Self.pause }) ?? true else { return }
    last = now
    let width = Terminal.width(of: .errors) ?? 80
    let text = Self.text(state, seconds: Int((now - start) / 1_000_000_000), width: width - 1, locale)
    try? StandardStream.errors.rewriteLine(VisibleText(text))
  }

  /// Takes the line away.
  public mutating func erase() {
    guard last != nil else { return }
    last = nil
    try? StandardStream.errors.rewriteLine(VisibleText(""))
  }

  /// `simulate need[2020] … 37 % · 12 s · Ctrl-C avbryt`, cut to a width.
  public static func text(_ state: (title: String, part: Double?), seconds: Int, width: Int, _ locale: Locale) -> String
  {
    let part = state.part.map { EngineWords.share(percent: Int($0 * 100))[locale] + " · " } ?? ""
    let tail = " … \(part)\(seconds) s · \(EngineWords.howToStop[locale])"
    let title = state.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let room = max(0, width - tail.count)
    let cut = title.count <= room ? title : String(title.prefix(max(0, room - 1))) + "…"
    return String((cut + tail).prefix(max(0, width)))
  }
}
