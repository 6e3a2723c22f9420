/// The whole catalogue, put together from the lists of the areas.
extension DiagnosticCode {
  /// Every code there is, sorted by id.
  public static let all: [DiagnosticCode] = (syntaxCodes + nameCodes + unitCodes + tableCodes + layerCodes)
    .sorted { $0.id < $1.id }
}
