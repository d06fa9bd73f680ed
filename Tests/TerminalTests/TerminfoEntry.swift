import Foundation

/// An entry of the terminal database as its bytes say, read by nobody but these tests (term(5)).
struct TerminfoEntry: Sendable {
  let name: String
  private let strings: Set<Int>

  /// Where Debian keeps them.
  private static let folders = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]

  /// Every entry of this machine, names that mean the same one too.
  static func all() throws -> [TerminfoEntry] {
    let files = FileManager.default
    var entries: [String: TerminfoEntry] = [:]
    for folder in folders where files.fileExists(atPath: folder) {
      for path in try files.subpathsOfDirectory(atPath: folder) where path.dropFirst().hasPrefix("/") {
        let name = String(path.dropFirst(2))
        guard entries[name] == nil, let bytes = files.contents(atPath: "\(folder)/\(path)") else { continue }
        entries[name] = TerminfoEntry(name: name, Array(bytes))
      }
    }
    return entries.values.sorted { $0.name < $1.name }
  }

  private init?(name: String, _ bytes: [UInt8]) {
    func number(at place: Int) -> Int {
      guard place + 1 < bytes.count else { return -1 }
      return Int(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8))
    }
    let widths = [0o432: 2, 0o1036: 4]
    guard let width = widths[number(at: 0)] else { return nil }
    let (names, flags, numbers, count) = (number(at: 2), number(at: 4), number(at: 6), number(at: 8))
    let odd = (12 + names + flags) % 2
    let start = 12 + names + flags + odd + numbers * width
    self.name = name
    strings = Set((0..<count).filter { number(at: start + $0 * 2) >= 0 })
  }

  /// Whether its cursor can be brought to every cell: to a place by a name of its own, or by steps from a cleared screen.
  var movesCursor: Bool {
    let (clear, place, down, left, right, up) = (5, 10, 11, 14, 17, 19)
    return strings.contains(place) || strings.isSuperset(of: [clear, down, left, right, up])
  }
}
