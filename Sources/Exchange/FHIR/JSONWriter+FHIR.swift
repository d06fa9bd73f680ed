import Model

// What FHIR is made of: times, texts, codes, quantities, references.
extension JSONWriter {
  /// The offsets that FHIR knows, in minutes.
  static let offsetsOfFHIR = -840...840

  /// A `dateTime` or an `instant`: with seconds, and the offset that held there; of a day alone the date, which only a
  /// `dateTime` can be.
  mutating func time(_ key: StaticString, _ moment: Moment) {
    plain(key) { $0.append(complete: moment.onClockOfFHIR) }
  }

  /// A day.
  mutating func day(_ key: StaticString, _ day: Day) { plain(key) { $0.append(day) } }

  /// A period of days; open where it has no end.
  mutating func period(_ key: StaticString, _ first: Day, _ last: Day?) {
    object(key) { json in
      json.day("start", first)
      if let last { json.day("end", last) }
    }
  }

  /// A person's words: without the control characters that FHIR does not allow, which are shown as signs.
  mutating func words(_ key: StaticString, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    guard text.unicodeScalars.contains(where: \.isRefusedByFHIR) else { return self.text(key, text) }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(scalar.isRefusedByFHIR ? scalar.sign : scalar) }
    self.text(key, String(shown))
  }

  /// A code with its words.
  mutating func concept(_ key: StaticString?, _ concept: FHIRConcept) {
    object(key) { json in
      if !concept.codings.isEmpty {
        json.list("coding") { json in
          for coding in concept.codings {
            json.object { json in
              json.text("system", coding.system)
              json.text("code", coding.code)
            }
          }
        }
      }
      json.words("text", concept.text)
    }
  }

  /// A number with its unit.
  mutating func quantity(_ key: StaticString, _ quantity: FHIRQuantity) {
    object(key) { json in
      json.number("value", quantity.value)
      json.text("comparator", quantity.comparator)
      json.words("unit", quantity.words)
      guard let code = quantity.code else { return }
      json.text("system", FHIRAddress.ucum)
      json.text("code", code)
    }
  }

  /// A reference to another resource of the file.
  mutating func reference(_ key: StaticString?, _ reference: String) {
    object(key) { $0.text("reference", reference) }
  }

  /// A list of references; nothing where there are none.
  mutating func references(_ key: StaticString, _ references: [String]) {
    guard !references.isEmpty else { return }
    list(key) { json in for reference in references { json.reference(nil, reference) } }
  }

  /// The profiles that are claimed, and the tags.
  mutating func meta(_ profiles: [String], _ tags: [String]) {
    guard !profiles.isEmpty || !tags.isEmpty else { return }
    object("meta") { json in
      if !profiles.isEmpty {
        json.list("profile") { json in for profile in profiles { json.text(nil, profile) } }
      }
      guard !tags.isEmpty else { return }
      json.list("tag") { json in
        for tag in tags {
          json.object { json in
            json.text("system", FHIRAddress.tag)
            // A code has no space.
            json.words(tag.contains(where: \.isWhitespace) ? "display" : "code", tag)
          }
        }
      }
    }
  }

  /// The id of an entry, by which the same thing is known again in another file.
  mutating func identifier(_ id: ULID) {
    single("identifier") { json in
      json.text("system", FHIRAddress.entry)
      json.plain("value") { $0.append(id) }
    }
  }

  /// A remark in the person's own words.
  mutating func note(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    single("note") { $0.words("text", text) }
  }
}

extension Moment {
  /// The same instant with an offset that FHIR writes: its own, or none at all.
  var onClockOfFHIR: Moment {
    guard hasTime, !JSONWriter.offsetsOfFHIR.contains(Int(offsetMinutes)) else { return self }
    return Moment(wallMilliseconds: instantMilliseconds, offsetMinutes: 0, precision: precision) ?? self
  }
}

extension Unicode.Scalar {
  /// Whether a text of FHIR cannot have it.
  fileprivate var isRefusedByFHIR: Bool {
    value < 32 ? value != 9 && value != 10 && value != 13 : (127..<160).contains(value)
  }

  /// The sign that stands for it.
  fileprivate var sign: Unicode.Scalar {
    switch value {
    case 0..<32: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 127: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
