import CMark

/// The author's text as WordprocessingML: headings, paragraphs, lists and quotations in Word's own styles.
struct WordAuthor {
  /// The lists met so far: each that is counted counts from one.
  private(set) var allLists: WordLists
  private var numbers: [String] = []
  private var answers: [String] = []
  private var named: [String: String] = [:]
  private var paragraphs = ""
  private var runs = ""
  private var look = WordRun.Look()
  private var lists: [List] = []
  private var quotations = 0
  private var links: [(start: String, address: String)] = []

  /// A list that is open: its numbering in the file, and whether the next paragraph begins an item.
  private struct List {
    let numbering: Int
    var beginsItem = false
  }

  /// A writer whose lists come after those of a template.
  init(after template: WordTemplate?) { allLists = WordLists(after: template) }

  /// Each block of a text, empty for pieces of a plan; `numbers` stand where the text has them, `answers` where its
  /// lists have fences, and what `named` calls a table where the text refers to it.
  mutating func blocks(
    of author: AuthorText, numbers: [String], answers: [String], named: [String: String]
  ) -> [String] {
    self.numbers = numbers.reversed()
    self.answers = answers.reversed()
    self.named = named
    var written: [String] = []
    unsafe AuthorText.withTree(of: author.source) { root in
      unsafe AuthorText.forEachChild(of: root) { node in
        if case .plan = unsafe AuthorText.block(node) {
          written.append("")
        } else {
          paragraphs = ""
          unsafe walk(node)
          written.append(paragraphs)
        }
      }
    }
    return written
  }

  private mutating func walk(_ block: OpaquePointer) {
    let steps = unsafe cmark_iter_new(block)
    while true {
      let event = unsafe cmark_iter_next(steps)
      if event == CMARK_EVENT_DONE { break }
      guard let node = unsafe cmark_iter_get_node(steps) else { continue }
      if event == CMARK_EVENT_ENTER { unsafe enter(node) } else { unsafe leave(node) }
    }
    unsafe cmark_iter_free(steps)
  }

  private mutating func enter(_ node: OpaquePointer) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: runs += WordRun.text(unsafe AuthorText.string(cmark_node_get_literal(node)), look)
    case CMARK_NODE_SOFTBREAK: runs += WordRun.text(" ", look)
    case CMARK_NODE_LINEBREAK: runs += "<w:r><w:br/></w:r>"
    case CMARK_NODE_CODE:
      let text = unsafe AuthorText.string(cmark_node_get_literal(node))
      if AuthorText.isNumber(text) {
        runs += WordRun.text(numbers.popLast() ?? "", look)
      } else {
        runs += WordRun.text(text, WordRun.Look(isCode: true))
      }
    case CMARK_NODE_STRONG: look.isBold = true
    case CMARK_NODE_EMPH: look.isItalic = true
    case CMARK_NODE_LINK:
      if let id = unsafe AuthorText.reference(of: node) {
        runs += named[id].map { WordRun.reference(to: $0) } ?? WordRun.text("…", look)
      }
      links.append((runs, unsafe AuthorText.string(cmark_node_get_url(node))))
      runs = ""
    case CMARK_NODE_BLOCK_QUOTE: quotations += 1
    case CMARK_NODE_LIST:
      let isNumbered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      lists.append(List(numbering: isNumbered ? allLists.next() : allLists.bullets))
    case CMARK_NODE_ITEM: if !lists.isEmpty { lists[lists.count - 1].beginsItem = true }
    case CMARK_NODE_CODE_BLOCK where unsafe AuthorText.planWords(of: node) != nil:
      paragraphs += answers.popLast() ?? ""
    case CMARK_NODE_CODE_BLOCK:
      let text = unsafe AuthorText.string(cmark_node_get_literal(node))
      paragraphs += WordRun.paragraph(
        WordRun.text(text.hasSuffix("\n") ? String(text.dropLast()) : text, WordRun.Look(isCode: true)),
        style: "CodeBlock")
    default: break
    }
  }

  private mutating func leave(_ node: OpaquePointer) {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_STRONG: look.isBold = false
    case CMARK_NODE_EMPH: look.isItalic = false
    case CMARK_NODE_LINK:
      guard let link = links.popLast() else { break }
      runs = link.start + WordRun.link(runs, to: link.address)
    case CMARK_NODE_BLOCK_QUOTE: quotations -= 1
    case CMARK_NODE_LIST: lists.removeLast()
    case CMARK_NODE_PARAGRAPH: end(style: quotations > 0 ? "Quote" : lists.isEmpty ? "BodyText" : "ListParagraph")
    case CMARK_NODE_HEADING: end(style: "Heading\(unsafe cmark_node_get_heading_level(node))")
    default: break
    }
  }

  private mutating func end(style: String) {
    var properties = ""
    if let list = lists.last, !style.hasPrefix("Heading") {
      let level = min(lists.count - 1, 8)
      properties =
        list.beginsItem
        ? "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list.numbering)\"/></w:numPr>"
        : "<w:ind w:left=\"\(720 * (level + 1))\"/>"
      lists[lists.count - 1].beginsItem = false
    }
    paragraphs += WordRun.paragraph(runs, style: style, properties)
    runs = ""
  }
}
