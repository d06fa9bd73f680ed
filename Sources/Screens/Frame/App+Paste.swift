import Care
import Model
import Terminal

// Text that is pasted where nothing is typed: readings, as that is what people paste into this program.
extension App {
  /// Takes a paste on a page where nothing is typed; false where the screen has a line for it.
  mutating func takesPaste(_ text: String) -> Bool {
    guard !stack.top.page.takesText else { return false }
    guard text.contains(where: { !$0.isWhitespace }) else { return true }
    guard stack.top.page != .question else {
      message = ("Please answer first. Nothing of what you pasted was taken.", .warning)
      return true
    }
    if ReadingList.isList(text, context: record.context) {
      open(ReadingListScreen(text, context: record.context))
    } else {
      open(LogScreen(text: ReadingList.joined(text)))
    }
    return true
  }
}

extension Page {
  /// Whether what is pasted belongs to what is typed here.
  var takesText: Bool {
    switch self {
    case .log, .form, .session, .filter, .date, .search, .sampleTime, .span, .erase, .tags, .palette,
      .alertNote,
      .laterTime, .doseTime, .lines, .lineOfList, .importFile, .importAnswer:
      true
    case .today, .history, .entry, .charts, .reminders, .plan, .medication, .visits, .documents, .reader,
      .values,
      .check, .settings, .kinds, .resolve, .help, .alert, .flow, .question, .later, .dose, .templates,
      .targets, .notice, .views, .report, .imports, .columns, .columnRoles:
      false
    }
  }
}
