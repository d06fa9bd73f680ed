import Terminal

/// Something a person can do, with its keys, its words and the pages where it is valid.
///
/// Footer, help page and the test for conflicting keys are all made from `Command.all`, so they cannot lie.
package struct Command: Sendable, Identifiable {
  /// Every command there is.
  package enum ID: String, Sendable, CaseIterable {
    case today, log, history, charts, palette, help, quit, leave, interrupt, redraw, suspend
    case reminders, plan, medication, visits, documents, nextPage, previousPage
    case undo, redo, edit, delete, erase, versions, filter, mark, markAll, tag
    case settings, kinds, change, usual, mouse
    case check, details, accept, resolve, choose
    case bloodPressure, glucose, weight
    case done, snooze, skip, pause, templates, answer, seen, seenAll, acknowledge, resolved, add, remove
    case bringBack, stop
    case takeAll, when, targets
    case goOn, drop, save, form, line, nextField, previousField
    case complete, completeBack, lineBefore, lineAfter
    case session, measureNow, cuff, posture, irregular
    case previousKind, nextKind, views, nextView, shorter, longer, earlier, later
    case before, after, first, last, jump
    case ask, cancel, prepare, link, meaning
    case report, consult, copy
    case yes, no, sources
    case imports, refusals, keepRecipe
    case read, foundValues, view, find, nextMatch, previousMatch, sampleTime
  }

  /// Which command it is.
  package let id: ID
  /// Its keys; the first is the one that is shown.
  package let keys: [Key]
  /// One or two words for the footer.
  package let label: String
  /// A sentence for the help page.
  package let help: String
  /// Where it is valid.
  package let pages: Set<Page>

  /// The command that a key means on a page, nil where it means none.
  package static func meant(by key: Key, in page: Page) -> ID? {
    all.first { $0.pages.contains(page) && $0.keys.contains(key) }?.id
  }

  /// The commands of a page: its own first, then those of many pages, each in the order of the table.
  package static func valid(in page: Page) -> [Command] {
    let valid = all.filter { $0.pages.contains(page) }
    return valid.filter(\.isOwn) + valid.filter { !$0.isOwn }
  }

  /// Whether it belongs to a page or two, and not to wherever a person is.
  var isOwn: Bool { Self.isOwn(id) }

  /// Whether a command is of that sort.
  static func isOwn(_ id: ID) -> Bool { !general.contains(id) }

  /// What goes from page to page, and what is the same on all of them.
  private static let general: Set<ID> = [
    .log, .bloodPressure, .glucose, .weight, .undo, .today, .history, .charts, .reminders, .plan, .medication,
    .visits, .documents, .targets, .report, .consult, .imports, .nextPage, .previousPage, .check, .settings,
    .mouse,
    .palette, .help, .leave,
    .quit, .interrupt, .redraw, .suspend,
  ]

  /// The keys and words of some commands for a footer.
  static func hints(_ ids: [ID], in page: Page) -> [Footer.Hint] {
    ids.compactMap { id in
      all.first { $0.id == id && $0.pages.contains(page) }.flatMap { command in
        command.keys.first.map { ($0.name, command.label) }
      }
    }
  }

  /// The footer of a screen: what of it fits, and always how to get help and how to get back.
  static func footer(of screen: any Screen) -> (hints: [Footer.Hint], kept: [Footer.Hint]) {
    let kept = [ID.help, .leave, .quit].filter(screen.footer.contains)
    return (
      hints(screen.footer.filter { !kept.contains($0) }, in: screen.page), hints(kept, in: screen.page)
    )
  }
}
