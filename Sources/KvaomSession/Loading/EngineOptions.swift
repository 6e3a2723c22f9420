public import KvaomRender
public import KvaomSource
public import KvaomWords

/// How a run is asked for: what `run`'s options say.
public struct EngineOptions: Sendable {
  /// The form of the output.
  public var format: OutputFormat
  /// The language of numbers and output words.
  public var locale: Locale
  /// The width of the terminal in columns; nil where there is none, and tables do not fold.
  public var width: Int?
  /// Whether output may be coloured.
  public var colorsOutput: Bool
  /// Whether diagnostics may be coloured.
  public var colorsDiagnostics: Bool
  /// Whether people are shown the names that one would type.
  public var showsCodes = false
  /// Whether figures of a page say what one would type to ask for them.
  public var namesFigures = false
  /// Where what answers stand on is listed.
  public var grounds = GroundsPlace.end
  /// The scenario (or world, `plan without shared_unit`) that unmarked questions are asked in; nil is the base.
  public var scenario: String?
  /// Settings below all layers, each as written: `wage_growth = 3%`.
  public var settings: [String]
  /// The language whose decimal sign settings and changes are written with; nil for that of the output.
  public var settingsLocale: Locale?
  /// Changes on top of every world, each as written.
  public var additions: [String] = []
  /// The statements of a draft on top of the scenario, as a file has them.
  public var draft: [String] = []
  /// How many cores long work may use; nil for all there are. Never changes a result.
  public var coreCount: Int?
  /// The folder that answers name places from, with a slash at its end: what is handed on does not tell where its
  /// author keeps the plan. Empty where places are named as they were typed.
  public var folderLeftOut = ""
  /// Whether a person waits for long work at a terminal, and may be shown how far it has come.
  public var showsProgress: Bool

  /// Plain text in English-neutral form, no terminal, the base.
  public init(
    format: OutputFormat = .text, locale: Locale = .nn, width: Int? = nil, colorsOutput: Bool = false,
    colorsDiagnostics: Bool = false, scenario: String? = nil, settings: [String] = [], additions: [String] = [],
    coreCount: Int? = nil,
    showsProgress: Bool = false
  ) {
    self.format = format
    self.locale = locale
    self.width = width
    self.colorsOutput = colorsOutput
    self.colorsDiagnostics = colorsDiagnostics
    self.scenario = scenario
    self.settings = settings
    self.additions = additions
    self.coreCount = coreCount
    self.showsProgress = showsProgress
  }
}

extension EngineOptions {
  /// Writes answers in the format, width and colour asked for; as text where the format has no name that is known.
  public var writer: DocumentWriter {
    DocumentWriter(
      format, width: width, usesColor: colorsOutput, showsCodes: showsCodes, grounds: grounds,
      namesFigures: namesFigures)
  }

  /// Writes what is wrong in the language and colour asked for.
  public var diagnosticWriter: DiagnosticWriter { DiagnosticWriter(usesColor: colorsDiagnostics, locale: locale) }
}
