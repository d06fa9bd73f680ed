import Model

/// A DiagnosticReport, an Observation or a Bundle of them, as FHIR R4 and R5 write them (hl7.org/fhir), to be read.
struct FHIRReport {
  /// What it says, in lines; and the values in it.
  let text: DocumentText

  /// Reads a resource; nil where it is no report.
  init?(_ json: PlacedJSON) {
    let resources = Self.resources(json)
    let reports = resources.filter { $0["resourceType"]?.text == "DiagnosticReport" }
    let observations = resources.filter { $0["resourceType"]?.text == "Observation" }
    guard !reports.isEmpty || !observations.isEmpty else { return nil }
    var page = FHIRPage(names: FHIRNames(resources))
    for report in reports { page.add(report: report) }
    page.add(observations, time: reports.lazy.compactMap(FHIRPage.time).first)
    text = page.text
  }

  /// Whether bytes look like such a resource, without reading all of them.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    return head.contains("\"resourceType\"")
  }

  /// The resource itself, those of its bundle, and those within any of them.
  private static func resources(_ json: PlacedJSON) -> [PlacedJSON] {
    let own = json["entry"]?.list.compactMap { $0["resource"] } ?? []
    return ([json] + own).flatMap { [$0] + ($0["contained"]?.list ?? []) }
  }
}

/// The names of organisations and people that reports refer to.
struct FHIRNames {
  private let names: [String: String]

  init(_ resources: [PlacedJSON]) {
    var names: [String: String] = [:]
    for resource in resources {
      guard let id = resource["id"]?.text, let name = Self.name(resource) else { continue }
      names[id] = name
    }
    self.names = names
  }

  /// The name behind a reference: its own words, or those of the resource with its id.
  func name(_ reference: PlacedJSON) -> String? {
    if let display = reference["display"]?.text { return display }
    let id = reference["reference"]?.text?.split { "/#:".contains($0) }.last.map(String.init)
    return id.flatMap { names[$0] }
  }

  /// An organisation has one name, a person a list of them.
  private static func name(_ resource: PlacedJSON) -> String? {
    if let name = resource["name"]?.text { return name }
    guard let name = resource["name"]?.list.first else { return nil }
    if let text = name["text"]?.text { return text }
    let parts = ["prefix", "given"].flatMap { name[$0]?.list.compactMap(\.text) ?? [] }
    return (parts + [name["family"]?.text].compactMap(\.self)).joined(separator: " ")
  }
}
