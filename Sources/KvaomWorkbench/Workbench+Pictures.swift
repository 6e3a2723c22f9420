public import KvaomPictures
import KvaomPlatform
import KvaomQuestions
import KvaomSession
import KvaomSource
import KvaomSyntax
import KvaomWords

/// Answers to be drawn.
extension Workbench {
  /// The picture of `need, frame in base, plan`, or of an analysis (`tornado need[2020]`, `bridge need from 2017 to
  /// 2018`, `simulate need[2020]`, `sweep` over two inputs), made of what the same question is answered with; nil where
  /// nothing can be drawn. The reply says what was wrong.
  public func picture(of question: String) -> (picture: Picture?, reply: Reply) {
    let verbs = [Command.Verb.tornado, .bridge, .simulate, .sweep].map(\.rawValue)
    let isAnalysis = verbs.contains(String(question.prefix { $0.isLetter }))
    let entry = SourceText(name: "<plot>", bytes: Array((isAnalysis ? question : "show \(question)").utf8))
    var copy = self
    let reply = copy.deep { $0.draw(entry) }
    return (copy.drawn, reply)
  }

  private mutating func draw(_ entry: SourceText) -> Reply {
    let checked = session(entry: entry)
    guard checked.isRunnable else { return failure(checked) }
    let answers = checked.answers()
    guard answers.session.isRunnable, answers.checksHold else { return failure(answers.session) }
    switch answers.drawings.first {
    case .picture(let picture): drawn = picture
    case .differentUnits(let units): return .refused(PlotWords.differentUnits(Self.list(units))[locale])
    case nil: break
    }
    return Reply()
  }
}
