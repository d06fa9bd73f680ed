import Model

extension AlertRule.Example {
  /// The example in words: `182/121, then 141/88 (6 minutes apart)`.
  package var words: String {
    let unique = lines.reduce(into: [(line: String, count: Int)]()) { found, line in
      if found.last?.line == line { found[found.count - 1].count += 1 } else { found.append((line, 1)) }
    }
    let shown = unique.prefix(unique.count > 6 ? 2 : 6).map {
      $0.count == 1 ? $0.line : "\($0.count) times \($0.line)"
    }
    let more = unique.count > 6 ? ", and so on, \(lines.count) in all, the last \(lines.last ?? "")" : ""
    let notes = [apart, held, later > 0 ? "looked at \(Self.span(later)) later" : nil, imported, changed]
      .compactMap(
        \.self)
    return shown.joined(separator: ", then ") + more
      + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
  }

  private var apart: String? { lines.count > 1 ? "\(Self.span(minutesApart)) apart" : nil }

  private var imported: String? { importedFrom.map { "from number \($0 + 1) on imported" } }

  private var changed: String? {
    changedDaysBefore.map { "after a change in what is taken, \(Self.span($0 * 1440)) before the last" }
  }

  private var held: String? {
    var parts: [String] = []
    if targets.scheme != Targets.untouched.scheme { parts.append(targets.scheme) }
    if let glucose = targets.glucoseScheme { parts.append(glucose) }
    if targets.systolic != nil || targets.diastolic != nil { parts.append(OwnLimits.pressureText(targets)) }
    if targets.glucoseLow != nil || targets.glucoseHigh != nil {
      parts.append(OwnLimits.glucoseText(targets))
    }
    parts += targets.measureTexts.map { "every \($0) days" }
    if let lives = targets.heartFailure { parts.append(lives ? "heart failure" : "no heart failure") }
    return parts.isEmpty ? nil : "with \(parts.joined(separator: ", "))"
  }

  private static func span(_ minutes: Int) -> String {
    if minutes % 1440 == 0, minutes > 0 { return minutes == 1440 ? "a day" : "\(minutes / 1440) days" }
    if minutes % 60 == 0, minutes > 0 { return minutes == 60 ? "an hour" : "\(minutes / 60) hours" }
    return minutes == 1 ? "a minute" : "\(minutes) minutes"
  }
}
