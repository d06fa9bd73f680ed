/// Where an event takes place: a room, a video link, or both.
///
/// The link is what RFC 7986 calls a conference, else what Google and Microsoft write in fields of their own, else
/// one that stands in the location.
struct EventLinks {
  /// Where it is, without a link; nil where that is not said.
  let place: String?
  /// The link; nil where there is none.
  let link: String?

  init(_ component: CalendarComponent) {
    let location = component.text("LOCATION")
    let inLocation = location.flatMap(Self.link)
    let conferences = component.all("CONFERENCE").sorted { Self.isVideo($0) && !Self.isVideo($1) }
    let own = ["X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"].compactMap { component.text($0) }
    link = (conferences.map { $0.value } + own).compactMap(Self.link).first ?? inLocation
    place = location.flatMap { $0 == inLocation ? nil : $0 }
  }

  private static func isVideo(_ line: ContentLine) -> Bool {
    line.parameters.contains { $0.name == "FEATURE" && $0.values.contains { $0.uppercased() == "VIDEO" } }
  }

  /// The first web address in a text.
  private static func link(in text: String) -> String? {
    text.split { $0.isWhitespace || "<>\"".contains($0) }.map(String.init).first { word in
      let lower = word.lowercased()
      return lower.hasPrefix("https://") && lower.count > 8 || lower.hasPrefix("http://") && lower.count > 7
    }.map { word in
      var word = word
      while let last = word.last, ",;.)".contains(last) { word.removeLast() }
      return word
    }
  }
}
