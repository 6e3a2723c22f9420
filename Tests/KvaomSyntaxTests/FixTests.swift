import KvaomSource
import KvaomWords
import Testing

/// The lines of `Write:`.
@Suite struct FixTests {
  private let remark = Phrase(nn: "eitt tal", nb: "ett tall", sv: "ett tal", en: "one number")

  @Test func codeStandsAlone() {
    let name = "x"
    #expect(Fix("x = 3")[.nn] == "x = 3")
    #expect(("\(name) = 3" as Fix)[.sv] == "x = 3")
  }

  @Test func remarksStandBesideTheCode() {
    #expect(Fix("2.33", remark: remark)[.nn] == "2.33          (eitt tal)")
    #expect(Fix("2.33", remark: remark, gap: .narrow)[.sv] == "2.33    (ett tal)")
    #expect(
      Fix("x += 1 pp", result: .verbatim("2 % -> 3 %"), remark: remark)[.en]
        == "x += 1 pp          2 % -> 3 %  (one number)")
  }

  @Test func examplesTakeTheNamesOfAPlan() {
    let fix: Fix = "compare \(.figure, "need") in base, \(.scenario, "plan")"
    #expect(fix[.en] == "compare need in base, plan")
    var names = ExampleNames()
    names.figure = "udekt"
    #expect(fix.naming(names) == nil, "a plan without scenarios has no such line")
    names.scenario = "stram"
    #expect(fix.naming(names)?[.en] == "compare udekt in base, stram")
    #expect(Fix("x = 3").naming(ExampleNames())?[.en] == "x = 3")
  }

  /// Names that are scenarios all stand behind a figure; others stay as they were typed.
  @Test func scenariosAreComparedByAFigure() {
    let fix: Fix = "compare \(.compared(["plan", "b"]), "plan, b")"
    var names = ExampleNames()
    names.figure = "need"
    #expect(fix.naming(names)?[.en] == "compare plan, b")
    names.scenarios = ["plan", "b"]
    #expect(fix.naming(names)?[.en] == "compare need in plan, b")
  }

  @Test func adviceIsWordsOnly() {
    #expect(Fix.advice(remark)[.nb] == "ett tall")
    #expect(Fix.advice(remark).code.isEmpty)
  }
}
