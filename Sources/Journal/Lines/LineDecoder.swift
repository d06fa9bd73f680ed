import Model

/// What a line of a file turns out to be.
enum DecodedLine {
  /// Nothing but spaces.
  case blank
  /// A line that git puts around the two sides of a conflict.
  case conflictMarker
  /// The first line of a file, or of one that was put behind another.
  case header(Header, isVerified: Bool)
  /// A revision of an entry.
  case revision(Revision)
  /// Nothing that can be believed: what was found and what was expected.
  case damaged(found: String, expected: String)
}

/// Turns the bytes of one line into a header or a revision.
struct LineDecoder {
  /// The file, relative to the home folder.
  let file: String
  /// Who wrote the line, for its name.
  var writer: String
  /// The zone by whose days a moment of a day alone is placed; where only the line matters, any.
  var zone = Zone.fixed(offsetMinutes: 0)

  /// Decodes a line without its line end.
  func decode(_ bytes: [UInt8], _ range: Range<Int>, line: Int) -> DecodedLine {
    let range = Self.trimmed(bytes, range)
    if range.isEmpty { return .blank }
    if Self.isConflictMarker(bytes[range]) { return .conflictMarker }
    let seal = Seal(bytes, range)
    if case .broken(let found, let computed) = seal {
      return .damaged(found: "the checksum is \(found)", expected: "\(computed) for what the line says")
    }
    var scanner = JSONScanner(bytes, range)
    do throws(JSONProblem) {
      return decode(try scanner.members(), bytes, range, seal, line)
    } catch {
      return .damaged(
        found: JournalProblem.excerpt(bytes[range]),
        expected: "\(error.expected) at column \(error.offset + 1)")
    }
  }

  /// A line without the spaces, tabs and carriage returns around it.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isSpace(bytes[high - 1]) { high -= 1 }
    while low < high, isSpace(bytes[low]) { low += 1 }
    return low..<high
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

  private static func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.count >= 7, "<=>|".utf8.contains(first) else { return false }
    return line.prefix(7).allSatisfy { $0 == first } && (line.count == 7 || line[line.startIndex + 7] == 32)
  }
}

extension LineDecoder {
  private func decode(
    _ members: [JSONMember], _ bytes: [UInt8], _ range: Range<Int>, _ seal: Seal, _ line: Int
  ) -> DecodedLine {
    let fields = members.map { Field(JSONText.read(bytes, $0.key), Self.value($0, bytes)) }
    if let key = Self.repeatedKey(fields) {
      return .damaged(found: "the key \"\(key)\" is there twice", expected: "each key once")
    }
    if case .absent = seal, fields.contains(where: { $0.key == "sum" }) {
      return .damaged(
        found: "\"sum\" is not the last member", expected: "the line as it was written, or no sum")
    }
    var reader = FieldReader(fields)
    if reader.take("id") == nil, reader.take("format") != nil {
      return Header(&reader).map { .header($0, isVerified: seal.isVerified) }
        ?? .damaged(found: "a header without format or writer", expected: "both")
    }
    return revision(&reader, seal, line) { reader, understoodAll in
      // Of contents that cannot be read, nothing is understood but the head.
      let places =
        understoodAll ? reader.untaken : fields.indices.filter { !RecordHead.keys.contains(fields[$0].key) }
      return places.map { place in
        let bytes = bytes[members[place].key.lowerBound..<members[place].value.upperBound]
        return RawMember(key: fields[place].key, bytes: Array(bytes))
      }
    }
  }

  private func revision(
    _ fields: inout FieldReader, _ seal: Seal, _ line: Int, unknown: (FieldReader, Bool) -> [RawMember]
  ) -> DecodedLine {
    do throws(FieldProblem) {
      let head = try RecordHead(&fields)
      var details = head.details
      let entry = entry(head, &fields, &details)
      details.unknown = unknown(fields, entry != nil)
      return .revision(
        Revision(
          entry: entry, details: details, origin: RevisionID(writer: writer, seq: head.seq),
          checksum: seal.isVerified ? .verified : .absent, fingerprint: seal.fingerprint, file: file,
          line: line))
    } catch {
      return .damaged(found: "\(error.key): \(error.reason)", expected: "a record of the journal")
    }
  }

  /// The entry, or nil with the reason in `details`; nil without one where the kind is not known.
  private func entry(
    _ head: RecordHead, _ fields: inout FieldReader, _ details: inout Revision.Details
  ) -> Entry? {
    guard let kind = Kind.named(head.details.kindID) else { return nil }
    do throws(FieldProblem) {
      return try head.entry(kind, &fields, in: zone)
    } catch {
      details.refusal = error
      return nil
    }
  }

  private static func repeatedKey(_ fields: [Field]) -> String? {
    if fields.count > 32 {
      var keys: Set<String> = []
      return fields.first { !keys.insert($0.key).inserted }?.key
    }
    for (place, field) in fields.enumerated() {
      let length = field.key.utf8.count
      if fields[..<place].contains(where: { $0.key.utf8.count == length && $0.key == field.key }) {
        return field.key
      }
    }
    return nil
  }

  /// A value as the Model takes it.
  ///
  /// What it has no form for (null, false, objects, numbers of too many digits) is given as a list of odd things,
  /// which no reader of a number, a text or a yes accepts: better a refusal than a value that is overlooked.
  private static func value(_ member: JSONMember, _ bytes: [UInt8]) -> FieldValue {
    switch member.sort {
    case .text: return .text(JSONText.read(bytes, member.value))
    case .yes: return .flag
    case .number: if let number = ExactDecimal(utf8: bytes[member.value]) { return .number(number) }
    case .list: if let texts = JSONText.list(bytes, member.value) { return .list(texts) }
    case .no, .null, .object: break
    }
    return .list([String(decoding: bytes[member.value], as: UTF8.self)])
  }
}
