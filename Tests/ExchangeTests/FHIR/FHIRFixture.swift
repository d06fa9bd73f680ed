import Model
import Testing

@testable import Exchange

/// Files of FHIR of a few readings, and what stands in them.
enum FHIRFixture {
  static func material(_ readings: [Entry]) -> ExportMaterial {
    ExportMaterial(readings, now: Fixture.now) { Fixture.scaleEnd($0) ?? ExactDecimal(0) }
  }

  static func entry(_ number: Int, _ content: any Content, at: String = "2026-11-21T07:30+01:00") -> Entry {
    Entry(id: Fixture.id(number), at: Fixture.moment(at), content: content)
  }

  /// The file as text.
  static func text(_ material: ExportMaterial, _ form: String = "fhir-ndjson") throws -> String {
    var stream = try #require(ExportFormat.named(form)).stream(material)
    return String(decoding: stream.whole(), as: UTF8.self)
  }

  /// The resources of a file without the patient.
  static func resources(_ material: ExportMaterial) throws -> [PlacedJSON] {
    try text(material).split(separator: "\n").dropFirst().map { try PlacedJSON(String($0)) }
  }

  /// The only resource of an entry.
  static func resource(_ content: any Content) throws -> PlacedJSON {
    let resources = try resources(material([entry(1, content)]))
    try #require(resources.count == 1)
    return resources[0]
  }
}

extension PlacedJSON {
  /// What stands on a way through keys and places, as text.
  func at(_ way: String) -> String? {
    var json: PlacedJSON? = self
    for step in way.split(separator: ".") {
      json =
        Int(step).map { place in json.flatMap { $0.list.indices.contains(place) ? $0.list[place] : nil } }
        ?? json?[String(step)]
    }
    return json?.text ?? json?.numberText
  }
}
