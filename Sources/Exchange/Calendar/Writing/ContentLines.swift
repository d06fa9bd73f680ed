/// Lines of an iCalendar file as they are written: folded at 75 octets, ended with CRLF (RFC 5545, 3.1).
struct ContentLines {
  /// What was written so far.
  private(set) var text = ""

  /// The most octets that a line may have.
  static let longest = 75

  /// Writes a line whose value is as it shall be.
  mutating func add(_ name: String, _ value: String, _ parameters: [(name: String, value: String)] = []) {
    let written = parameters.map { ";\($0.name)=\(CalendarText.parameter($0.value))" }.joined()
    fold("\(name)\(written):\(value)")
  }

  /// Writes a line whose value is a text; nothing where there is none.
  mutating func add(text: String?, _ name: String) {
    guard let text else { return }
    add(name, CalendarText.escaped(text))
  }

  /// Scalar by scalar, so that no line ends within a character's bytes.
  private mutating func fold(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > Self.longest {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += width
    }
    text += "\r\n"
  }
}
