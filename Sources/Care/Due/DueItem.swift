import Model

/// Something of which the person is told at launch: a reminder that is due, a session of a plan, a dose, a visit.
///
/// Today, the plain line mode and `vitals due` show the same items, so they cannot tell three stories.
package protocol DueItem: Sendable {
  /// The entry that it comes from.
  var id: ULID { get }
  /// What it comes from.
  var source: BriefSource { get }
  /// How pressing it is.
  var urgency: BriefUrgency { get }
  /// Since when it is due; for what is due soon, when it comes.
  var since: Moment { get }
  /// What tells it from others of the same entry, such as two doses of one day; empty where there is one only.
  var part: String { get }
  /// A few words for a prompt or a notification: what it is.
  func title(in record: PatientRecord) -> String
  /// The same for a line of so many columns; it may be longer.
  func brief(in record: PatientRecord, width: Int) -> String
  /// One line: what it is, why it is here and since when.
  func line(in record: PatientRecord) -> String
  /// The same in the columns of Today.
  func row(in record: PatientRecord) -> TodayRow
  /// Whether it asks for something to be measured.
  var asksToMeasure: Bool { get }
  /// What answers it, with a word for each, the most useful first.
  var answers: [AnswerOffer] { get }
  /// What an answer does, with the words that came with it, such as for how long it is put off; nil where it is none for
  /// this item.
  ///
  /// - Throws: `FieldProblem` where the words are not understood, or it cannot be answered so now.
  func respond(_ answer: Answer, _ words: String, in record: PatientRecord) throws(FieldProblem) -> Response?
  /// The item for programs.
  var json: JSONValue { get }
}

extension DueItem {
  /// Most entries ask for one thing at a time.
  package var part: String { "" }

  /// Most are told in few words.
  package func brief(in record: PatientRecord, width: Int) -> String { title(in: record) }

  /// Most ask for something else.
  package var asksToMeasure: Bool { false }

  /// Whether it is due, and not only soon.
  package var isDue: Bool { urgency != .soon }
}

/// How pressing an item of the brief is, the most pressing first.
package enum BriefUrgency: String, Sendable, CaseIterable, Comparable {
  /// An alert asks for something.
  case alert
  /// Its time has gone by.
  case overdue
  /// Its time is now.
  case now
  /// Its time comes soon.
  case soon

  /// The more pressing comes first.
  package static func < (left: BriefUrgency, right: BriefUrgency) -> Bool {
    left.order < right.order
  }

  private var order: Int {
    switch self {
    case .alert: 0
    case .overdue: 1
    case .now: 2
    case .soon: 3
    }
  }
}

/// What an item of the brief comes from.
package enum BriefSource: String, Sendable, CaseIterable {
  /// A value that crossed a limit.
  case alert
  /// A reminder.
  case reminder
  /// A measuring plan.
  case plan
  /// A medicine.
  case medication
  /// A visit to the doctor.
  case visit

  /// How it is answered from the shell, for the last line of `vitals due`.
  package var shellAnswer: String {
    switch self {
    case .alert:
      "See what to do and why: vitals alerts explain ID. Answer an alert: vitals alerts seen ID."
    case .reminder: "Answer a reminder: vitals remind done|snooze|skip ID."
    case .plan: "Save what a plan asks for: vitals log. The rest: vitals plan result|seen|start|skip."
    case .medication:
      "Answer for a dose: vitals medication taken|skip ID. For all: vitals medication taken --all."
    case .visit: "Say whether a visit took place: vitals visit done|missed|cancel ID."
    }
  }
}
