import KvaomLibrary
import KvaomSession
import KvaomWords
import KvaomWorkbench

@testable import KvaomShell

/// Bytes as the journal of a shell, which its machine may have torn anywhere: what is read is written as a journal that
/// is read as the same, a torn one has the entries of the whole one as far as it goes, and a bench takes each of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func testJournal(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let all = unsafe inputBytes(bytes, count)
  let journal = JournalText(all)
  let again = JournalText(journal.bytes)
  precondition(again.entries == journal.entries, "a journal that was written has other entries")
  precondition(again.adopted == journal.adopted, "a journal that was written has taken in others")
  let cut = all.count / 2
  let torn = JournalText(Array(all[..<cut]))
  // What makes an entry void may be in the part that was torn off.
  if !all.contains(0x18) {
    precondition(journal.entries.starts(with: torn.entries), "a torn journal has entries that the whole has not")
  }
  var bench = Workbench(options: EngineOptions(locale: .nb), library: .embedded, readFile: { _ in nil })
  for entry in journal.entries.prefix(12) {
    let reply = bench.enter(entry)
    precondition(reply.succeeded || !reply.diagnostics.isEmpty || !reply.output.isEmpty, "refused without a word")
  }
  if !journal.entries.isEmpty { trap(all) }
  return 0
}
