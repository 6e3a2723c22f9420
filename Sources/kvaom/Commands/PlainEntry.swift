import KvaomEngine

/// The everyday command lines without any option: `kvaom plan.kvaom`, `kvaom run FILE`, `kvaom eval EXPRESSION`. They are
/// told apart before argument-parser sees the words: reading the declarations of all commands takes it two of the three
/// milliseconds that `eval` takes. What they do is what the commands of the same names do.
enum PlainEntry {
  /// Runs a script.
  case run(String)
  /// Evaluates an expression.
  case evaluate(String)

  /// What the words ask for; nil where argument-parser has to look.
  init?(_ words: [String]) {
    guard let last = words.last, last == "-" || !last.hasPrefix("-") else { return nil }
    switch (words.count, words[0]) {
    case (1, _) where last.hasSuffix(".kvaom"): self = .run(last)
    case (2, "run"): self = .run(last)
    case (2, "eval") where last != "-": self = .evaluate(last)
    default: return nil
    }
  }

  /// Does it and delivers what there is to say.
  func callAsFunction() throws {
    switch self {
    case .run(let file): try Delivery.deliver(Engine.printing().run(Scripts.read(file)))
    case .evaluate(let expression): try Delivery.deliver(Engine.printing().evaluate(expression, file: nil))
    }
  }
}
