import Foundation
import KvaomTestSupport
import Testing

/// `kvaom import --as across` and `--as list`: each row, or each column, as a definition with its own unit.
struct ImportedFormTests {
  private let directory: TemporaryDirectory

  init() throws {
    directory = try TemporaryDirectory()
    try directory.write(
      "tal.csv",
      """
      Nøkkeltal;Klepp;Time;Hå
      Netto per barn (kr);62 310;60 204;58 118
      Andel barn i barnehage (%);92,1;91,8;93,4
      Sjukefråvær;7,1 %;6,9 %;8,0 %
      Elevar per lærar;12,4;13,0;-

      """)
    try directory.write(
      "tiltak.csv",
      """
      Tiltak;Kostnad (tkr);Tal årsverk;Ansvarleg;Frist;Del
      Ny skule;100;2,5;Etat A;24.06.2026;10,5 %
      Ny barnehage;50;1;Etat B;;4 %
      Sum;150;3,5;;;

      """)
  }

  /// Imports a file, and expects yes to every question about what was written.
  @discardableResult
  private func imported(_ arguments: [String], _ questions: [String]) throws -> String {
    let result = try BuiltProgram.run(["import"] + arguments + ["--locale", "nn"], directory: directory.url)
    #expect(result.exitCode == 0, "\(result.errors)")
    try directory.write("plan.kvaom", result.output + questions.map { "check \($0)\n" }.joined())
    let asked = try BuiltProgram.run(["plan.kvaom", "--locale", "nn"], directory: directory.url)
    #expect(asked.exitCode == 0, "\(result.output)\(asked.output)\(asked.errors)")
    return result.output
  }

  @Test func aRowIsADefinition() throws {
    let open = try BuiltProgram.run(
      ["import", "tal.csv", "--as", "across", "--locale", "nn"], directory: directory.url)
    #expect(open.exitCode == 1)
    #expect(open.errors.contains("(Elevar per lærar)") && open.errors.contains("--answer dash=missing"))
    let plan = try imported(
      ["tal.csv", "--as", "across", "--unit", "none", "--prices", "nominal", "--dash", "missing"],
      [
        "netto_per_barn_kr[Time] == 60_204 kr", "andel_barn_i_barnehage[Hå] == 93.4 %", "sjukefråvær[Klepp] == 7.1 %",
        "elevar_per_lærar[Time] == 13", "elevar_per_lærar[Hå] is missing",
      ])
    #expect(plan.contains("table across column {"))
  }

  @Test func yearsAcrossStayYears() throws {
    try directory.write("år.csv", "Post;2024;2025\nAntal elevar;101;104\nNetto utgift (tkr);90 310;92 204\n")
    let plan = try imported(
      ["år.csv", "--as", "across", "--answer", "unit:Antal-elevar=person", "--prices", "2025"],
      ["antal_elevar[2025] == 104 person", "netto_utgift_tkr[2024] == 90_310 tkr@2025"])
    #expect(plan.contains("table across year {") && plan.contains(": tkr@2025"))
  }

  @Test func aColumnIsADefinition() throws {
    let plan = try imported(
      ["tiltak.csv", "--as", "list", "--prices", "nominal", "--dash", "missing"],
      [
        "kostnad_tkr[\"Ny skule\"] == 100 tkr", "tal_årsverk[\"Ny skule\"] == 2.5 position",
        "del[\"Ny barnehage\"] == 4 %",
        "ansvarleg[\"Ny skule\"] == \"Etat A\"", "frist[\"Ny skule\"] == 2026-06-24",
      ])
    #expect(plan.contains("table by tiltak {") && !plan.contains("\"Sum\"\t"), "\(plan)")
  }

  @Test func theShellTakesThemToo() throws {
    let entries = [
      "import \"tiltak.csv\" --as list --prices nominal --dash missing --unit none",
      "check tal_årsverk[\"Ny skule\"] == 2.5 position", "",
    ]
    let result = try BuiltProgram.run(
      [], input: Data(entries.joined(separator: "\n").utf8),
      environment: ["KVAOM_LOCALE": "nn", "LC_ALL": "nn_NO.UTF-8"], directory: directory.url)
    #expect(result.output.contains("1 av 1"), "\(result.output)\(result.errors)")
    #expect(result.exitCode == 0)
  }

  @Test(arguments: ["across", "list"]) func aUnitThatIsNoneIsRefused(form: String) throws {
    let result = try BuiltProgram.run(
      ["import", "tal.csv", "--as", form, "--answer", "unit:Elevar-per-lærar=banan", "--locale", "nn"],
      directory: directory.url)
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("unit:Elevar-per-lærar"), "\(result.errors)")
  }
}
