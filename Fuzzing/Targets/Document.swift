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
/// document can be written as a page and as a file of Word. Nothing is read, and no program is run.
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
  for format in [OutputFormat.html, .markdown] {
    var options = options
    options.format = format
    let engine = Engine(options: options, library: .embedded, work: work, readFile: { _ in nil })
    let report = Report(ReportSource(text), engine: engine)
    let written = report.written()
    precondition(asked.isSpent || written.exitCode == 0 || !written.diagnostics.isEmpty, "refused without a word")
    if format == .html { _ = report.wordFile() }
  }
  return 0
}
