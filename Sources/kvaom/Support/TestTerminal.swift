import KvaomPlatform

/// What the terminals of documents are run with.
enum TestTerminal {
  /// The variable that tells a program that the terminal of a document started it.
  private static let mark = "KVAOM_WITHIN_TEST"

  /// This program; nil where it was itself started by the terminal of a document, or a document that tests itself would
  /// never end.
  static var program: String? { Environment.value(of: mark) == nil ? Process.executable : nil }

  /// The environment: nothing of the user's, so that a document prints the same everywhere, but the library in use.
  static var environment: [String] {
    let library = Environment.value(of: "KVAOM_STDLIB").flatMap { Files.absolute($0) }
    return ["\(mark)=1"] + (library.map { ["KVAOM_STDLIB=\($0)"] } ?? [])
  }
}
