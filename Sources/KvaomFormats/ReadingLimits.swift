/// How much a file may hold. What passes a limit is refused whole: half a table is worse than none.
public struct ReadingLimits: Sendable {
  /// The bytes of the file itself.
  public var fileBytes = 1_000_000_000
  /// The bytes that its compressed parts unpack to, all together.
  public var unpackedBytes = 1_000_000_000
  /// The cells of all its tables, empty ones between others included.
  public var cells = 2_500_000
  /// The bytes of one cell. The longest that spreadsheets have is 32 767 characters.
  public var cellBytes = 1 << 17

  /// The limits that hold where nobody says otherwise: 1 GB, 1 GB unpacked, 2.5 million
  /// cells, which is less than 500 MB of memory.
  public init() {}
}
