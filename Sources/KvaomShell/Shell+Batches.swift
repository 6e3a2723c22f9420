import KvaomSyntax
import KvaomTables
import KvaomWords
import KvaomWorkbench

/// Definitions that are fed one after the other, faster than they can be checked one by one.
extension Shell {
  /// How many entries are worth being taken together.
  private static let fewest = 16
  /// How many are taken together at most.
  private static let most = 4096

  /// Takes an entry with the definitions that have been fed behind it already, as if each came alone; false where that
  /// cannot be done, and the entry is to be taken alone.
  func takeTogether(_ entry: String) -> Bool {
    guard batchLimit >= Self.fewest, isDefinition(entry) else {
      // After some entries on their own it is tried again.
      batchLimit = min(Self.most, batchLimit + 1)
      return false
    }
    // Only as far as they are definitions: a thousand questions behind one are not looked at for each.
    let more = reader.waiting(batchLimit - 1) { isDefinition($0.visible) }.map(\.visible)
    guard more.count + 1 >= Self.fewest else { return false }
    reloadChangedFiles()
    let all = ([entry] + more).map(\.trimmed)
    guard let taken = bench.define(all: all) else {
      // Somewhere among them is what cannot be taken so: fewer are tried, from the next entry on.
      batchLimit = min(batchLimit, all.count) / 2
      return false
    }
    reader.skip(more.count)
    batchLimit = min(Self.most, batchLimit * 2)
    for (entry, one) in zip(all, taken) {
      if let before = one.before { past.append(PastState(bench: before, entry: entry)) } else { past = [] }
      log.append(entry)
      print(one.reply)
      entries.append(entry)
    }
    lastAnswered = all.last.map { (bench, $0) }
    lastOutput = taken.last?.reply.output ?? ""
    past.removeFirst(max(0, past.count - Workbench.remembered))
    future = []
    noteChange()
    return true
  }

  /// Whether a line that was fed looks like a whole definition, and like nothing of the shell's own.
  private func isDefinition(_ line: String) -> Bool {
    let entry = line.trimmed
    guard let first = entry.first, first.isLetter, entry.contains("="), !entry.hasSuffix("?") else { return false }
    return ShellCommand.find(in: entry) == nil && !PastedText.isRow(line) && Habits.answer(to: entry, locale) == nil
      && !ShellText.isUnfinished(entry)
  }
}
