import KvaomFormats
import KvaomRender
import KvaomSource
import KvaomWorkbench

/// A text as a client has it open.
struct TextDocument {
  /// What the client calls it.
  let uri: String
  /// What plans call it.
  let path: String
  /// The client's number of what it has sent.
  private(set) var version: Int?
  /// The text as it is now, UTF-8.
  private(set) var bytes: [UInt8]
  /// The plan that it is, where it has been checked as it is now.
  var plan: OpenPlan?
  /// Whether its findings have been sent as they are now.
  var isPublished = false
  /// The files that the plan consisted of when it was last checked.
  var files: [String] = []
  /// What was found in the other files of the plan when it was last checked, by their names.
  var findingsElsewhere: [String: [DiagnosticRecord]] = [:]

  /// Whether it is a module of the library, which is no plan.
  var isOfLibrary: Bool { uri.hasPrefix(DocumentURI.libraryScheme) }

  /// A text that was opened.
  init(uri: String, version: Int?, text: String) {
    self.uri = uri
    path = DocumentURI.path(of: uri)
    self.version = version
    bytes = Array(text.utf8)
  }

  /// Takes in changes of a client: ranges with what stands in their place, each of the text after those before it, or
  /// the whole text.
  mutating func apply(_ changes: [JSONNode], version: Int?) {
    for change in changes {
      guard let text = change["text"]?.string else { continue }
      guard let range = change["range"]?.range else {
        bytes = Array(text.utf8)
        continue
      }
      let index = LineIndex(bytes)
      let (start, end) = (index.offset(of: range.start), index.offset(of: range.end))
      bytes.replaceSubrange(start..<max(start, end), with: Array(text.utf8))
    }
    self.version = version ?? self.version
    forget()
  }

  /// Forgets what is known of the plan: a text of it is another.
  mutating func forget() {
    plan = nil
    isPublished = false
  }
}
