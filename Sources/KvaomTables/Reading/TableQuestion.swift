public import KvaomWords

/// A doubt of the reading: what it is about, what can be answered, and what speaks for what.
public struct TableQuestion: Sendable {
  /// One answer.
  public struct Choice: Sendable {
    /// What is typed: `leave-out`.
    public let id: String
    /// What it does.
    public let meaning: Phrase

    /// An answer and what it does.
    init(_ id: String, _ meaning: Phrase) {
      self.id = id
      self.meaning = meaning
    }
  }

  /// What names the question for good: `column:Endring-2017`.
  public let id: String
  /// The question.
  public let text: Phrase
  /// The answers; empty where any text will do.
  public let choices: [Choice]
  /// The answer the evidence is for; nil where it is for none.
  public let proposal: String?
  /// What speaks for what; empty where nothing does.
  public let evidence: [Phrase]
  /// Whether it must be answered: nothing is taken for granted.
  public var isOpen: Bool { proposal == nil }
  /// What an answer must be like, for one that was not understood.
  public var help: Phrase {
    switch id {
    case "name": TakingWords.whichName
    case "unit" where choices.isEmpty: TakingWords.whichUnit
    case "prices": TakingWords.whichPrices
    case "dash": TakingWords.whichDash
    default: TakingWords.whichChoice(choices.map { $0.id }.joined(separator: ", "))
    }
  }

  /// A part of an id: the words of a label, with a dash between.
  static func slug(_ label: String) -> String {
    var slug = ""
    for character in label {
      if isOfWord(character) || character == "%" {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    if slug.last == "-" { slug.removeLast() }
    return slug
  }

  /// Whether a character is a letter or a digit; of most it is seen without Unicode's tables.
  private static func isOfWord(_ character: Character) -> Bool {
    guard let byte = character.asciiValue else { return character.isLetter || character.isNumber }
    return (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}

/// What became of every figure of a table's source.
public struct TableAccount: Sendable {
  /// Something that is not in the table.
  public struct LeftOut: Sendable {
    /// What it is, as the source names it.
    public let label: Phrase
    /// Why it is left out.
    public let reason: Phrase
    /// How many figures it has.
    public let figures: Int
  }
  /// How many figures the source has.
  public internal(set) var total = 0
  /// How many of them are in the table.
  public internal(set) var inTable = 0
  /// How many of them are in sums and differences that were checked.
  public internal(set) var inAggregates = 0
  /// The rest.
  public internal(set) var leftOut: [LeftOut] = []

  /// How many figures are left out.
  public var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.figures } }
  /// Whether every figure is somewhere.
  public var addsUp: Bool { total == inTable + inAggregates + leftOutCount }
}
