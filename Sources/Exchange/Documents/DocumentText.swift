import Model

/// What stands in a document, as lines to read, and what of it the program understands.
package struct DocumentText: Sendable {
  /// How a line is meant.
  package enum Style: Sendable, Equatable {
    /// Plain text.
    case plain
    /// A heading.
    case heading
    /// A remark of the program, not of the document.
    case remark
  }

  /// A line, without its line end; whatever shows it makes control characters visible.
  package struct Line: Sendable, Equatable {
    /// What it says.
    package let text: String
    /// How it is meant.
    package let style: Style

    /// Makes a line.
    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The lines in their order.
  package var lines: [Line]
  /// What the document calls itself; nil where it does not say.
  package var title: String?
  /// When the sample was taken, as a report of FHIR has it in a field of its own; nil where it does not say.
  package var time: DocumentTime?
  /// The days that a text names, each with its line.
  package var times: [FoundTime]
  /// Laboratory values that stand in it.
  package var values: [FoundValue]

  /// Makes a text in which nothing else was understood.
  package init(
    lines: [Line], title: String? = nil, time: DocumentTime? = nil, times: [FoundTime] = [],
    values: [FoundValue] = []
  ) {
    (self.lines, self.title, self.time, self.times, self.values) = (lines, title, time, times, values)
  }
}

/// A day, or a moment, as a document gives it.
package enum DocumentTime: Sendable, Equatable {
  /// A day without a time.
  case day(Day)
  /// A day and a time by the clock on the wall, wherever that was.
  case clock(Day, TimeOfDay)
  /// A time with its offset.
  case moment(Moment)

  /// The day, by the clock of the document.
  package var day: Day {
    switch self {
    case .day(let day), .clock(let day, _): day
    case .moment(let moment): moment.day
    }
  }

  /// Reads a day, or a `dateTime` of FHIR, with any fraction of a second; nil for a year or a month alone.
  package init?(_ text: String) {
    if let day = Day(text) {
      self = .day(day)
      return
    }
    var plain = text
    if let point = text.firstIndex(of: "."),
      let zone = text[point...].firstIndex(where: { "+-Z".contains($0) })
    {
      plain.removeSubrange(point..<zone)
    }
    guard let moment = Moment(plain) else { return nil }
    self = .moment(moment)
  }
}
