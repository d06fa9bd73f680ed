/// A page, a line or a question: where a person is, and so which commands are valid.
package enum Page: String, Sendable, CaseIterable {
  /// The page that launch shows.
  case today
  /// The line in which readings are logged.
  case log
  /// Readings that were pasted a line each.
  case lines
  /// The line of them that is corrected.
  case lineOfList
  /// A form.
  case form
  /// Rest, and a few blood pressures a minute apart.
  case session
  /// The list of everything that was logged.
  case history
  /// One entry in full.
  case entry
  /// The line in which the history is filtered.
  case filter
  /// The charts.
  case charts
  /// The list of the ways in which a chart can be looked at.
  case views
  /// The line in which the day is typed to which the charts go.
  case date
  /// The list of reminders.
  case reminders
  /// The measuring plan.
  case plan
  /// The list of medicines.
  case medication
  /// The visits to the doctor, and the questions for them.
  case visits
  /// The documents that were received.
  case documents
  /// The page for the doctor, before it is handed over.
  case report
  /// A document that is read.
  case reader
  /// The line in which a search in a document is typed.
  case search
  /// The laboratory values that stand in a document.
  case values
  /// The line in which the time of a sample is typed.
  case sampleTime
  /// What the journal's files need a person for.
  case check
  /// What the person has set on this device.
  case settings
  /// The kinds of measurement that the person made.
  case kinds
  /// The line in which a span of time is typed.
  case span
  /// The states of an entry, to choose the one that is right.
  case resolve
  /// The line in which a word is typed to erase an entry.
  case erase
  /// The line in which tags are typed.
  case tags
  /// The line in which a command is looked for.
  case palette
  /// The help page.
  case help
  /// A page of text that only wants to be read.
  case notice
  /// An alert in full.
  case alert
  /// The line in which a note on an alert is typed.
  case alertNote
  /// What people are told to do about a value that was just logged.
  case flow
  /// A question that waits for an answer.
  case question
  /// The choice until when a reminder is put off.
  case later
  /// The line in which that time is typed.
  case laterTime
  /// The choice which dose was taken, and when.
  case dose
  /// The line in which that time is typed.
  case doseTime
  /// The checkups that are proposed as reminders.
  case templates
  /// What readings are held against.
  case targets
  /// The line in which the path of a file is typed.
  case importFile
  /// What was found in a file that is imported.
  case imports
  /// The line in which something is said of it, or the name of a recipe.
  case importAnswer
  /// What the columns of a file hold.
  case columns
  /// The list of what a column can hold.
  case columnRoles

  /// The name for a heading.
  var title: String {
    switch self {
    case .log: "Log a reading"
    case .lines: "Several readings"
    case .lineOfList: "A line of several"
    case .form: "Form"
    case .session: "A session"
    case .entry: "An entry"
    case .filter: "Filter"
    case .palette: "Commands"
    case .kinds: "Own kinds"
    case .span: "A span of time"
    case .views: "Views of a chart"
    case .date: "A day"
    case .resolve: "Decide"
    case .notice: "A page to read"
    case .alert: "An alert"
    case .alertNote: "A note on an alert"
    case .flow: "After a reading"
    case .question: "Question"
    case .reader: "A document"
    case .search: "Search"
    case .values: "Values in a document"
    case .sampleTime: "The time of a sample"
    case .later, .laterTime: "Ask again later"
    case .dose, .doseTime: "When a dose was taken"
    case .templates: "Suggested reminders"
    case .importFile: "A file to import"
    case .imports: "Import"
    case .importAnswer: "What you say of a file"
    case .columns: "Columns of a file"
    case .columnRoles: "What a column holds"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// The pages of care, in the order of their line.
  static let care: [Page] = [.reminders, .plan, .medication, .visits, .targets, .documents]
  /// The pages that a person goes between.
  static let main: [Page] = [.today, .log, .history, .charts] + care
  /// The pages as they stand in the heading: each with its name and the other pages that belong to it.
  static let tabs: [(title: String, pages: [Page])] =
    [("Today", [.today]), ("Log", [.log]), ("History", [.history]), ("Charts", [.charts]), ("Care", care)]
  /// The command that goes to a page.
  var command: Command? { Command.ID(rawValue: rawValue).flatMap { id in Command.all.first { $0.id == id } } }
  /// The pages on which a text is typed, so that letters are letters.
  static let typed: Set<Page> = [
    .log, .lineOfList, .form, .filter, .date, .search, .sampleTime, .span, .erase, .tags, .palette,
    .alertNote, .laterTime,
    .doseTime, .importFile, .importAnswer,
  ]
  /// The pages on which nothing is typed, so that letters are commands.
  static let lettered = Set(allCases).subtracting(typed)
  /// The pages between which a person goes by their letters: where letters are commands because nothing is being typed.
  static let browsing = Set(care).union([.today, .history, .charts])
}
