import Foundation
import Testing

@testable import Model

/// The schemas and the pages that list kinds of measurement name every one of the table.
@Suite struct KindsWrittenDownTests {
  private static let numbers = Kind.measurements.filter { !$0.quantities.isEmpty && !$0.isTaken }

  private static func file(_ path: String) throws -> String {
    let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
    return try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// What stands in the schema of own rules behind some keys and places of what a rule is.
  private static func rule(_ path: [String]) throws -> Any {
    var found = try JSONSerialization.jsonObject(with: Data(file("Schemas/alert-rules.schema.json").utf8))
    for key in ["$defs", "rule"] + path {
      let next = Int(key).flatMap { place in (found as? [Any])?[place] } ?? (found as? [String: Any])?[key]
      found = try #require(next, "\(key)")
    }
    return found
  }

  private static func words(_ path: String...) throws -> Set<String> {
    Set(try #require(rule(["properties"] + path) as? [String]))
  }

  /// The rows of a table of a page, by the heads of its columns.
  private static func table(_ head: String, of page: String) throws -> [String] {
    let lines = try file(page).split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix(head) })
    return lines[(first + 2)...].prefix { $0.hasPrefix("|") }.map(String.init)
  }

  @Test func ownRulesKnowEachNumber() throws {
    #expect(try Self.words("kind", "anyOf", "0", "enum") == Set(Self.numbers.map(\.id)))
    let parts = Self.numbers.filter { $0.quantities.count > 1 }.flatMap(\.quantities).map(\.id)
    #expect(try Self.words("part", "enum") == Set(parts))
    let units = Self.numbers.flatMap(\.quantities).filter { $0.scales.count > 1 }.flatMap(\.scales).map(
      \.code)
    #expect(try Self.words("unit", "enum") == Set(units))
  }

  /// A kind with a choice of units has a condition that asks for one, and the others one that lets none be said.
  @Test(arguments: numbers.filter { $0 != LaboratoryValue.kind })
  func ownRulesKnowTheUnitsOf(_ kind: Kind) throws {
    let conditions = try #require(Self.rule(["allOf"]) as? [[String: Any]])
    let units = Set(kind.quantities[0].scales.map(\.code))
    let about = conditions.filter { condition in
      let said = (condition["if"] as? [String: Any])?["properties"] as? [String: Any]
      let named = said?["kind"] as? [String: Any]
      return named?["const"] as? String == kind.id || (named?["enum"] as? [String])?.contains(kind.id) == true
    }
    let asked = about.compactMap { condition -> Set<String>? in
      let then = (condition["then"] as? [String: Any])?["properties"] as? [String: Any]
      return ((then?["unit"] as? [String: Any])?["enum"] as? [String]).map { Set($0) }
    }
    #expect(!about.isEmpty && asked == (units.count > 1 ? [units] : []), "\(kind.id)")
  }

  @Test(arguments: Kind.all)
  func theJournalsSchemaKnows(_ kind: Kind) throws {
    let text = try Self.file("Schemas/journal.schema.json")
    #expect(text.contains("\"const\": \"\(kind.id)\""), "\(kind.id)")
  }

  @Test func theJournalsPageNamesEach() throws {
    let rows = try Self.table("| key |", of: "docs/journal.md")
    let row = try #require(rows.first { $0.hasPrefix("| `kind` |") })
    let named = row.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init)
    for kind in Kind.all { #expect(named.contains(kind.id), "\(kind.id)") }
  }

  /// The page for people has a line to type for each.
  @Test func theFirstPageShowsHowEachIsLogged() throws {
    let context = try Clock.context(glucose: .mmol)
    let rows = try Self.table("| you write | it means |", of: "docs/using.md")
    let lines = rows.flatMap { row in
      (row.split(separator: "|").first ?? "").split(separator: "`").map(String.init)
    }
    let shown = Set(lines.compactMap { try? LogLine.read($0, context: context).measurement.kind.id })
    #expect(Set(Kind.measurements.map(\.id)).subtracting(shown).isEmpty)
  }

  @Test(arguments: numbers.flatMap { kind in kind.quantities.map { $0.title } })
  func thePageOfSourcesHasTheLimitsOf(_ title: String) throws {
    let rows = try Self.table("| quantity | hard | soft |", of: "docs/clinical.md")
    // An upper number is called systolic alone there.
    let names = rows.map { $0.dropFirst(2).prefix { $0 != "," } }
    #expect(names.contains { title == $0 || title.hasPrefix("\($0) ") }, "\(title)")
  }
}
