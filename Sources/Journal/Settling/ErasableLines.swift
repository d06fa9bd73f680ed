import Model

/// The lines of a file, without those about one entry.
struct ErasableLines {
  /// The entry.
  let id: ULID
  /// What is left of the file.
  private(set) var kept: [UInt8] = []
  /// How many lines, or parts of damaged ones, were about the entry.
  private(set) var count = 0
  /// Their names, as far as they could be read.
  private(set) var names: Set<RevisionID> = []
  /// The digests of the documents that they name.
  private(set) var documents: Set<String> = []
  private var decoder: LineDecoder
  private let text: [UInt8]

  private static let start = Array("{\"id\":\"".utf8)
  private static let headerStart = Array("{\"format\"".utf8)

  /// Goes through the bytes of a file.
  init(_ bytes: [UInt8], without id: ULID, in file: JournalFolder.File) {
    self.id = id
    text = Array(id.description.utf8)
    decoder = LineDecoder(file: file.shown, writer: file.writer)
    kept.reserveCapacity(bytes.count)
    var first = 0
    while first < bytes.count {
      let end = bytes[first...].firstIndex(of: 10) ?? bytes.count
      take(bytes, first..<end, ending: end < bytes.count ? [10] : [])
      first = end + 1
    }
  }

  private mutating func take(_ bytes: [UInt8], _ line: Range<Int>, ending: [UInt8]) {
    let left = rest(of: bytes, line)
    // A line of which nothing is left goes with its line end.
    guard left.count == line.count || left.contains(where: { ![0, 9, 13, 32].contains($0) }) else { return }
    kept += left
    kept += ending
  }

  /// What stays of one line: all of it, mostly.
  private mutating func rest(of bytes: [UInt8], _ line: Range<Int>) -> ArraySlice<UInt8> {
    guard bytes[line].starts(with: Self.headerStart) || mayConcern(bytes[line]) else { return bytes[line] }
    switch decoder.decode(bytes, line, line: 0) {
    case .header(let header, _):
      decoder.writer = header.writer
      return bytes[line]
    case .revision(let revision) where revision.id == id && !revision.isErasure:
      note(revision)
      return []
    case .damaged: return restOfDamaged(bytes, line)
    default: return bytes[line]
    }
  }

  /// What stays of a damaged line, in which records of several entries can be stuck together.
  private mutating func restOfDamaged(_ bytes: [UInt8], _ line: Range<Int>) -> ArraySlice<UInt8> {
    let starts = Salvage.places(of: Self.start, in: bytes, line)
    guard !starts.isEmpty else {
      guard mentions(bytes[line]) else { return bytes[line] }
      noteLoosely(bytes, line)
      return []
    }
    var left = bytes[line.lowerBound..<(starts.first ?? line.upperBound)]
    for (index, start) in starts.enumerated() {
      let record = start..<(starts.dropFirst(index + 1).first ?? line.upperBound)
      if isOurs(bytes[start + Self.start.count..<record.upperBound].prefix(text.count)) {
        noteLoosely(bytes, record)
      } else {
        left += bytes[record]
      }
    }
    return left
  }

  private mutating func note(_ revision: Revision) {
    count += 1
    names.insert(revision.origin)
    if let document = revision.entry?.content as? Document { documents.insert(document.sha256) }
  }

  /// Takes a damaged record into account, by its number where it can be made out.
  private mutating func noteLoosely(_ bytes: [UInt8], _ range: Range<Int>) {
    if let revision = LooseLine.revision(bytes, range, decoder: decoder, line: 0) {
      note(revision)
    } else {
      count += 1
    }
  }

  /// Whether a line has the id in it, or could have it in an odd spelling.
  private func mayConcern(_ line: ArraySlice<UInt8>) -> Bool {
    mentions(line) || Salvage.contains(Array("\\u".utf8), line)
  }

  private func mentions(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= text.count else { return false }
    for start in line.startIndex...line.endIndex - text.count where line[start] | 32 == text[0] | 32 {
      if isOurs(line[start..<start + text.count]) { return true }
    }
    return false
  }

  /// Whether bytes are the id, in any case of letters.
  private func isOurs(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count == text.count && zip(bytes, text).allSatisfy { $0 == $1 || $0 == $1 | 32 }
  }
}

extension Salvage {
  /// Whether a text stands somewhere in some bytes.
  static func contains(_ text: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= text.count else { return false }
    return (bytes.startIndex...bytes.endIndex - text.count).contains { start in
      bytes[start] == text[0] && bytes[start..<start + text.count].elementsEqual(text)
    }
  }
}
