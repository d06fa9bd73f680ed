import Model

/// Something with an identity of its own in a file of FHIR.
protocol FHIRResource {
  /// Its type, such as `Observation`.
  static var type: StaticString { get }
  /// Its id within the type.
  var id: String { get }
  /// Writes what it says, behind type and id.
  func write(to json: inout JSONWriter)
}

/// Writes resources into a Bundle or as lines.
struct FHIRWriter {
  /// How resources are put together.
  enum Form: Sendable {
    /// One object of type `collection`.
    case bundle
    /// A resource a line.
    case lines
  }

  private let form: Form
  private(set) var json = JSONWriter()
  private var isFirst = true

  init(_ form: Form) { self.form = form }

  /// What the patient is called within the file.
  static let patient = "Patient/patient"

  /// Gives what was written and goes on behind it.
  mutating func take() -> [UInt8] { json.take() }

  /// Begins the file.
  mutating func begin(at now: Moment) {
    guard form == .bundle else { return }
    json.raw("{\"resourceType\":\"Bundle\",\"id\":\"vitals\",\"type\":\"collection\",")
    json.time("timestamp", now)
    json.raw(",\"entry\":[\n")
  }

  /// Ends the file.
  mutating func end() {
    if form == .bundle { json.raw("\n]}\n") }
  }

  /// Adds a resource; in a Bundle each begins a line too.
  mutating func add<Resource: FHIRResource>(_ resource: Resource) {
    json.restart()
    switch form {
    case .lines:
      write(resource, under: nil)
      json.raw("\n")
    case .bundle:
      if !isFirst { json.raw(",\n") }
      isFirst = false
      json.raw("{")
      json.plain("fullUrl") { bytes in
        bytes.append(contentsOf: FHIRAddress.own.utf8)
        bytes.append(contentsOf: Self.reference(Resource.type, resource.id).utf8)
      }
      write(resource, under: "resource")
      json.raw("}")
    }
  }

  /// How one resource names another.
  static func reference(_ type: StaticString, _ id: String) -> String { "\(type)/\(id)" }

  private mutating func write<Resource: FHIRResource>(_ resource: Resource, under key: StaticString?) {
    json.object(key) { json in
      json.plain("resourceType") { bytes in
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: Resource.type.utf8Start, count: Resource.type.utf8CodeUnitCount))
      }
      json.plain("id") { $0.append(contentsOf: resource.id.utf8) }
      resource.write(to: &json)
    }
  }
}
