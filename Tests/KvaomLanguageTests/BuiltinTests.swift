import KvaomChecker
import KvaomDocumentation
import KvaomEngine
import KvaomSession
import KvaomTestSupport
import KvaomWords
import Testing

/// The table of built-in functions: what it says of each is true, and the documents name the same ones.
struct BuiltinTests {
  @Test(arguments: Builtin.all.map(\.name))
  func exampleHolds(name: String) throws {
    let builtin = try #require(Builtin.named(name))
    let shown = builtin.example
    let engine = Engine(options: EngineOptions(), readFile: { _ in nil })
    let example = DocExample(plan: shown.plan, expression: shown.expression, result: shown.result)
    #expect(engine.fault(of: example) == nil)
    #expect(shown.expression.contains("\(name)("))
    #expect(builtin.form.hasPrefix("\(name)("))
    for locale in Locale.allCases { #expect(!builtin.summary[locale].isEmpty) }
  }

  @Test func theReferenceListsThem() throws {
    let page = try Repository.text("docs/language/functions-and-builtins.md")
    var listed: Set<String> = []
    for table in page.matches(of: /\| function \| gives \|\n.*\n((?:\|.*\n)+)/) {
      for row in table.1.split(separator: "\n") {
        guard let cell = row.split(separator: "|").first else { continue }
        for form in cell.matches(of: /`([a-z_]+)[^`]*`/) { listed.insert(String(form.1)) }
      }
    }
    #expect(listed == Set(Builtin.all.map(\.name)))
  }

  @Test func argumentsAreOfferedAsTheyAreTaken() throws {
    #expect(try #require(Builtin.named("mean")).argumentWords == ["over", "by", "weight:", "skip:"])
    #expect(try #require(Builtin.named("mean")).form == "mean(x over d, weight: w, skip: missing)")
    #expect(try #require(Builtin.named("round")).argumentWords == ["to:", "half:"])
    #expect(try #require(Builtin.named("allocate")).form == "allocate(total, w over d, to: 1 tkr)")
    #expect(Builtin.named("summer") == nil)
  }
}
