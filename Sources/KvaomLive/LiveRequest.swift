public import KvaomSession
public import KvaomSource
import KvaomSyntax

extension Frames {
  /// What a live page asks its engine with, whatever is moved: the plan, the files it reads and how the page was asked
  /// for. Comments do not travel.
  public init(_ plan: SourceText, files: [(path: String, bytes: [UInt8])], options: EngineOptions) {
    self.init()
    add("name", plan.name)
    add("plan", bytes: plan.withoutComments)
    for file in files {
      add("file:\(file.path)", bytes: SourceText(name: file.path, bytes: file.bytes).withoutComments)
    }
    for setting in options.settings { add("set", setting) }
    for addition in options.additions { add("with", addition) }
    if let scenario = options.scenario { add("scenario", scenario) }
    if options.showsCodes { add("codes", "") }
  }
}

extension SourceText {
  /// The text with its comments left out, doc comments kept, each thing on the line where it stood.
  fileprivate var withoutComments: [UInt8] {
    var store = SourceStore()
    var kept = bytes
    let comments = parse(self, id: store.add(self)).comments
    for comment in comments.reversed() {
      let place = Int(comment.span.start)..<min(Int(comment.span.end), kept.count)
      if kept[place].starts(with: "##".utf8) { continue }
      kept.removeSubrange(place)
    }
    return kept
  }
}
