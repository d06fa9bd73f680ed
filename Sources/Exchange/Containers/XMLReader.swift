import CContainers

/// Feeds the pieces of a stream to expat and hands its events on.
final class XMLReader {
  private let handler: any XMLHandler
  private var parser: OpaquePointer?

  init(_ handler: any XMLHandler) { self.handler = handler }

  deinit { ccontainers_xml_free(parser) }

  /// The line on which the parser stands, counted from 1.
  var line: Int { parser.map { Int(ccontainers_xml_line($0)) } ?? 0 }

  /// Reads all of a stream.
  ///
  /// - Throws: `ImportProblem` with line and column where it is no XML, or is cut off.
  func read(_ stream: ByteStream) throws(ImportProblem) {
    guard ccontainers_has_expat() else { throw .missing(.expat, for: "XML") }
    let context = Unmanaged.passUnretained(self).toOpaque()
    parser = ccontainers_xml_make(
      context,
      { context, name, attributes in
        guard let context, let name, let attributes else { return }
        Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().started(name, attributes)
      },
      { context, name in
        guard let context, let name else { return }
        Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().handler.ended(name)
      })
    guard let parser else { throw .noMemory }
    let reader = try stream.begin()
    while true {
      guard let room = ccontainers_xml_room(parser, CInt(ByteStream.piece)) else { throw .noMemory }
      let count = try reader.next(UnsafeMutableRawBufferPointer(start: room, count: ByteStream.piece))
      guard ccontainers_xml_take(parser, CInt(count), count == 0) else {
        throw problem(parser, isEnd: count == 0)
      }
      if count == 0 { return }
    }
  }

  private func started(_ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>) {
    handler.started(name, XMLAttributes(attributes), at: XMLPlace(self))
  }

  private func problem(_ parser: OpaquePointer, isEnd: Bool) -> ImportProblem {
    ImportProblem(
      .damaged, line: Int(ccontainers_xml_line(parser)), column: Int(ccontainers_xml_column(parser)),
      isEnd
        ? "the file ends within an element"
        : "this is not XML: \(String(cString: ccontainers_xml_problem(parser)))",
      expected: "the file may be cut off or was changed; export it again")
  }
}
