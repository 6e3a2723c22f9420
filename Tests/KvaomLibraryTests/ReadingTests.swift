import KvaomEngine
import KvaomLibrary
import KvaomSession
import KvaomWords
import Synchronization
import Testing

/// A module is read when a plan first names it, and nothing else is: the start does not grow with the library.
struct ReadingTests {
  /// The texts of the library that an expression makes the engine read.
  private func texts(readFor expression: String, in locale: Locale = .en) -> [String] {
    let read = Mutex<[String]>([])
    let library = Library(paths: Library.embedded.paths) { path in
      read.withLock { $0.append(path) }
      return Library.embedded.read(path)
    }
    let engine = Engine(options: EngineOptions(locale: locale), library: library, readFile: { _ in nil })
    #expect(engine.evaluate(expression, file: nil).exitCode == 0)
    return read.withLock { $0 }
  }

  @Test func nothingIsReadForNothing() { #expect(texts(readFor: "1 + 1") == []) }

  @Test func aModuleIsReadOnce() {
    let texts = texts(readFor: "budget.total([1, 2]) + budget.change(1, 2)")
    let words = ["words/budget-prose-1.txt", "words/budget-prose-2.txt", "words/budget.txt", "words/common.txt"]
    #expect(texts == ["budget.kvaom", "data/budget.kvaom"] + words)
  }

  @Test func whatAModuleUsesIsReadToo() {
    let texts = texts(readFor: "staff.labour_cost(540_000 kr, pension: 16%, zone: \"I\")")
    let modules = texts.filter { !$0.hasPrefix("words/") }
    #expect(modules == ["staff.kvaom", "data/staff.kvaom", "price.kvaom", "data/price.kvaom"])
    #expect(texts.filter { $0 == "words/price.txt" }.count == 1)
  }

  @Test func theLanguageOfTheLabelsNeedsNoWords() {
    #expect(texts(readFor: "budget.total([1, 2])", in: .nn) == ["budget.kvaom", "data/budget.kvaom"])
  }
}
