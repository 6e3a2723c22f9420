public import KvaomSource

/// One statement of a text, with what stands before it.
public struct Statement: Sendable {
  /// The forms of a statement.
  public enum Kind: Sendable {
    /// `years R2015, B2016..B2020`
    case years(YearsStatement)
    /// `dim municipality "Kommune" = Klepp, Time, Hå, (KG7)`
    case dimension(DimensionStatement)
    /// `unit child, children, barn`
    case unit([Name])
    /// `prices nominal`
    case prices(PriceBasisSyntax)
    /// `input …`, `stock …`, `name … = …`
    case definition(DefinitionStatement)
    /// `name "…" = table by … { … }`, `table across d { … }`, `table by d { … }`
    case table(TableStatement)
    /// `fn name(…) -> unit = …`
    case function(FunctionStatement)
    /// `use "file.kvaom"`
    case use(path: String, span: SourceSpan)
    /// `measure name "…" { … }`
    case measure(LayerDeclaration)
    /// `scenario name "…" extends … { … }`
    case scenario(LayerDeclaration)
    /// `indicator name "…" { … }`
    case indicator(IndicatorStatement)
    /// `indicators by …, … { … }`
    case indicators(IndicatorsStatement)
    /// `show …`, `check …`, `test "…" { … }` and the other commands.
    case command(Command)
    /// `staff[Klepp] -= 1`, `wage_growth = 4% from 2018`, `transfer …`: a change typed in the shell, for the draft.
    /// Never in a file.
    case change(LayerStatement)
    /// Could not be read.
    case hole
  }
  /// What it says.
  public let kind: Kind
  /// Its doc comment and notes.
  public let decorations: Decorations
  /// The whole statement without its decorations.
  public let span: SourceSpan
  /// A statement.
  public init(kind: Kind, decorations: Decorations, span: SourceSpan) {
    self.kind = kind
    self.decorations = decorations
    self.span = span
  }
}
