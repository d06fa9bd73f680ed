import Model

/// The lines of a report of FHIR in the making.
struct FHIRPage {
  private let names: FHIRNames
  private(set) var text = DocumentText(lines: [])

  init(names: FHIRNames) { self.names = names }

  /// Adds what a report says of itself.
  mutating func add(report: PlacedJSON) {
    let title = Self.words(report["code"]) ?? "Report"
    if text.title == nil { (text.title, text.time) = (title, Self.time(report)) }
    if !text.lines.isEmpty { text.lines.append(.init("")) }
    text.lines.append(.init(title, .heading))
    add("status", report["status"]?.text)
    add("sampled", Self.timeText(report))
    add("issued", report["issued"]?.text)
    if let issued = report["issued"]?.text.flatMap(DocumentTime.init), let line = text.lines.last {
      text.times.append(FoundTime(.report, issued, line: text.lines.count, text: line.text))
    }
    add("by", Self.joined(report["performer"]?.list.compactMap(names.name)))
    add("read by", Self.joined(report["resultsInterpreter"]?.list.compactMap(names.name)))
    add("conclusion", report["conclusion"]?.text)
    for attached in report["presentedForm"]?.list ?? [] {
      let title = attached["title"]?.text ?? attached["contentType"]?.text ?? "a file"
      text.lines.append(.init("\(title) is attached to it, and not shown here.", .remark))
    }
  }

  /// Adds observations, and the values that are kept of them; `time` is that of the report.
  mutating func add(_ observations: [PlacedJSON], time: DocumentTime?) {
    guard !observations.isEmpty else { return }
    if !text.lines.isEmpty { text.lines.append(.init("")) }
    text.lines.append(.init(observations.count == 1 ? "Result" : "Results", .heading))
    let width = min(34, observations.map { Self.name($0).count }.max() ?? 0)
    for observation in observations {
      let own = Self.time(observation) ?? time
      if text.time == nil { text.time = own }
      add(Self.line(observation, width: width), observation, own)
      for note in observation["note"]?.list.compactMap({ $0["text"]?.text }) ?? [] { add("note", note) }
      for component in observation["component"]?.list ?? [] {
        add("  " + Self.line(component, width: max(0, width - 2)), component, own)
      }
    }
  }

  private mutating func add(_ line: String, _ observation: PlacedJSON, _ time: DocumentTime?) {
    text.lines.append(.init(line))
    if let found = FHIRValue(observation)?.found(line: text.lines.count, text: line, time: time) {
      text.values.append(found)
    }
  }

  /// A label and what stands for it, a line for each line of the text.
  private mutating func add(_ label: String, _ words: String?) {
    guard let words, !words.isEmpty else { return }
    for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let head =
        (index == 0 ? label : "") + String(repeating: " ", count: index == 0 ? max(1, 12 - label.count) : 12)
      text.lines.append(.init(head + line))
    }
  }
}

extension FHIRPage {
  /// When the sample was taken, as far as the resource says so to the day.
  static func time(_ resource: PlacedJSON) -> DocumentTime? { timeText(resource).flatMap(DocumentTime.init) }

  private static func timeText(_ resource: PlacedJSON) -> String? {
    resource["effectiveDateTime"]?.text ?? resource["effectiveInstant"]?.text
      ?? resource["effectivePeriod"]?["start"]?.text
  }

  private static func name(_ observation: PlacedJSON) -> String { words(observation["code"]) ?? "?" }

  /// The words of a code: its own text, or what one of its codings is called.
  static func words(_ code: PlacedJSON?) -> String? {
    guard let code else { return nil }
    let codings = code["coding"]?.list ?? []
    return code["text"]?.text ?? codings.lazy.compactMap { $0["display"]?.text }.first
      ?? codings.lazy.compactMap { $0["code"]?.text }.first
  }

  private static func line(_ observation: PlacedJSON, width: Int) -> String {
    let name = name(observation)
    let padded = name + String(repeating: " ", count: max(0, width - name.count))
    return ([padded, value(observation)] + [reference(observation), flag(observation)].compactMap(\.self))
      .joined(separator: "  ")
  }

  private static func value(_ observation: PlacedJSON) -> String {
    if let quantity = observation["valueQuantity"] { return quantityText(quantity) }
    if let words = observation["valueString"]?.text ?? words(observation["valueCodeableConcept"]) {
      return words
    }
    if let number = observation["valueInteger"]?.numberText { return number }
    return words(observation["dataAbsentReason"]).map { "no value: \($0)" } ?? ""
  }

  private static func quantityText(_ quantity: PlacedJSON) -> String {
    let number = (quantity["comparator"]?.text ?? "") + (quantity["value"]?.numberText ?? "?")
    let unit = quantity["unit"]?.text ?? quantity["code"]?.text
    return [number, unit].compactMap(\.self).joined(separator: " ")
  }

  private static func reference(_ observation: PlacedJSON) -> String? {
    guard let range = observation["referenceRange"]?.list.first else { return nil }
    if let words = range["text"]?.text { return "reference \(words)" }
    let (low, high) = (range["low"]?["value"]?.numberText, range["high"]?["value"]?.numberText)
    switch (low, high) {
    case (let low?, let high?): return "reference \(low) to \(high)"
    case (let low?, nil): return "reference from \(low)"
    case (nil, let high?): return "reference up to \(high)"
    case (nil, nil): return nil
    }
  }

  private static func flag(_ observation: PlacedJSON) -> String? {
    // R4 has a list of interpretations, older versions one.
    let interpretation = observation["interpretation"].flatMap { $0.list.first ?? $0 }
    return interpretation.flatMap(words).map { "[\($0)]" }
  }

  private static func joined(_ names: [String]?) -> String? { names.map { $0.joined(separator: ", ") } }
}
