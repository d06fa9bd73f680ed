import Model

/// A data point of Open mHealth in the making: a header that says which schema the body keeps, and the body
/// (openmhealth.org, header 1.2).
struct OMHPoint {
  /// A schema of Open mHealth.
  struct Schema: Sendable, Equatable {
    let name: String
    let version: String
  }

  /// What the points of this program say of where they come from.
  static let source = "Vitals"

  let schema: Schema
  let id: ULID
  let at: Moment
  let created: Moment
  /// Whether a device noted it by itself.
  var isSensed = false

  /// Writes the point; what was measured writes itself.
  func write(to json: inout JSONWriter, measured: (inout JSONWriter) -> Void) {
    json.object { json in
      json.object("header") { json in
        json.text("id", OMHID.text(of: id))
        json.plain("creation_date_time") { $0.append(complete: created) }
        json.object("schema_id") { json in
          json.text("namespace", "omh")
          json.text("name", schema.name)
          json.text("version", schema.version)
        }
        json.object("acquisition_provenance") { json in
          json.text("source_name", Self.source)
          json.plain("source_creation_date_time") { $0.append(complete: created) }
          json.text("modality", isSensed ? "sensed" : "self-reported")
        }
      }
      json.object("body") { json in
        measured(&json)
        json.object("effective_time_frame") { json in json.plain("date_time") { $0.append(complete: at) } }
      }
    }
  }
}

extension JSONWriter {
  /// A number with its unit, as every body has it.
  mutating func measure(_ key: StaticString, _ value: ExactDecimal, _ unit: String) {
    object(key) { json in
      json.number("value", value)
      json.text("unit", unit)
    }
  }
}

/// The id of an entry in the form of a UUID, all bits as they are.
enum OMHID {
  /// 32 hexadecimal digits in five groups.
  static func text(of id: ULID) -> String {
    var text = ""
    for place in stride(from: 124, through: 0, by: -4) {
      text.append(digits[Int(truncatingIfNeeded: id.bits >> UInt128(place)) & 15])
      if [96, 80, 64, 48].contains(place) { text.append("-") }
    }
    return text
  }

  /// The id behind such a text; nil for anything else.
  static func id(_ text: String) -> ULID? {
    guard text.utf8.count == 36, let bits = UInt128(text.filter { $0 != "-" }, radix: 16) else { return nil }
    return id(bits)
  }

  /// The id of the pulse beside a blood pressure, which is a point of its own; the pressure's again of the pulse's.
  static func beside(_ id: ULID) -> ULID { self.id(id.bits ^ mark) }

  private static func id(_ bits: UInt128) -> ULID {
    ULID(
      milliseconds: UInt64(truncatingIfNeeded: bits >> 80),
      random: (UInt16(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits)))
  }

  /// Some bits of the random part, chosen once by chance: no other entry has an id that differs by just these.
  private static let mark: UInt128 = 0x5F3A_9C41_D2E8_7B06
  private static let digits = Array("0123456789abcdef")
}
