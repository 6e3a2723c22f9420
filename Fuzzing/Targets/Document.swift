import KvaomEngine
import KvaomLibrary
import KvaomRender
import KvaomReport
import KvaomRuntime
import KvaomSession
import KvaomSource
import KvaomWords

@testable import KvaomTesting

/// Bytes as a Markdown document under test, and as one that is reported on: each of its blocks has a result, and the
/// document can be written as a page, as Markdown and as a file of Word. Nothing is read, and no program is run.
@_cdecl("LLVMFuzzerTestOneInput")
public func testDocument(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = unsafe SourceText(name: "sak.md", bytes: inputBytes(bytes, count))
  let asked = Asked(20_000)
  let work = Work(interrupt: Interrupt { asked.isTooMuch() })
  let options = EngineOptions(locale: .nn)
  let engine = Engine(options: options, library: .embedded, work: work, readFile: { _ in nil })
  var test = DocumentTest(text, tools: TestTools(updates: true), engine: engine)
  let tested = test.run()
  if let rewrite = tested.rewrite { _ = ReportSource(SourceText(name: "sak.md", bytes: rewrite.bytes)) }
  // One form an input: what matters is that each is tried often.
  var reported = options
  reported.format = count % 2 == 0 ? .html : .markdown
  let source = ReportSource(text)
  let report = Report(
    source, engine: Engine(options: reported, library: .embedded, work: work, readFile: { _ in nil }))
  let written = report.written()
  precondition(asked.isSpent || written.exitCode == 0 || !written.diagnostics.isEmpty, "refused without a word")
  if count % 4 == 0 { _ = report.wordFile() }
  if source.isDeclared, written.exitCode == 0 { trap(text.bytes) }
  return 0
}
