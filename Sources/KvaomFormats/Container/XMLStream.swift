internal import CExpat
import KvaomTables

/// What takes an XML document in, piece by piece. The names and texts handed over live only during the call.
class XMLReceiver {
  /// An element begins.
  func start(_ name: XMLText, _ attributes: XMLAttributes) throws(ReadingFault) {}
  /// An element ends.
  func end(_ name: XMLText) throws(ReadingFault) {}
  /// Text, perhaps a part of one.
  func text(_ piece: borrowing RawSpan) {}
}

/// Reads XML as a stream and hands it to a receiver. A DOCTYPE is refused, and with it every entity of the document's
/// own.
@safe final class XMLStream {
  private let receiver: XMLReceiver
  private let part: String
  private var fault: ReadingFault?
  private var attributes: [XMLText] = []
  // SAFETY: made and freed by this object alone, which outlives every call into it.
  private var parser: XML_Parser?

  /// A stream of the part of a file that has that name.
  init(part: String, to receiver: XMLReceiver) {
    self.part = part
    self.receiver = receiver
    unsafe parser = unsafe XML_ParserCreate(nil)
    // SAFETY: the callbacks run only within `feed`, during which this object lives.
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let stream = unsafe XMLStream.at(data), let name = unsafe name else { return }
        unsafe stream.start(XMLText(endingInZero: name), attributes)
      },
      { data, name in
        guard let stream = unsafe XMLStream.at(data), let name = unsafe name else { return }
        unsafe stream.end(XMLText(endingInZero: name))
      })
    unsafe XML_SetCharacterDataHandler(parser) { data, start, count in
      guard let stream = unsafe XMLStream.at(data), let start = unsafe start else { return }
      stream.receiver.text(unsafe UnsafeRawBufferPointer(start: start, count: Int(count)).bytes)
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      guard let stream = unsafe XMLStream.at(data) else { return }
      stream.stop(.entities)
    }
  }

  deinit { unsafe XML_ParserFree(parser) }

  /// Reads the next bytes, the last of the part or not.
  func feed(_ bytes: borrowing RawSpan, isLast: Bool) throws(ReadingFault) {
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), isLast ? 1 : 0)
    }
    if let fault { throw fault }
    guard status == XML_STATUS_OK else {
      throw .damagedPart(part, line: Int(unsafe kvaom_xml_line(parser)))
    }
  }

  private func start(_ name: XMLText, _ list: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard fault == nil, let list = unsafe list else { return }
    attributes.removeAll(keepingCapacity: true)
    var place = unsafe list
    while let text = unsafe place.pointee {
      unsafe attributes.append(XMLText(endingInZero: text))
      unsafe place += 1
    }
    do throws(ReadingFault) {
      // SAFETY: the list lives during the call.
      try unsafe attributes.withUnsafeBufferPointer { list throws(ReadingFault) in
        try unsafe receiver.start(name, XMLAttributes(list))
      }
    } catch {
      stop(error)
    }
  }

  private func end(_ name: XMLText) {
    guard fault == nil else { return }
    do throws(ReadingFault) { try receiver.end(name) } catch { stop(error) }
  }

  private func stop(_ fault: ReadingFault) {
    self.fault = fault
    unsafe XML_StopParser(parser, 0)
  }

  /// The stream that the parser was given.
  private static func at(_ data: UnsafeMutableRawPointer?) -> XMLStream? {
    unsafe data.map { unsafe Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }
}
