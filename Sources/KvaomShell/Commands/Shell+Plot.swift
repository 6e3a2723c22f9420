import KvaomPictures
import KvaomPlatform
import KvaomRender
import KvaomSession
import KvaomWords
import KvaomWorkbench

/// Drawing.
extension Shell {
  /// `plot need, frame [in base, plan] [to "file.svg" [force]]`; `plot tornado …`, `plot bridge …`, `plot simulate …`.
  func plot(_ rest: String) -> Reply {
    guard !rest.isEmpty else { return refused(ShellWords.nothingToPlot[locale]) }
    let (question, file) = Self.target(of: rest)
    let (picture, reply) = bench.picture(of: question)
    guard reply.succeeded else { return reply }
    guard let picture else { return refused(ShellWords.nothingToPlot[locale]) }
    guard let file else {
      // The prompt and the question stay in sight.
      let height = Terminal.height(of: .output).map { $0 - 4 }
      let writer = DocumentWriter(.text, width: bench.options.width, height: height)
      return Reply(output: writer.write(Document(locale: locale, blocks: [.picture(picture)])))
    }
    return write(picture.vector, to: file, entry: "plot \(question) to ")
  }

  /// What is to be drawn, and the file after `to`, where there is one.
  private static func target(of text: String) -> (question: String, file: NamedFile?) {
    guard let end = text.lastIndex(of: "\""), let quote = text[..<end].lastIndex(of: "\"") else { return (text, nil) }
    let before = text[..<quote].trimmed
    guard before.hasSuffix(" to") else { return (text, nil) }
    return (before.dropLast(3).trimmed, NamedFile(String(text[quote...])))
  }
}
