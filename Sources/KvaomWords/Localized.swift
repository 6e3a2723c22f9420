/// Something that has a form of its own in every language of the output and is no single text: the two forms of a
/// unit's name. A language that is left out is a compile error, as it is of a `Phrase`.
public struct Localized<Form> {
  private let nynorsk: Form
  private let bokmal: Form
  private let swedish: Form
  private let english: Form

  /// The forms in the languages.
  public init(nn: Form, nb: Form, sv: Form, en: Form) {
    (nynorsk, bokmal, swedish, english) = (nn, nb, sv, en)
  }

  /// The form in a language.
  public subscript(locale: Locale) -> Form {
    switch locale {
    case .nn: nynorsk
    case .nb: bokmal
    case .sv: swedish
    case .en: english
    }
  }
}

extension Localized: Sendable where Form: Sendable {}
