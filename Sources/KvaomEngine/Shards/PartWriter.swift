import KvaomChecker
import KvaomCompiler
import KvaomDecimal
import KvaomQuestions
import KvaomSession
import KvaomTables

/// Writes what a shard has computed as the text of a part: exact, readable, and with a fingerprint at its end.
///
/// After the header comes a line for each question that is shared, with its number, its kind, how many lanes, draws or
/// worlds it has, which of them these are, and how many values stand in each; then the values, a line for each lane,
/// draw or world. Decimals keep their exponent, draws are the shortest text that reads back to the same bits.
struct PartWriter {
  private var bytes: [UInt8] = []

  /// The bytes of a part.
  static func bytes(_ header: PartHeader, _ answers: SharedAnswers) -> [UInt8] {
    var writer = PartWriter()
    for (line, value) in header.lines { writer.line("\(line.rawValue) \(PartText.escaped(value))") }
    for (question, found) in answers.found {
      switch found {
      case .nothing: writer.line("\(PartText.question) \(question) \(PartText.Kind.nothing.rawValue)")
      case .values(let values): writer.add(values, of: question)
      }
    }
    writer.line("\(PartText.end) \(Fingerprint(writer.bytes).hexadecimal)")
    return writer.bytes
  }

  private mutating func add(_ values: SharedValues, of question: Int) {
    func begin(_ kind: PartText.Kind, _ count: Int) -> String {
      let stream = values.stream.isEmpty ? "" : " \(values.stream)"
      return "\(PartText.question) \(question) \(kind.rawValue) \(values.total) \(values.range.lowerBound) "
        + "\(values.range.upperBound) \(count)\(stream)"
    }
    switch values.rows {
    case .lanes(let lanes):
      line(begin(.sweep, lanes.count))
      for value in lanes {
        line("\(PartText.value) \(PartText.axes(value.shape)) \(value.varies ? PartText.varies : PartText.fixed)")
        for lane in 0..<(value.varies ? value.laneCount : 1) { row(value.cells(lane: lane)) }
      }
    case .draws(let columns):
      line(begin(.simulate, columns.count))
      for draw in 0..<(columns.isEmpty ? 0 : values.range.count) { row(columns.map { $0[draw] }) }
    case .worlds(let items):
      line(begin(.compare, items.count))
      for cubes in items {
        line(PartText.value)
        var last: Shape?
        for cube in cubes {
          if cube.shape != last { line("\(PartText.axesWord) \(PartText.axes(cube.shape))") }
          last = cube.shape
          row(cube.cells)
        }
      }
    }
  }

  private mutating func line(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func row(_ cells: [Decimal]) { line(cells.map { $0.scientificDescription }.joined(separator: " ")) }

  private mutating func row(_ draws: [Double]) { line(draws.map { "\($0)" }.joined(separator: " ")) }
}

/// The words of a part's text, for whoever writes and reads it.
enum PartText {
  /// The kinds of questions.
  enum Kind: String {
    case sweep, simulate, compare
    /// A question that this share could not compute.
    case nothing
  }

  static let question = "question", value = "value", axesWord = "axes", varies = "varies", fixed = "fixed", end = "end"
  /// In place of axes, where there are none.
  static let noAxes = "-"

  /// Axes by the numbers of their dimensions and members: `0:0,1,2 1:0,1` is written `0:0,1,2;1:0,1`.
  static func axes(_ shape: Shape) -> String {
    let axes = shape.axes.map { axis in
      "\(axis.dimension.index):" + axis.members.positions.map { "\($0)" }.joined(separator: ",")
    }
    return axes.isEmpty ? noAxes : axes.joined(separator: ";")
  }

  /// The axes in a text; nil where it names none that a program has.
  static func shape(_ text: Substring, in program: CheckedProgram) -> Shape? {
    if text == noAxes { return .scalar }
    var axes: [Axis] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let sides = part.split(separator: ":", omittingEmptySubsequences: false)
      guard sides.count == 2, let index = Int(sides[0]), program.dimensions.indices.contains(index),
        axes.allSatisfy({ $0.dimension.index < index })
      else { return nil }
      let count = program.dimensions[index].members.count
      let members = sides[1].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? count }
      guard members.allSatisfy({ (0..<count).contains($0) }), zip(members, members.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      axes.append(Axis(DimensionID(index: index), MemberSet(members, of: count)))
    }
    return Shape(axes)
  }

  /// A value on one line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The value of a line.
  static func plain(_ text: Substring) -> String {
    var plain = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        plain.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar)
        isEscape = false
      } else if scalar == "\\" {
        isEscape = true
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }
}
