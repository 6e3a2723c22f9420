import KvaomDocumentation
import KvaomEngine
import KvaomSession
import KvaomWords
import Testing

/// Every example of the library gives the result it shows.
struct LibraryExampleTests {
  /// One example under the name it is for.
  struct Named: Sendable, CustomTestStringConvertible {
    /// The entry's name.
    let name: String
    /// The example.
    let example: DocExample
    /// The example, for the log.
    var testDescription: String { example.expression }
  }

  static let engine = Engine(options: EngineOptions(), readFile: { _ in nil })
  static let all = engine.libraryExamples().map { Named(name: $0.name, example: $0.example) }

  @Test(arguments: all)
  func holds(_ named: Named) { #expect(Self.engine.fault(of: named.example) == nil, "\(named.name)") }

  @Test func everyFunctionHasOne() {
    let shown = Set(Self.all.map(\.name))
    let functions = Self.engine.libraryModules().flatMap(\.entries).filter { $0.kind == .function }
    #expect(functions.count >= 164)
    for function in functions where !shown.contains(function.fullName) {
      Issue.record("\(function.fullName) has no example")
    }
  }

  @Test func everyEntryIsDescribed() {
    for entry in Self.engine.libraryModules().flatMap(\.entries) {
      #expect(!entry.comment.text.isEmpty, "\(entry.fullName) says nothing")
      #expect(entry.kind == .dimension || entry.label[.nn] != entry.name, "\(entry.fullName) has no Norwegian term")
      guard entry.kind == .function else {
        // A source of its own, or one for each of its years.
        let isFounded = !entry.sources.isEmpty || entry.history?.rows.allSatisfy { !$0.source.isEmpty } == true
        #expect(entry.kind == .dimension || isFounded, "\(entry.fullName) has no @source")
        continue
      }
      #expect(!entry.comment.source.isEmpty, "\(entry.fullName) has no source")
      let parameters = entry.comment.parameters.map(\.name)
      for name in parameters { #expect(entry.signature.contains(name)) }
    }
  }

  @Test func aWrongResultIsFound() {
    let wrong = DocExample(plan: "", expression: "budget.total([1 tkr, 2 tkr])", result: "4 tkr")
    #expect(Self.engine.fault(of: wrong)?[.en].contains("3 is not 4") == true)
    let unit = DocExample(plan: "", expression: "budget.total([1 tkr, 2 tkr])", result: "3000")
    #expect(Self.engine.fault(of: unit) != nil)
  }
}
