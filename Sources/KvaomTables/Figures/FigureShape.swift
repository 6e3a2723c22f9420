import KvaomDecimal

/// Texts that are figures, as planners and programs write them.
public enum FigureShape {
  /// Whether a text is a figure and nothing more: `29 492`, `(1 958)`, `kr 2 200,-`, `18,5 %`, `8.04E+06`.
  public static func isFigure(_ text: String) -> Bool {
    let body = TextRules.cleaned(text)
    return WrittenFigure(body) != nil || !body.isEmpty && Decimal(parsing: body) != nil
  }
}
