import Foundation
import KvaomSource
import KvaomTestSupport
import Testing

@testable import KvaomSyntax

/// Random numbers that are the same in every run.
private struct Randomness: RandomNumberGenerator {
  /// The state; any start will do.
  var state: UInt64

  /// The next number (SplitMix64).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

@Suite struct FuzzTests {
  /// What random texts are made of.
  private static let parts: [String] =
    Word.allCases.map(\.rawValue) + Command.Verb.allCases.map(\.rawValue) + [
      "x", "Hå", "2018", "2,33", "18.5", "%", "kr", "2016-09", "\"a b\"", "\"", "(", ")", "[", "]", "{", "}", ",", ";",
      ":",
      ".", "..", "=", "==", "+=", "-=", "*=", "<", "+", "-", "*", "/", "^", "@", "~", "->", "!", "\n", "\n", "\n", "\t",
      "#", "##",
      "\u{A0}", "\u{2212}", "“", "{\n", "}\n", "table by a, b {\n", "scenario s {\n", "x = ",
      "name \"label\" [B]: kr = ",
    ]

  /// Checks what must hold for every text.
  private func check(_ reading: Reading, isFile: Bool = true) {
    reading.expectPlacesInside()
    if isFile, reading.codes.isEmpty { reading.expectFormatKeepsTree() }
  }

  /// What the guided search has found, as small as it could be made (`scripts/fuzz`).
  @Test(arguments: Repository.files(below: "Fuzzing/Crashes", suffix: "").filter { $0.contains("/Form-") })
  func whatWasFoundBefore(_ path: String) throws {
    check(Reading(bytes: Array(try Data(contentsOf: Repository.url(path)))))
  }

  @Test(arguments: 0..<8)
  func randomBytes(_ seed: UInt64) {
    var random = Randomness(state: seed)
    for _ in 0..<400 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      check(Reading(bytes: bytes))
    }
  }

  @Test(arguments: 0..<16)
  func randomTokens(_ seed: UInt64) {
    var random = Randomness(state: seed &+ 1000)
    for round in 0..<400 {
      let source = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        FuzzTests.parts.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")
      }.joined()
      let isFile = round % 4 != 0
      check(Reading(source, dialect: isFile ? .file : .shell(decimalComma: true)), isFile: isFile)
    }
  }

  @Test(arguments: 0..<16)
  func damagedPrograms(_ seed: UInt64) throws {
    var random = Randomness(state: seed &+ 2000)
    let programs = try Program.all.map { try $0.source }
    for _ in 0..<60 {
      var bytes = Array(programs.randomElement(using: &random)!.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...6, using: &random))
        let part = FuzzTests.parts.randomElement(using: &random)!
        bytes.replaceSubrange(start..<end, with: Bool.random(using: &random) ? Array(part.utf8) : [])
      }
      check(Reading(bytes: bytes))
    }
  }
}
