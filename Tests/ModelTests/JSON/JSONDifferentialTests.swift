import Foundation
import Model
import Testing

/// The scanner against Python's json, on 100,000 lines that are JSON or nearly so.
///
/// Tests/Peers/json_lines.py makes the lines and says where Python and the rules of the journal differ.
@Suite struct JSONDifferentialTests {
  @Test func sameAsPythons() throws {
    let script = #filePath.replacing(
      "ModelTests/JSON/JSONDifferentialTests.swift", with: "Peers/json_lines.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script, "100000", "26"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = Array(pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    var lines = (taken: 0, refused: 0)
    var differences: [String] = []
    for line in bytes.split(separator: 10) {
      let tab = try #require(line.firstIndex(of: 9))
      let expected = line[..<tab]
      let found = Self.verdict(bytes, tab + 1..<line.endIndex)
      if !found.elementsEqual(expected) { differences.append(String(decoding: line, as: UTF8.self)) }
      if expected.elementsEqual([UInt8(ascii: "-")]) { lines.refused += 1 } else { lines.taken += 1 }
    }
    #expect(differences.isEmpty, "\(differences.count) differ, such as \(differences.prefix(3))")
    #expect(lines.taken > 40_000 && lines.refused > 40_000 && lines.taken + lines.refused == 100_000)
  }

  /// What a line says, in the form of json_lines.py.
  private static func verdict(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var scanner = JSONScanner(bytes, range)
    guard let members = try? scanner.members() else { return [UInt8(ascii: "-")] }
    var verdict = [UInt8(ascii: "{")]
    for (index, member) in members.enumerated() {
      if index > 0 { verdict.append(UInt8(ascii: ",")) }
      append(JSONText.read(bytes, member.key), to: &verdict)
      verdict.append(UInt8(ascii: "="))
      append(member, bytes, to: &verdict)
    }
    return verdict + [UInt8(ascii: "}")]
  }

  private static func append(_ member: JSONMember, _ bytes: [UInt8], to verdict: inout [UInt8]) {
    switch member.sort {
    case .text:
      verdict.append(UInt8(ascii: "\""))
      append(JSONText.read(bytes, member.value), to: &verdict)
    case .number: verdict += [UInt8(ascii: "#")] + bytes[member.value]
    case .yes, .no, .null: verdict += bytes[member.value]
    case .object: verdict += Self.verdict(bytes, member.value)
    case .list:
      guard let texts = JSONText.list(bytes, member.value) else { return verdict += Array("[?]".utf8) }
      verdict.append(UInt8(ascii: "["))
      for (index, text) in texts.enumerated() {
        verdict += index > 0 ? [UInt8(ascii: ","), UInt8(ascii: "\"")] : [UInt8(ascii: "\"")]
        append(text, to: &verdict)
      }
      verdict.append(UInt8(ascii: "]"))
    }
  }

  private static func append(_ text: String, to verdict: inout [UInt8]) {
    for byte in text.utf8 {
      verdict.append(digits[Int(byte >> 4)])
      verdict.append(digits[Int(byte & 15)])
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
