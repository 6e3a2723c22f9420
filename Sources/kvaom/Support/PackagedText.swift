import ArgumentParser
import CPackaging
import KvaomPlatform
import KvaomWords

/// The texts that travel in the program.
enum PackagedText {
  /// Kvaom's own licence, and those of what is linked into its static program.
  static var licences: String { text("LICENSE") + "\n" + text("THIRD-PARTY-LICENSES") }

  /// The completions for one shell; nil where there are none for it.
  static func completions(for shell: String) -> String? {
    switch shell {
    case "bash", "fish": text("completions/kvaom.\(shell)")
    case "zsh": text("completions/_kvaom")
    default: nil
    }
  }

  /// Where the release comes from: its commit and the date of that; empty in a program that is no release.
  static var stamp: String {
    // SAFETY: a copy that the C side made, with a zero at its end, and keeps as long as the program runs.
    unsafe String(cString: kvaom_packaged_stamp())
  }

  private static func text(_ path: String) -> String {
    for position in 0..<kvaom_packaged_count() {
      // SAFETY: paths are literals that end in a zero; `count` is the size of the array, taken by the C compiler.
      let text = unsafe kvaom_packaged(position)
      guard unsafe String(cString: text.path) == path else { continue }
      return unsafe String(decoding: UnsafeBufferPointer(start: text.bytes, count: text.count), as: UTF8.self)
    }
    preconditionFailure("\(path) is not in the registry of CPackaging")
  }
}

/// Command lines that ask for a text in the program rather than for work: `--licences`, `--generate-completion-script`,
/// and what the completions of the shells ask at every Tab, `--complete WORD…`. They are told apart before
/// argument-parser sees them.
enum PackagedEntry {
  /// The words of others.
  case licences
  /// A script for a shell.
  case script(String)
  /// What could stand where the last of the words is being typed.
  case complete([String])

  /// What the words ask for; nil where they ask for something else.
  init?(_ words: [String]) {
    switch (words.first, words.count) {
    case ("--licences", 1), ("--licenses", 1): self = .licences
    case ("--generate-completion-script", 2):
      guard let script = PackagedText.completions(for: words[1]) else { return nil }
      self = .script(script)
    case ("--complete", _): self = .complete(Array(words.dropFirst()))
    default: return nil
    }
  }

  /// Prints it and returns the exit code.
  func run() -> Int32 {
    let text =
      switch self {
      case .licences: PackagedText.licences
      case .script(let script): script
      case .complete(let words): TabCompletion(of: words).lines
      }
    return Delivery.print(VisibleText(text), to: .output) ? 0 : CommandFailure.modelFailed
  }
}
