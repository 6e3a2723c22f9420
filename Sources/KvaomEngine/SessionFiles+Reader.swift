import KvaomFormats
public import KvaomPlatform
public import KvaomSession
import KvaomSource
import KvaomTables
public import KvaomWords
import Synchronization

extension SessionFiles {
  /// Reads the files that plans name, each as far as its plan may reach.
  public var reader: FileReader {
    let known = KnownTables()
    return { [self] request in
      let wantsTables = request.content == .tables
      let limit = wantsTables ? ReadingLimits().fileBytes : Files.sizeLimit
      do throws(ReadRefusal) {
        if wantsTables, let answer = known.answer(for: request.path) {
          try checkReading(request.path, for: request.plan)
          return answer
        }
        let bytes = try read(request.path, for: request.plan, limit: limit)
        guard wantsTables else { return .bytes(bytes) }
        let answer = FileAnswer(tablesOf: bytes, named: request.path)
        known.keep(answer, for: request.path)
        return answer
      } catch .fault(.notFound) {
        return nil
      } catch .fault(let fault) {
        return .unreadable(fault.words)
      } catch {
        return .outside(fixes: error.fixes)
      }
    }
  }
}

extension FileAnswer {
  /// The tables that the bytes of a file are, or why they are none.
  public init(tablesOf bytes: [UInt8], named name: String) {
    do throws(ReadingFault) {
      self = .tables(try SourceReader.read(bytes, named: name), Fingerprint(bytes))
    } catch {
      self = .noTables(error)
    }
  }
}

/// Tables of files that have been read and have not changed since: a shell asks for them with every entry.
private final class KnownTables: Sendable {
  private static let most = 8
  private let answers = Mutex<[(path: String, stamp: [Int], answer: FileAnswer)]>([])

  func answer(for path: String) -> FileAnswer? {
    guard let stamp = Files.stamp(of: path) else { return nil }
    return answers.withLock { known in known.first { $0.path == path && $0.stamp == stamp }?.answer }
  }

  func keep(_ answer: FileAnswer, for path: String) {
    guard let stamp = Files.stamp(of: path) else { return }
    answers.withLock { known in
      known.removeAll { $0.path == path }
      if known.count == Self.most { known.removeFirst() }
      known.append((path, stamp, answer))
    }
  }
}

extension ReadRefusal {
  /// What to do about it: the line for the user's own configuration.
  fileprivate var fixes: [Fix] {
    let nearer = Fix.advice(
      Phrase(
        nn: "legg fila i mappa til planen, eller under henne", nb: "legg filen i mappen til planen, eller under den",
        sv: "lägg filen i planens mapp, eller under den", en: "put the file in the plan's folder, or below it"))
    guard case .outside(let place, let configuration?) = self else { return [nearer] }
    let line = UserConfiguration.line(allowing: place)
    return [
      nearer,
      Fix(
        "\(line)",
        remark: Phrase(
          nn: "i di eiga fil \(configuration), om du vil la planar lese ho",
          nb: "i din egen fil \(configuration), om du vil la planer lese den",
          sv: "i din egen fil \(configuration), om du vill låta planer läsa den",
          en: "in your own file \(configuration), if plans are to read it")),
    ]
  }

  /// Why it was not read, without the file's name: what stands after "name: ".
  public var words: Phrase {
    switch self {
    case .outside:
      Phrase(
        nn: "ligg utanfor det som kan lesast her", nb: "ligger utenfor det som kan leses her",
        sv: "ligger utanför det som kan läsas här", en: "lies outside what can be read here")
    case .fault(let fault): fault.words
    }
  }
}
