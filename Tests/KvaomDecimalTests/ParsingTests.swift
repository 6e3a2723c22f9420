import KvaomDecimal
import Testing

/// Numbers from text and as text.
@Suite struct ParsingTests {
  @Test(arguments: [
    ("-12.50e3", "-1.250E+4"), ("0", "0"), ("+7", "7"), (".5", "0.5"), ("7.", "7"), ("00.10", "0.10"),
    ("1E+6", "1E+6"), ("0.000001", "0.000001"), ("0.0000001", "1E-7"), ("-0", "-0"), ("0e5", "0E+5"),
    ("1e999999999999999999999999999999", "missing(2)"), ("-1e-999999999999999999999999999", "-0E-6176"),
    ("0e999999999999999999999999999999", "0E+6111"), ("1E6145", "missing(2)"), ("1E-6176", "1E-6176"),
    ("5E-6177", "0E-6176"), ("5.1E-6177", "1E-6176"), ("15E-6177", "2E-6176"), ("25E-6177", "2E-6176"),
    ("12345678901234567890123456789012345", "1.234567890123456789012345678901234E+34"),
    ("12345678901234567890123456789012355", "1.234567890123456789012345678901236E+34"),
    ("123456789012345678901234567890123450000000000001", "1.234567890123456789012345678901235E+47"),
    ("99999999999999999999999999999999995", "1.000000000000000000000000000000000E+35"),
  ])
  func numbers(text: String, wanted: String) {
    let number = Decimal(parsing: text)
    #expect(number?.scientificDescription == wanted)
    if let number, !number.isMissing {
      #expect(Decimal(parsing: number.scientificDescription)?.scientificDescription == wanted)
    }
  }

  @Test(arguments: [
    "", "-", "+", ".", "e5", ".e5", "1e", "1e+", "1e-", "1.2.3", "1 ", " 1", "--1", "1_000", "1,5", "0x10", "NaN",
    "inf", "1e5.0", "1e5e5", "−1", "١", "1\0", "missing(0)",
  ])
  func otherTexts(text: String) {
    #expect(Decimal(parsing: text) == nil)
  }

  @Test func veryLongTexts() {
    let zeros = String(repeating: "0", count: 20_000)
    #expect(Decimal(parsing: zeros + "1") == 1)
    #expect(Decimal(parsing: "0." + zeros + "1e20001") == 1)
    #expect(Decimal(parsing: "1" + zeros + "e-20000") == 1)
    #expect(Decimal(parsing: "1" + zeros) == .missing(.overflow))
    #expect(Decimal(parsing: "1." + zeros + "1")?.scientificDescription == "1." + zeros.prefix(33))
  }

  @Test func sourcesOfBytes() {
    let bytes: [UInt8] = Array("x2.33x".utf8)
    #expect(Decimal(parsing: bytes[1..<5]) == .text("2.33"))
    #expect(Decimal(parsing: bytes.span.extracting(1..<5)) == .text("2.33"))
    #expect(Decimal(parsing: "2.33 kr".prefix(4)) == .text("2.33"))
    #expect(Decimal(parsing: bytes) == nil)
  }

  @Test(arguments: [
    ("1200000", "1200000"), ("1.2E+6", "1200000"), ("-0.050", "-0.050"), ("1E-7", "0.0000001"),
    ("1E+40", "10000000000000000000000000000000000000000"), ("1E+41", "1E+41"), ("1E-41", "1E-41"),
    ("1.5E-40", "0.00000000000000000000000000000000000000015"), ("0E+5", "0"), ("0.00", "0.00"), ("0E-50", "0E-50"),
    ("0E+50", "0E+50"),
  ])
  func plainDescription(text: String, wanted: String) {
    #expect(Decimal.text(text).description == wanted)
  }

  @Test(arguments: [
    ("1234.565", 2, "1234", "57"), ("-1234.565", 2, "-1234", "57"), ("-0.004", 2, "0", "00"),
    ("-0.005", 2, "-0", "01"), ("0.5", 0, "1", ""), ("1.5E+3", 1, "1500", "0"), ("99.95", 1, "100", "0"),
    ("0.05", 3, "0", "050"), ("7", -3, "7", ""), ("1E-6176", 1, "0", "0"), ("0E+9", 1, "0", "0"), ("-0", 0, "0", ""),
    ("1E+36", 0, "1000000000000000000000000000000000000", ""),
  ])
  func plainParts(text: String, fractionDigits: Int, integer: String, fraction: String) throws {
    let parts = try #require(Decimal.text(text).plainDigits(fractionDigits: fractionDigits))
    #expect((parts.isNegative ? "-" : "") + parts.integer == integer)
    #expect(parts.fraction == fraction)
  }

  @Test(arguments: [
    ("1200000", "1200000"), ("1.2E+6", "1200000"), ("-0.050", "-0,05"), ("1E-7", "0,0000001"), ("0.00", "0"),
    ("-0", "0"),
    ("100", "100"), ("100.00", "100"), ("10000000000000000000", "10000000000000000000"),
    ("1795.31636157006268885400313971743", "1795,31636157006268885400313971743"),
    ("9999999999999999999999999999999999", "9999999999999999999999999999999999"),
    ("1.000000000000000000001", "1,000000000000000000001"),
  ])
  func exactText(text: String, wanted: String) {
    #expect(Decimal.text(text).exactText(point: UInt8(ascii: ",")) == wanted)
  }
}
