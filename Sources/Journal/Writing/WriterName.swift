/// The name under which this installation writes: the device and four random digits, `laptop-c01d`.
struct WriterName {
  let folder: JournalFolder
  let system: any FileSystem

  /// The name as it was kept; nil where none was chosen yet or the file says nothing usable.
  func kept() throws(SystemError) -> String? {
    let file = try WholeFile(system: system).read(folder.writerName, atMost: 4096, mustBePlain: true)
    guard let bytes = file?.bytes else { return nil }
    let name = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
    return Self.isUsable(name) ? name : nil
  }

  /// The kept name, or a new one that no folder of the journal has yet, which is kept before it is used.
  func keptOrNew(device: String, using generator: inout some RandomNumberGenerator) throws(SystemError)
    -> String
  {
    if let name = try kept() { return name }
    let others = Set(try JournalFolder.names(in: folder.journal, system))
    var name = Self.name(device: device, number: .random(in: .min ... .max, using: &generator))
    while others.contains(name) {
      name = Self.name(device: device, number: .random(in: .min ... .max, using: &generator))
    }
    try WholeFile(system: system).replace(folder.writerName, with: Array("\(name)\n".utf8))
    return name
  }

  /// A device's name as a folder's: lower-case letters, digits and hyphens.
  static func sanitized(_ device: String) -> String {
    var name = ""
    for byte in device.lowercased().utf8.prefix(40) {
      let isPlain = (97...122).contains(byte) || (48...57).contains(byte)
      if isPlain { name.unicodeScalars.append(Unicode.Scalar(byte)) } else if name.last != "-" { name += "-" }
    }
    let trimmed = name.drop { $0 == "-" }
    let kept = trimmed.last == "-" ? trimmed.dropLast() : trimmed
    return kept.isEmpty ? "device" : String(kept)
  }

  private static func name(device: String, number: UInt16) -> String {
    let digits = String(number, radix: 16)
    return "\(sanitized(device))-\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
  }

  private static func isUsable(_ name: String) -> Bool {
    (1...64).contains(name.utf8.count) && name != "-"
      && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
