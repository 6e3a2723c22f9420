/// Turns what the engine computed into documents: the one door into this module, together with `DocumentWriter`.
public struct Presenter: Sendable {
  /// The language of the documents.
  public let locale: Locale

  /// A presenter for a language.
  public init(locale: Locale) {
    self.locale = locale
  }

  /// `show`, and `eval` (one figure): several figures, same unit in one block; single values as label and value.
  public func show(_ request: ShowRequest) -> Document {
    var builder = ShowBuilder(request, locale: locale)
    return builder.build()
  }
}
