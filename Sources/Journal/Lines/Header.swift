import Model

/// The first line of a file: the format, who wrote it, where.
///
/// `{"format":"vitals/1","oldest":1,"writer":"laptop-c01d","device":"laptop","zone":"Europe/Paris","sum":"…"}`
struct Header: Equatable {
  /// The format that this version writes, and the newest that it may write to.
  static let written = 1
  /// How a file begins, of whatever format.
  static let begin = Array("{\"format\":\"vitals/".utf8)

  let format: String
  /// The oldest format whose programs may write to this file.
  let oldest: Int
  let writer: String
  let device: String
  let zone: String

  /// The header that this version writes.
  init(writer: String, device: String, zone: String) {
    format = "vitals/\(Self.written)"
    oldest = Self.written
    self.writer = writer
    self.device = device
    self.zone = zone
  }

  /// Reads a header from its members; nil where it lacks its format or its writer.
  init?(_ fields: inout FieldReader) {
    guard let format = try? fields.text("format"), let writer = try? fields.text("writer"), !writer.isEmpty
    else { return nil }
    self.format = format
    self.writer = writer
    // A header of the future may say it in another way; then nothing may be written.
    oldest =
      fields.take("oldest").map { if case .number(let number) = $0 { number.whole ?? .max } else { .max } }
      ?? 1
    device = (try? fields.text("device")) ?? ""
    zone = (try? fields.text("zone")) ?? ""
  }

  /// The line, line end included.
  var line: [UInt8] {
    var line = RecordLine()
    line.add("format", .text(format))
    line.add("oldest", .number(ExactDecimal(oldest)))
    line.add("writer", .text(writer))
    line.add("device", .text(device))
    line.add("zone", .text(zone))
    return line.sealed()
  }
}
