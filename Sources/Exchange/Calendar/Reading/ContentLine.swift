/// One line of an iCalendar file after unfolding: a name, parameters and a value (RFC 5545, 3.1).
struct ContentLine: Sendable {
  /// The name in upper case, such as `DTSTART`.
  let name: String
  /// The parameters with their names in upper case, in their order.
  let parameters: [Parameter]
  /// The value as it stands in the file, escapes and all.
  let value: String
  /// The line of the file on which it starts, counted from 1.
  let line: Int

  /// A parameter such as `TZID=Europe/Berlin`.
  struct Parameter: Sendable, Equatable {
    /// The name in upper case.
    let name: String
    /// The values, without quotes and with RFC 6868's carets turned back.
    let values: [String]
  }

  /// The first value of a parameter; nil where it is not there.
  func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }

  /// The value as text, without escapes.
  var text: String { CalendarText.unescaped(value) }
}
