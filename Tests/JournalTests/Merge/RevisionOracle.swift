import Foundation
import Testing

@testable import Journal

/// A second, simple reading of what the writers have written, that shares no code with the journal's reader.
///
/// It takes the lines of each writer's own files as the owner has them, with Foundation's reader of JSON, and decides
/// by the graph of who replaces whom what counts and what is in conflict.
struct RevisionOracle {
  struct Line: Hashable {
    let name: String
    let id: String
    let replaces: Set<String>
    let isDeletion: Bool
    let says: String
    let writer: String
    let seq: Int
    let written: Int64
  }

  private let lines: [String: [Line]]

  /// Reads all bytes that the writers have written themselves.
  init(_ files: [[UInt8]]) throws {
    var lines: Set<Line> = []
    for file in files {
      var writer = ""
      for text in file.split(separator: 10) {
        guard let members = try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any] else {
          continue
        }
        if let name = members["writer"] as? String {
          writer = name
        } else {
          lines.insert(try Line(members, writer))
        }
      }
    }
    self.lines = Dictionary(grouping: lines, by: \.id)
  }

  /// What counts: what each reading says, by its id.
  var counted: [String: String] {
    lines.compactMapValues { lines in
      let heads = Self.heads(lines)
      let living = heads.filter { !$0.isDeletion }
      return living.max { ($0.written, $0.writer, $0.seq) < ($1.written, $1.writer, $1.seq) }?.says
    }
  }

  /// The readings about which the writers disagree, with the lines that stand against each other.
  var conflicts: [String: Set<String>] {
    lines.compactMapValues { lines in
      let heads = Self.heads(lines)
      let isDecided =
        heads.allSatisfy(\.isDeletion) || Set(heads.map { $0.isDeletion ? "" : $0.says }).count == 1
      return isDecided ? nil : Set(heads.map(\.name))
    }
  }

  /// The readings that nobody has ever deleted.
  var neverDeleted: Set<String> { Set(lines.filter { !$0.value.contains(where: \.isDeletion) }.keys) }

  /// What is known of some readings, for a message.
  func history(of ids: some Sequence<String>) -> String {
    ids.flatMap { lines[$0] ?? [] }.sorted { ($0.id, $0.written) < ($1.id, $1.written) }.map { "\($0)" }
      .joined(separator: "\n")
  }

  private static func heads(_ lines: [Line]) -> [Line] {
    let replaced = lines.reduce(into: Set<String>()) { $0.formUnion($1.replaces) }
    return lines.filter { !replaced.contains($0.name) }
  }
}

extension RevisionOracle.Line {
  fileprivate init(_ members: [String: Any], _ writer: String) throws {
    id = try #require(members["id"] as? String)
    seq = try #require(members["seq"] as? Int)
    self.writer = writer
    name = "\(writer):\(seq)"
    replaces = Set(members["replaces"] as? [String] ?? [])
    isDeletion = members["state"] != nil
    says = Self.sentence(at: members["at"] as? String ?? "", systolic: members["systolic"] as? Int ?? 0)
    let text = members["written"] as? String
    written = try text.map { try Self.instant(of: $0) } ?? Self.instant(ofID: id)
  }

  static func sentence(at: String, systolic: Int) -> String { "\(at) \(systolic)" }

  /// The program writes a time no more exactly than its clock gave it: here, to the minute.
  private static func instant(of text: String) throws -> Int64 {
    let formatter = ISO8601DateFormatter()
    let date = try #require(formatter.date(from: text.replacing(/T(..:..)([+-])/) { "T\($0.1):00\($0.2)" }))
    return Int64(date.timeIntervalSince1970 * 1000)
  }

  /// The first ten characters of an id count milliseconds, five bits each.
  private static func instant(ofID id: String) -> Int64 {
    let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return id.prefix(10).reduce(0) { $0 * 32 + Int64(digits.firstIndex(of: $1) ?? 0) }
  }
}
