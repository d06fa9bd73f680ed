// The format of the journal, vitals/1 (docs/journal.md has examples):
//
//   journal/<writer>/<YYYY-MM>.jsonl    readings, by month of measurement; only that writer appends
//   journal/<writer>/standing.jsonl     what has no month
//
// A file is lines of JSON, one object each, UTF-8, ended by one LF. The first line is a header (Header.swift). All
// others are revisions of entries, with their keys in this order, those that say nothing left out, no spaces:
//
//   {"id","rev","replaces","kind","state","at", the kind's own fields, "note","tags","batch","document","action",
//    "written","undoes","accepts","numbers", members this version does not know, "seq","sum"}
//
// "sum" is the CRC-32C, in eight lower-case hexadecimal digits, of the bytes of the line before `,"sum":`.
//
// What a reader does with a torn tail: a last line without LF is counted only where it is whole and its sum holds
// (or where it is whole and has none: a person typed it). Anything else there is the trace of a writer that was
// killed or is still at work: it is never counted, never cut off; the next writer puts an LF behind it and so
// turns it into a damaged line, which stays where it is and is reported.

import Model

/// A line of the journal in the making.
struct RecordLine {
  private var bytes: [UInt8] = []

  /// Starts an empty line.
  init() {
    bytes.reserveCapacity(256)
  }

  /// Adds a member.
  mutating func add(_ key: String, _ value: FieldValue) {
    startMember(key)
    switch value {
    case .number(let number): bytes.append(contentsOf: number.description.utf8)
    case .text(let text): JSONText.append(text, to: &bytes)
    case .flag: bytes.append(contentsOf: "true".utf8)
    case .list(let texts):
      bytes.append(UInt8(ascii: "["))
      for (index, text) in texts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(text, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }
  }

  /// Adds a member that is there already as bytes.
  mutating func add(_ member: RawMember) {
    bytes.append(bytes.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
    bytes.append(contentsOf: member.bytes)
  }

  /// The line with its checksum and line end.
  consuming func sealed() -> [UInt8] {
    let sum = CRC32C.text(CRC32C.checksum(bytes.span))
    bytes.append(contentsOf: ",\"sum\":\"\(sum)\"}\n".utf8)
    return bytes
  }

  private mutating func startMember(_ key: String) {
    bytes.append(bytes.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
    JSONText.append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
