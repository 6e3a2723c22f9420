import KvaomEngine
import KvaomPlatform
import KvaomWords
import KvaomWorkbench

/// Sessions that were cut off, and sessions taken anew.
extension Shell {
  /// Brings the newest session back that was cut off. It is taken over whole, in one step: a shell that is killed
  /// meanwhile has it or has it not, and another can still take it. Onto work of this session it goes only where the
  /// person wants both.
  func restore() -> Reply {
    guard let left = journal?.abandoned(), let newest = left.first else {
      return refused(ShellWords.nothingToRestore[locale])
    }
    guard let entries = newest.entries() else { return refused(ShellWords.unreadableSession(newest.name)[locale]) }
    let hasOwnWork = bench.hasOtherWork(than: bench.emptied)
    if hasOwnWork, !confirms(ShellWords.askMerging) { return refused(ShellWords.notMerged[locale]) }
    let before = (bench: bench, past: past, future: future, log: log)
    var reply = replay(entries)
    guard reply.succeeded, journal?.replace(by: log, adopting: newest) ?? false else {
      (bench, past, future, log) = before
      return reply.succeeded ? refused(ShellWords.notTakenOver[locale]) : reply
    }
    tellKept(true)
    if left.count > 1 { reply.output += ShellWords.moreAbandoned(left.count - 1)[locale] + "\n" }
    return reply
  }

  /// Takes entries again, one after the other, without showing what they answer; tells which could not be taken. The
  /// journal hears nothing of it.
  private func replay(_ all: [String]) -> Reply {
    isReplaying = true
    defer { isReplaying = false }
    var failed: [String] = []
    var diagnostics = ""
    for entry in all {
      guard !Interruption.isRequested else { return refused(ShellWords.replayStopped[locale]) }
      let reply = accept(entry)
      if !reply.succeeded {
        failed.append(entry)
        diagnostics += reply.diagnostics
      }
    }
    noteStamps()
    var output = ShellWords.restored(String(all.count - failed.count))[locale] + "\n"
    if !failed.isEmpty { output += ShellWords.notRestored[locale] + "\n" + failed.map { "  \($0)\n" }.joined() }
    output += bench.draft.enumerated().map { "\($0 + 1)  \($1)\n" }.joined()
    return Reply(output: output, diagnostics: diagnostics, succeeded: true)
  }

  /// Throws away the newest session that was cut off.
  func forget() -> Reply {
    guard let left = journal?.abandoned(), let newest = left.first else {
      return refused(ShellWords.nothingToRestore[locale])
    }
    newest.remove()
    let rest = left.count > 1 ? ShellWords.moreAbandoned(left.count - 1)[locale] + "\n" : ""
    return Reply(output: ShellWords.forgotten[locale] + "\n" + rest)
  }

  /// Takes the whole session anew from other entries. `undo` brings the session before back.
  func startOver(with entries: [String]) -> Reply {
    let before = (bench: bench, past: past, future: future, log: log)
    bench = bench.emptied
    log = []
    let reply = replay(entries)
    guard reply.succeeded else {
      (bench, past, future, log) = before
      return reply
    }
    past = before.past
    tellKept(journal?.replace(by: log) ?? false)
    acceptedText = "edit session"
    replacedLog = before.log
    return reply
  }

  /// Makes the log, and the journal with it, what it was at another time.
  func setLog(_ entries: [String]) {
    log = entries
    tellKept(journal?.replace(by: entries) ?? false)
  }
}
