import ArgumentParser
import KvaomEngine
import KvaomPlatform
import KvaomRender
import KvaomSource
import KvaomTesting
import KvaomWords

/// `kvaom test PATH…`: everything that can be tested in plans and documents.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: Phrase(
      nn: "Prøv planar og dokument: kontrollar, prøver, døme, venta svar, blokker i Markdown-filer.",
      nb: "Prøv planer og dokumenter: kontroller, prøver, eksempler, ventet svar, blokker i Markdown-filer.",
      sv: "Pröva planer och dokument: kontroller, prov, exempel, väntat svar, block i Markdown-filer.",
      en: "Test plans and documents: checks, tests, examples, expected output, blocks of Markdown files.")[.ofHelp],
    discussion: Phrase(
      nn: """
        Ein plan blir prøvd med kontrollane og prøvene sine, døma i kommentarane og, der PLAN.expected ligg ved sida \
        av PLAN.kvaom, heile svaret. Ei Markdown-fil blir prøvd med blokkene sine. Sluttkode 1 seier at noko ikkje \
        stemte, eller at det ikkje var noko å prøve.
        """,
      nb: """
        En plan blir prøvd med kontrollene og prøvene sine, eksemplene i kommentarene og, der PLAN.expected ligger \
        ved siden av PLAN.kvaom, hele svaret. En Markdown-fil blir prøvd med blokkene sine. Sluttkode 1 sier at noe \
        ikke stemte, eller at det ikke var noe å prøve.
        """,
      sv: """
        En plan prövas med sina kontroller och prov, exemplen i kommentarerna och, där PLAN.expected ligger bredvid \
        PLAN.kvaom, hela svaret. En Markdown-fil prövas med sina block. Slutkod 1 säger att något inte stämde, eller \
        att det inte fanns något att pröva.
        """,
      en: """
        A plan is tested by its checks and tests, the examples of its doc comments and, where PLAN.expected lies \
        beside PLAN.kvaom, its whole output. A Markdown file is tested by its fenced blocks. Exit code 1 says that \
        something failed, or that there was nothing to test.
        """)[.ofHelp])

  @Argument(
    help: ArgumentHelp(
      nn: "Planar og Markdown-filer; ei mappe står for alle under seg, og '-' for ein plan på standard inn.",
      nb: "Planer og Markdown-filer; en mappe står for alle under seg, og '-' for en plan på standard inn.",
      sv: "Planer och Markdown-filer; en mapp står för alla under sig, och '-' för en plan på standard in.",
      en: "Plans and Markdown files; a directory stands for all of them below it, and '-' for a plan on standard input."
    ),
    completion: .file(extensions: ["kvaom", "md"]))
  var paths: [String]

  @Flag(
    help: ArgumentHelp(
      nn:
        "Skriv venta svar og blokker på nytt der dei er ulike, som med KVAOM_UPDATE=1. Ei slik køyring er aldri grøn.",
      nb:
        "Skriv ventet svar og blokker på nytt der de er ulike, som med KVAOM_UPDATE=1. En slik kjøring er aldri grønn.",
      sv:
        "Skriv väntat svar och block på nytt där de skiljer sig, som med KVAOM_UPDATE=1. Körningen är då aldrig grön.",
      en: "Write expected output and blocks anew where they differ, as KVAOM_UPDATE=1 does. Such a run is never green.")
  )
  var update = false

  @Option(
    help: ArgumentHelp(
      nn: "Forma på rapporten: tekst, XML som i JUnit for CI-system, eller JSON.",
      nb: "Formen på rapporten: tekst, XML som i JUnit for CI-systemer, eller JSON.",
      sv: "Rapportens form: text, XML som i JUnit för CI-system, eller JSON.",
      en: "The form of the report: text, JUnit's XML for CI systems, or JSON."))
  var format: TestReportFormat = .text

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let updates = update || Environment.value(of: "KVAOM_UPDATE") == "1"
    let paths = try TestPaths(paths, updates: updates)
    let tools = TestTools(updates: updates, program: TestTerminal.program, environment: TestTerminal.environment)
    let report = display.engine(format: format == .json ? .json : .text).test(
      paths.subjects, below: paths.roots, with: tools)
    try report.rewrites.forEach(write)
    switch format {
    case .text: try Delivery.deliver(report.outcome)
    case .junit: try Delivery.deliver(report.junitOutcome)
    case .json: try Delivery.deliver(report.jsonOutcome)
    }
  }

  /// Writes a file anew.
  private func write(_ rewrite: TestedFile.Rewrite) throws {
    // Expected output that is made anew, too, is what the person asked for by `--update`.
    try Scripts.write(rewrite.bytes, to: rewrite.path, over: .source)
  }
}

/// The files that the paths of `kvaom test` stand for.
struct TestPaths {
  /// How the names of expected output end.
  private static let goldenSuffix = ".expected"
  /// How the names of documents end.
  private static let documentSuffix = ".md"

  /// The files, each once, in the order of the paths, those of a directory by path.
  private(set) var subjects: [TestSubject] = []
  /// Each path with the positions of the files it stands for.
  private(set) var roots: [(path: String, subjects: [Int])] = []
  private var positions: [String: Int] = [:]
  private let updates: Bool

  /// The files that `paths` stand for. Where expected output is updated, a plan that is named itself gets one.
  init(_ paths: [String], updates: Bool) throws(CommandFailure) {
    self.updates = updates
    for path in paths {
      roots.append((path, Files.isDirectory(path) ? try addAll(below: path) : [try addNamed(path)]))
    }
  }

  /// Adds the plans, the documents and the expected output that belongs to no plan below a directory, by path, and
  /// returns their positions. What cannot be read is a test that failed, and the others are tested.
  private mutating func addAll(below directory: String) throws(CommandFailure) -> [Int] {
    let found = try Scripts.search(directory, suffix: "")
    let files = found.paths.filter { path in
      path.hasSuffix(Scripts.suffix) || path.hasSuffix(Self.documentSuffix)
        || path.hasSuffix(Self.goldenSuffix) && !Files.exists(Self.plan(of: path))
    }
    if files.isEmpty, found.faults.isEmpty {
      throw .usage(UsageWords.nothing(below: directory, Scripts.suffix, or: Self.documentSuffix))
    }
    var own = found.faults.map { add(.unreadable($0.path, reason: $0.fault.words)) }
    for file in files {
      do throws(ReadRefusal) {
        own.append(try add(file, isNamed: false))
      } catch {
        own.append(add(.unreadable(file, reason: error.words)))
      }
    }
    return own
  }

  /// The plan that expected output is beside.
  private static func plan(of golden: String) -> String { golden.dropLast(goldenSuffix.count) + Scripts.suffix }

  /// The position of a file that the command line names; one that cannot be read ends the command.
  private mutating func addNamed(_ path: String) throws(CommandFailure) -> Int {
    do throws(ReadRefusal) {
      return try add(path, isNamed: true)
    } catch {
      throw Scripts.failure(error, path: path)
    }
  }

  /// The position of a file among the subjects, where it is added if it is not there.
  private mutating func add(_ path: String, isNamed: Bool) throws(ReadRefusal) -> Int {
    if let position = positions[path] { return position }
    return add(try subject(path, isNamed))
  }

  private mutating func add(_ subject: TestSubject) -> Int {
    subjects.append(subject)
    positions[subject.name] = subjects.count - 1
    return subjects.count - 1
  }

  private func subject(_ path: String, _ isNamed: Bool) throws(ReadRefusal) -> TestSubject {
    if path.hasSuffix(Self.documentSuffix) { return .document(try Scripts.load(path)) }
    guard path.hasSuffix(Self.goldenSuffix) else {
      return .plan(try Scripts.load(path), golden: try golden(of: path, isNamed))
    }
    let plan = Self.plan(of: path)
    if Files.exists(plan) { return .plan(try Scripts.load(plan), golden: try golden(of: plan, false)) }
    return .orphan(path, plan: plan)
  }

  /// The expected output beside a plan; nil where there is none.
  private func golden(of plan: String, _ isNamed: Bool) throws(ReadRefusal) -> TestSubject.Golden? {
    guard plan.hasSuffix(Scripts.suffix) else { return nil }
    let path = String(plan.dropLast(Scripts.suffix.count)) + Self.goldenSuffix
    guard Files.exists(path) else { return updates && isNamed ? TestSubject.Golden(path: path, bytes: nil) : nil }
    return TestSubject.Golden(path: path, bytes: try Scripts.load(path).bytes)
  }
}

/// What the terminals of documents are run with.
enum TestTerminal {
  /// The variable that tells a program that the terminal of a document started it.
  private static let mark = "KVAOM_WITHIN_TEST"

  /// This program; nil where it was itself started by the terminal of a document, or a document that tests itself would
  /// never end.
  static var program: String? { Environment.value(of: mark) == nil ? Process.executable : nil }

  /// The environment: nothing of the user's, so that a document prints the same everywhere, but the library in use.
  static var environment: [String] {
    let library = Environment.value(of: "KVAOM_STDLIB").flatMap { Files.absolute($0) }
    return ["\(mark)=1"] + (library.map { ["KVAOM_STDLIB=\($0)"] } ?? [])
  }
}

/// The forms of a test report, under the names `--format` takes.
enum TestReportFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case text
  /// JUnit's XML, for CI systems.
  case junit
  /// For other programs.
  case json
}
