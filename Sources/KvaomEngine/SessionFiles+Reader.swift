public import KvaomPlatform
public import KvaomSession
import KvaomSource
public import KvaomWords

extension SessionFiles {
  /// Reads the files that plans name, each as far as its plan may reach.
  public var reader: FileReader {
    { [self] request in
      do throws(ReadRefusal) {
        return .bytes(try read(request.path, for: request.plan))
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
