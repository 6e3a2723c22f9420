/// A name or a value of XML: bytes that live during the call that hands them over.
@safe struct XMLText {
  // SAFETY: whoever hands it over keeps the bytes during the call.
  private let start: UnsafePointer<UInt8>
  private let count: Int

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// The text up to the zero that ends it.
  init(endingInZero start: UnsafePointer<CChar>) {
    var count = 0
    while unsafe start[count] != 0 { count += 1 }
    self.count = count
    unsafe self.start = UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self)
  }

  /// The part after a namespace's prefix.
  var local: XMLText {
    for index in 0..<count where unsafe start[index] == 0x3A {
      return unsafe XMLText(start + index + 1, count: count - index - 1)
    }
    return self
  }

  /// Whether it is the ASCII text.
  func equals(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount == count else { return false }
    let other = unsafe text.utf8Start
    for index in 0..<count where unsafe start[index] != other[index] { return false }
    return true
  }

  /// Its first byte; 0 where it is empty.
  var first: UInt8 { unsafe count > 0 ? start[0] : 0 }

  /// The byte after that; 0 where it has but one.
  var second: UInt8 { unsafe count > 1 ? start[1] : 0 }

  /// Its bytes.
  var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: count)) }

  /// It as a text.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The whole number it is; nil where it is none, or a very large one.
  var number: Int? { number(from: 0) }

  private func number(from first: Int) -> Int? {
    guard count > first, count - first < 13 else { return nil }
    var number = 0
    for index in first..<count {
      let digit = unsafe Int(start[index]) - 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// The row and column, counted from 0, where it is the name of a cell; nil where it is none.
  var position: (row: Int, column: Int)? {
    var index = 0
    var column = 0
    while index < count, index < 4, unsafe start[index] >= 0x41 && start[index] <= 0x5A {
      column = unsafe column * 26 + Int(start[index]) - 0x40
      index += 1
    }
    guard column > 0, let row = number(from: index), row > 0 else { return nil }
    return (row - 1, column - 1)
  }

  /// Whether it says yes, as the formats do.
  var isTrue: Bool { equals("1") || equals("true") || equals("on") }
}

/// The attributes of an element.
@safe struct XMLAttributes {
  // SAFETY: names and values by turns, which whoever hands them over keeps during the call.
  private let list: UnsafeBufferPointer<XMLText>

  init(_ list: UnsafeBufferPointer<XMLText>) { unsafe self.list = list }

  /// The value of the attribute of that name, prefix included; nil where there is none.
  subscript(_ name: StaticString) -> XMLText? {
    for index in stride(from: 0, to: unsafe list.count - 1, by: 2) where unsafe list[index].equals(name) {
      return unsafe list[index + 1]
    }
    return nil
  }

  /// The value of the attribute whose name after its prefix is that.
  subscript(local name: StaticString) -> XMLText? {
    for index in stride(from: 0, to: unsafe list.count - 1, by: 2) where unsafe list[index].local.equals(name) {
      return unsafe list[index + 1]
    }
    return nil
  }
}
