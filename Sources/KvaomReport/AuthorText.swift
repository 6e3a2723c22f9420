import CMark

/// The text of an author, in CommonMark: its blocks in order, the fences that ask the plan, and the numbers in its
/// sentences. Parsed by cmark; HTML of its own is left out of what is written.
struct AuthorText: Sendable {
  /// One block of the text.
  enum Block: Sendable {
    /// A heading: its level, and its text without marks, parted at the numbers in it.
    case heading(level: Int, text: [String])
    /// Paragraphs, lists, quotations.
    case text
    /// A fence with a piece of a plan: the words behind its mark, and its lines, counted from 1.
    case plan(words: [String], lines: Range<Int>)
  }

  /// A number in a sentence: what stands between the braces, and where.
  struct Number: Sendable {
    /// The text between the braces.
    let text: String
    /// The position of its block.
    let block: Int
    /// Its line, counted from 1.
    let line: Int
    /// Its column, counted from 1, in bytes.
    let column: Int
  }

  /// A fence with a piece of a plan that cannot be run where it stands.
  struct MisplacedFence: Sendable {
    /// Why it cannot.
    enum Reason: Sendable {
      /// It stands in a list or a quotation, whose text goes on around it.
      case isNested
      /// It has no end: what follows in the document would be taken for the plan.
      case isOpen
    }

    /// Why it cannot be run.
    let reason: Reason
    /// Its line, counted from 1.
    let line: Int
  }

  /// Its blocks, in order.
  private(set) var blocks: [Block] = []
  /// The numbers in its sentences, in order.
  private(set) var numbers: [Number] = []
  /// The fences with pieces of a plan that cannot be run, in order.
  private(set) var misplaced: [MisplacedFence] = []
  /// The text itself.
  let source: String

  /// The text as written; its first line has the number `line` where it comes from.
  init(_ source: String, from line: Int = 1) {
    self.source = source
    unsafe Self.withTree(of: source) { root in
      unsafe Self.forEachChild(of: root) { block in
        unsafe Self.forEachNumber(in: block) { node, text in
          numbers.append(
            Number(
              text: text, block: blocks.count, line: Int(unsafe cmark_node_get_start_line(node)) + line - 1,
              column: Int(unsafe cmark_node_get_start_column(node))))
        }
        blocks.append(unsafe Self.block(block))
      }
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      unsafe Self.forEach(CMARK_NODE_CODE_BLOCK, in: root) { node in
        guard unsafe Self.planWords(of: node) != nil else { return }
        let first = Int(unsafe cmark_node_get_start_line(node))
        if unsafe cmark_node_parent(node) != root {
          misplaced.append(MisplacedFence(reason: .isNested, line: first + line - 1))
        } else if !Self.closes(lines, first: first, last: Int(unsafe cmark_node_get_end_line(node))) {
          misplaced.append(MisplacedFence(reason: .isOpen, line: first + line - 1))
        }
      }
    }
  }

  /// Whether the last line of a fence, counted from 1, is the mark that closes it: the signs of the first, and no
  /// fewer (CommonMark 0.31, 4.5).
  private static func closes(_ lines: [Substring], first: Int, last: Int) -> Bool {
    guard first < last, lines.indices.contains(last - 1) else { return false }
    let opening = lines[first - 1].drop { $0 == " " }
    let closing = lines[last - 1].filter { !$0.isWhitespace }
    guard let sign = opening.first else { return false }
    return closing.count >= opening.prefix { $0 == sign }.count && closing.allSatisfy { $0 == sign }
  }

  /// Some of its lines as written, counted from 1.
  func text(of lines: Range<Int>) -> String {
    let all = source.split(separator: "\n", omittingEmptySubsequences: false)
    return all.indices.filter { lines.contains($0 + 1) }.map { String(all[$0]) }.joined(separator: "\n")
  }

  /// What a text is written as.
  enum Form: Sendable {
    /// Elements of a page.
    case html
    /// The same marks again.
    case markdown
  }

  /// Each block in a form, with what stands for each number in its place; empty for pieces of a plan. `numbers` are
  /// written as they are, one for each of `numbers`.
  func written(as form: Form, numbers shown: [String]) -> [String] {
    var written: [String] = []
    unsafe Self.withTree(of: source) { root in
      var index = 0
      unsafe Self.forEachNumber(in: root) { node, _ in
        let number = unsafe cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
        unsafe cmark_node_set_on_enter(number, index < shown.count ? shown[index] : "")
        unsafe cmark_node_replace(node, number)
        unsafe cmark_node_free(node)
        index += 1
      }
      unsafe Self.forEachChild(of: root) { node in
        if case .plan = unsafe Self.block(node) {
          written.append("")
        } else {
          written.append(unsafe Self.rendered(node, form))
        }
      }
    }
    return written
  }

  // MARK: The tree

  static func withTree(of source: String, _ body: (OpaquePointer) -> Void) {
    var source = source
    let root = source.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_VALIDATE_UTF8)
      }
    }
    // It fails where memory does, and then there is nothing to go on with.
    guard let root = unsafe root else { preconditionFailure("cmark has no tree") }
    unsafe body(root)
    unsafe cmark_node_free(root)
  }

  static func forEachChild(of node: OpaquePointer, _ body: (OpaquePointer) -> Void) {
    var next = unsafe cmark_node_first_child(node)
    while let child = unsafe next {
      unsafe next = cmark_node_next(child)
      unsafe body(child)
    }
  }

  static func block(_ node: OpaquePointer) -> Block {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_HEADING:
      return .heading(level: Int(unsafe cmark_node_get_heading_level(node)), text: unsafe plainText(of: node))
    case CMARK_NODE_CODE_BLOCK:
      guard let words = unsafe planWords(of: node) else { return .text }
      let first = Int(unsafe cmark_node_get_start_line(node)) + 1
      return .plan(words: words, lines: first..<max(first, Int(unsafe cmark_node_get_end_line(node))))
    default: return .text
    }
  }

  /// The words behind the mark of a fence with a piece of a plan; nil for other code.
  private static func planWords(of code: OpaquePointer) -> [String]? {
    let words = unsafe string(cmark_node_get_fence_info(code)).split(separator: " ").map { String($0) }
    return words.first == "kvaom" ? Array(words.dropFirst()) : nil
  }

  /// Calls `body` with each code span in braces.
  private static func forEachNumber(in root: OpaquePointer, _ body: (OpaquePointer, String) -> Void) {
    unsafe forEach(CMARK_NODE_CODE, in: root) { node in
      let text = unsafe string(cmark_node_get_literal(node))
      if isNumber(text) { unsafe body(node, String(text.dropFirst().dropLast())) }
    }
  }

  /// Calls `body` with each node of a kind that a tree enters; a leaf may be replaced by it.
  private static func forEach(_ kind: cmark_node_type, in root: OpaquePointer, _ body: (OpaquePointer) -> Void) {
    let steps = unsafe cmark_iter_new(root)
    while true {
      let event = unsafe cmark_iter_next(steps)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let node = unsafe cmark_iter_get_node(steps),
        unsafe cmark_node_get_type(node) == kind
      else { continue }
      unsafe body(node)
    }
    unsafe cmark_iter_free(steps)
  }

  /// Whether a code span stands for a number: it has braces around it.
  static func isNumber(_ text: String) -> Bool { text.hasPrefix("{") && text.hasSuffix("}") && text.count > 2 }

  private static func plainText(of node: OpaquePointer) -> [String] {
    let steps = unsafe cmark_iter_new(node)
    var pieces: [String] = []
    var text = ""
    while true {
      let event = unsafe cmark_iter_next(steps)
      if event == CMARK_EVENT_DONE { break }
      guard event == CMARK_EVENT_ENTER, let inner = unsafe cmark_iter_get_node(steps) else { continue }
      switch unsafe cmark_node_get_type(inner) {
      case CMARK_NODE_TEXT: text += unsafe string(cmark_node_get_literal(inner))
      case CMARK_NODE_CODE:
        let code = unsafe string(cmark_node_get_literal(inner))
        if isNumber(code) {
          pieces.append(text)
          text = ""
        } else {
          text += code
        }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
      default: break
      }
    }
    unsafe cmark_iter_free(steps)
    return pieces + [text]
  }

  private static func rendered(_ node: OpaquePointer, _ form: Form) -> String {
    let written =
      switch form {
      case .html: unsafe cmark_render_html(node, CMARK_OPT_DEFAULT)
      case .markdown: unsafe cmark_render_commonmark(node, CMARK_OPT_DEFAULT, 0)
      }
    guard let written = unsafe written else { return "" }
    let text = unsafe String(cString: written)
    unsafe cmark_get_default_mem_allocator().pointee.free(written)
    return text
  }

  static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}
