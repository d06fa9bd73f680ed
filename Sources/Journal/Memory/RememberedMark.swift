/// What this device remembers of one file of the journal, in a few numbers.
struct RememberedMark: Equatable {
  let writer: String
  let name: String
  /// How many bytes of the journal's file are remembered; they end with a line end.
  var size = 0
  /// Where the last remembered line starts in the journal's file.
  var lastStart = 0
  /// The checksum of that line, its line end included.
  var lastSum: UInt32 = 0
  /// How many bytes the copy in the state folder has.
  var held = 0
  /// How many lines the journal's file had.
  var lines = 0
  /// How many records the copy has that the journal's file lost.
  var owing = 0
  /// The last number that the writer gave out in this file.
  var seq = 0

  init(_ file: JournalFolder.File) {
    writer = file.writer
    name = file.name
  }

  init(writer: String, name: String) {
    self.writer = writer
    self.name = name
  }

  /// The file in the journal.
  func file(_ folder: JournalFolder) -> JournalFolder.File? {
    FileStem(name: name).map { folder.file(name, $0, of: writer) }
  }

  /// Takes up lines that stand behind what was remembered until now.
  mutating func take(_ piece: [UInt8]) {
    guard let end = piece.indices.last else { return }
    let start = piece[..<end].lastIndex(of: 10).map { $0 + 1 } ?? 0
    lastStart = size + start
    lastSum = CRC32C.checksum(piece, start..<piece.count)
    lines += piece.count { $0 == 10 }
    size += piece.count
    seq = max(seq, Self.lastNumber(in: piece))
  }

  /// The number of the last line that is as the program wrote it; within a file they rise.
  private static func lastNumber(in piece: [UInt8]) -> Int {
    var end = piece.count
    while end > 0 {
      let start = piece[..<(end - 1)].lastIndex(of: 10).map { $0 + 1 } ?? 0
      let line = start..<end - 1
      if Seal(piece, line).isVerified, let number = number(in: piece[line.dropLast(Seal.length)]) {
        return number
      }
      end = start
    }
    return 0
  }

  private static func number(in line: ArraySlice<UInt8>) -> Int? {
    let digits = line.reversed().prefix { (48...57).contains($0) }
    let rest = line.dropLast(digits.count)
    guard rest.suffix(7).elementsEqual(",\"seq\":".utf8) else { return nil }
    return Int(String(decoding: digits.reversed(), as: UTF8.self))
  }
}
