import KvaomPlatform
import KvaomRender
import KvaomWords
import Testing

@testable import KvaomEngine
@testable import KvaomQuestions
@testable import KvaomSession

@Suite struct ProgressLineTests {
  @Test func aLineSaysWhatHowFarAndHowToStop() {
    let text = ProgressLine.text(("simulate need[2020]\n  seed 7", 0.379), seconds: 12, width: 79, .nn)
    #expect(text == "simulate need[2020] seed 7 … 37 % · 12 s · Ctrl-C avbryt")
    #expect(ProgressLine.text(("show x", nil), seconds: 2, width: 79, .en) == "show x … 2 s · Ctrl-C stops")
  }

  @Test func aLineFitsItsTerminal() {
    let text = ProgressLine.text((String(repeating: "x", count: 200), 1), seconds: 100, width: 39, .sv)
    #expect(text.count == 39)
    #expect(text.hasSuffix("x… … 100 % · 100 s · Ctrl-C avbryter"))
    #expect(ProgressLine.text(("show x", 1), seconds: 100, width: 9, .nn).count == 9)
  }

  @Test func stepsAreCounted() {
    let watch = WatchedWork()
    let work = watch.work
    work.begin("why x")
    #expect(watch.state.part == nil)
    work.expect(8)
    work.advance()
    work.advance(3)
    #expect(watch.state.title == "why x")
    #expect(watch.state.part == 0.5)
    work.begin("show y")
    #expect(watch.state.part == nil)
  }

  @Test func askedWorkHasNoResult() {
    let watch = WatchedWork()
    watch.flag.raise()
    #expect(watch.run(progress: nil) { 1 } == nil)
    #expect(WatchedWork().run(progress: nil) { 1 } == 1)
  }
}
