import KvaomEngine
import KvaomLibrary
import KvaomPlatform
import KvaomRender
import KvaomSession
import KvaomShell
import KvaomWords
import KvaomWorkbench

/// The everyday command lines: `kvaom plan.kvaom`, `kvaom run FILE`, `kvaom eval EXPRESSION`, alone or with a form and
/// a language. They are told apart before argument-parser sees the words: reading the declarations of all commands
/// takes it two of the three milliseconds that `eval` takes, and those of `run` ten million instructions, an eighth of
/// the Klepp plan. What they do is what the commands of the same names do.
struct PlainEntry {
  private enum Work {
    /// Runs a script.
    case run(String)
    /// Evaluates an expression.
    case evaluate(String)
  }

  private let work: Work
  private var format = OutputFormat.text
  private var locale: Locale?

  /// What the words ask for; nil where argument-parser has to look.
  init?(_ words: [String]) {
    var rest: [String] = []
    var place = 0
    while place < words.count {
      let word = words[place]
      place += 1
      guard word.hasPrefix("-"), word != "-" else {
        rest.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
      if parts.count == 1 { place += 1 }
      guard let value = parts.count == 2 ? parts[1] : place <= words.count ? words[place - 1] : nil else { return nil }
      switch parts[0] {
      case "--format":
        guard let known = OutputFormat(rawValue: value) else { return nil }
        format = known
      case "--locale":
        guard let known = Locale(rawValue: value) else { return nil }
        locale = known
      default: return nil
      }
    }
    guard let last = rest.last else { return nil }
    switch (rest.count, rest[0]) {
    case (1, _) where last.hasSuffix(".kvaom"): work = .run(last)
    case (2, "run"): work = .run(last)
    case (2, "eval") where last != "-": work = .evaluate(last)
    default: return nil
    }
  }

  /// Does it and delivers what there is to say.
  func callAsFunction() throws {
    let engine = Engine.printing(format: format, locale: locale)
    switch work {
    case .run(let file): try Delivery.deliver(engine.run(Scripts.read(file), isLast: true))
    case .evaluate(let expression): try Delivery.deliver(engine.evaluate(expression, file: nil))
    }
  }
}

/// `kvaom` alone and `kvaom -i FILE…`: the shell, in the environment's language or with `--locale` in another. It is
/// told apart before argument-parser sees the words, so that the prompt waits for nothing.
struct ShellEntry {
  /// The files to open first.
  private let files: [String]
  private let locale: Locale

  /// What the words ask of the shell; nil where they ask for something else.
  init?(_ words: [String]) {
    var words = words
    var locale: Locale?
    if let place = words.firstIndex(of: "--locale"), place + 1 < words.count {
      locale = Locale(rawValue: words[place + 1])
      if locale != nil { words.removeSubrange(place...(place + 1)) }
    } else if let place = words.firstIndex(where: { $0.hasPrefix("--locale=") }) {
      locale = Locale(rawValue: String(words[place].dropFirst("--locale=".count)))
      if locale != nil { words.remove(at: place) }
    }
    guard words.isEmpty || words[0] == "-i" || words[0] == "--interactive" else { return nil }
    files = Array(words.dropFirst())
    if files.contains(where: { $0.hasPrefix("-") }) { return nil }
    self.locale = locale ?? ShellSettings.locale
  }

  /// Runs the shell and returns the exit code.
  func run() -> Int32 {
    Process.endAtInterrupt(saying: EngineWords.stopped[locale])
    let options = EngineOptions(
      locale: locale, width: ShellSettings.width, colorsOutput: ShellSettings.usesColor,
      colorsDiagnostics: ShellSettings.usesColor, showsProgress: true)
    return Shell(options: options, library: .chosen).run(files)
  }
}
