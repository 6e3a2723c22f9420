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

  /// A fence with a piece of a plan, wherever it stands.
  struct Fence: Sendable {
    /// The words behind its mark.
    let words: [String]
    /// Its lines, counted from 1.
    let lines: Range<Int>
    /// The position of its block: its own, or the list it stands in.
    let block: Int

    /// What the paper refers to it by, `id=behov` behind the mark; nil where there is nothing.
    var id: String? { value(of: "id") }
    /// The form its answers stand in, `layout=5-4` behind the mark; nil where it says none.
    var layout: String? { value(of: "layout") }

    /// What stands behind a word and an equals sign; nil where the word is not there.
    func value(of word: String) -> String? {
      words.lazy.filter { $0.hasPrefix("\(word)=") }.map { String($0.dropFirst(word.count + 1)) }.first
    }
    /// Whether its source is shown.
    var isShown: Bool { words.contains("show") || words.contains("only") }
  }

  /// What refers to the number of a table or a chart: a link without words, `[](#behov)`.
  struct Reference: Sendable {
    /// The name of the fence.
    let id: String
    /// Its line, counted from 1.
    let line: Int
  }

  /// A fence with a piece of a plan that cannot be run where it stands.
  struct MisplacedFence: Sendable {
    /// Why it cannot.
    enum Reason: Sendable {
      /// It stands in a quotation: what is quoted is not asked.
      case isQuoted
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
  /// The fences with pieces of a plan, in order, also those in lists.
  private(set) var fences: [Fence] = []
  /// What refers to tables and charts, in order.
  private(set) var references: [Reference] = []
  /// The fences with pieces of a plan that cannot be run, in order.
  private(set) var misplaced: [MisplacedFence] = []
  /// The text itself.
  let source: String
  /// The number of its first line where it comes from.
  let firstLine: Int

  /// The text as written; its first line has the number `line` where it comes from.
  init(_ source: String, from line: Int = 1) {
    self.source = source
    firstLine = line
    unsafe Self.withTree(of: source) { root in
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      unsafe Self.forEachChild(of: root) { block in
        unsafe Self.forEachNumber(in: block) { node, text in
          numbers.append(
            Number(
              text: text, block: blocks.count, line: Int(unsafe cmark_node_get_start_line(node)) + line - 1,
              column: Int(unsafe cmark_node_get_start_column(node))))
        }
        unsafe Self.forEach(CMARK_NODE_CODE_BLOCK, in: block) { node in
          guard let words = unsafe Self.planWords(of: node) else { return }
          let range = unsafe Self.lines(of: node)
          fences.append(Fence(words: words, lines: range, block: blocks.count))
          let isClosed = Self.closes(lines, first: range.lowerBound - 1, last: range.upperBound)
          guard unsafe !Self.isAsked(node) || !isClosed else { return }
          let reason: MisplacedFence.Reason = unsafe Self.isAsked(node) ? .isOpen : .isQuoted
          misplaced.append(MisplacedFence(reason: reason, line: range.lowerBound - 1 + line - 1))
        }
        unsafe Self.forEach(CMARK_NODE_LINK, in: block) { node in
          guard let id = unsafe Self.reference(of: node) else { return }
          references.append(Reference(id: id, line: Int(unsafe cmark_node_get_start_line(node)) + line - 1))
        }
        blocks.append(unsafe Self.block(block))
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

  /// The fences that stand in lists, in order.
  var nested: [Fence] { fences.filter { if case .plan = blocks[$0.block] { false } else { true } } }

  /// Each block in a form, with what stands for each number in its place; empty for pieces of a plan. `numbers` are
  /// written as they are, one for each of `numbers`, and so are `answers` for each of `nested`; what refers to a table
  /// says what `named` has for its name.
  func written(
    as form: Form, numbers shown: [String], answers: [String] = [], named: [String: String] = [:]
  ) -> [String] {
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
      index = 0
      unsafe Self.forEach(CMARK_NODE_CODE_BLOCK, in: root) { node in
        guard unsafe Self.planWords(of: node) != nil, unsafe cmark_node_parent(node) != root else { return }
        let answer = unsafe cmark_node_new(CMARK_NODE_CUSTOM_BLOCK)
        unsafe cmark_node_set_on_enter(answer, index < answers.count ? answers[index] : "")
        unsafe cmark_node_replace(node, answer)
        unsafe cmark_node_free(node)
        index += 1
      }
      unsafe Self.forEach(CMARK_NODE_LINK, in: root) { node in
        guard let id = unsafe Self.reference(of: node) else { return }
        let text = unsafe cmark_node_new(CMARK_NODE_TEXT)
        unsafe cmark_node_set_literal(text, named[id] ?? "…")
        unsafe cmark_node_append_child(node, text)
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
      return .plan(words: words, lines: unsafe lines(of: node))
    default: return .text
    }
  }

  /// The lines of a fence between its marks, counted from 1.
  private static func lines(of code: OpaquePointer) -> Range<Int> {
    let first = Int(unsafe cmark_node_get_start_line(code)) + 1
    return first..<max(first, Int(unsafe cmark_node_get_end_line(code)))
  }

  /// Whether what stands in a node is asked: it is no part of a quotation.
  private static func isAsked(_ node: OpaquePointer) -> Bool {
    var parent = unsafe cmark_node_parent(node)
    while let outer = unsafe parent {
      if unsafe cmark_node_get_type(outer) == CMARK_NODE_BLOCK_QUOTE { return false }
      unsafe parent = cmark_node_parent(outer)
    }
    return true
  }

  /// The name that a link without words refers to; nil for other links.
  static func reference(of link: OpaquePointer) -> String? {
    let address = unsafe string(cmark_node_get_url(link))
    let isEmpty = unsafe cmark_node_first_child(link) == nil
    return address.hasPrefix("#") && isEmpty ? String(address.dropFirst()) : nil
  }

  /// The words behind the mark of a fence with a piece of a plan; nil for other code.
  static func planWords(of code: OpaquePointer) -> [String]? {
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
  static func forEach(_ kind: cmark_node_type, in root: OpaquePointer, _ body: (OpaquePointer) -> Void) {
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
