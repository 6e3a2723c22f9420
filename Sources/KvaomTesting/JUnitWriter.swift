import KvaomEngine

/// Test reports in JUnit's XML, which CI systems read: a suite for each file, a case for each result.
enum JUnitWriter {
  /// The document.
  static func write(_ report: TestReport) -> String {
    let suites = report.files.filter { !$0.results.isEmpty }
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"kvaom\"\(counts(report.results))>\n"
    for suite in suites {
      text += "  <testsuite name=\"\(attribute(suite.name))\"\(counts(suite.results))>\n"
      for result in suite.results { text += testcase(result, of: suite) }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  /// One case, with what is wrong where it failed.
  private static func testcase(_ result: TestResult, of suite: TestedFile) -> String {
    var text = "    <testcase name=\"\(attribute(result.name))\" classname=\"\(attribute(className(suite.name)))\""
    text += " file=\"\(attribute(suite.name))\" line=\"\(result.line)\" time=\"\(seconds(result.nanoseconds))\""
    guard let failure = result.failure else { return text + "/>\n" }
    let message = failure.split(separator: "\n").first.map(String.init) ?? "failed"
    text += ">\n      <failure message=\"\(attribute(message))\" type=\"\(result.kind.rawValue)\">"
    return text + "\(content(failure))</failure>\n    </testcase>\n"
  }

  /// The name of a file as a class: without its ending, its folders parted by points.
  private static func className(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    guard let file = parts.last else { return path }
    let stem = file.lastIndex(of: ".").map { file[..<$0] } ?? file
    return (parts.dropLast() + [stem]).joined(separator: ".")
  }

  /// How many cases there are and how many failed, and how long they took together.
  private static func counts(_ results: [TestResult]) -> String {
    let failures = results.count { $0.failure != nil }
    let time = results.reduce(0) { $0 + $1.nanoseconds }
    return " tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\" time=\"\(seconds(time))\""
  }

  /// Seconds with six decimals.
  private static func seconds(_ nanoseconds: UInt64) -> String {
    let microseconds = nanoseconds / 1000
    let rest = String(microseconds % 1_000_000)
    return "\(microseconds / 1_000_000).\(String(repeating: "0", count: 6 - rest.count))\(rest)"
  }

  /// A text between quotes: line breaks and tabs are written as numbers, or readers make them spaces.
  private static func attribute(_ text: String) -> String { escaped(text, breaksToo: true) }

  /// A text between tags.
  private static func content(_ text: String) -> String { escaped(text, breaksToo: false) }

  private static func escaped(_ text: String, breaksToo: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\t": if breaksToo { result += "&#\(scalar.value);" } else { result.unicodeScalars.append(scalar) }
      case "\r": result += "&#13;"
      // What XML 1.0 has no way to write.
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
