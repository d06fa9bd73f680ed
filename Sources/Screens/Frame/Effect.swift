import Care
import Journal
import Model
import Terminal

/// What a screen wants to happen.
package enum Effect: Sendable {
  /// Do something, and say what was done; what follows in the list is left out where nothing was.
  case act(Act)
  /// Open something.
  case open(Opening)
  /// Do something with a document that needs the machine.
  case document(DocumentTask)
  /// Do something with the page for the doctor that needs the machine.
  case report(ReportTask)
  /// Do something with a file that is imported, which needs the machine.
  case imports(ImportTask)
  /// Open a link in another program.
  case link(String)
  /// Load more of the journal where not as much of it is loaded.
  case need(Scope)
  /// Put a screen on top.
  case push(any Screen)
  /// Put a screen in the place of this one.
  case become(any Screen)
  /// Take this screen away.
  case pop
  /// Do a command on the screen that is on top then, as if its key had been pressed.
  case perform(Command.ID)
  /// Go to one of the pages.
  case go(Page)
  /// Say something in the line above the footer.
  case say(String, Tone)
  /// Forget the line that was kept.
  case forgetUnsaved
  /// Ring the bell once.
  case ring
  /// Leave the program.
  case quit
}

extension Effect {
  /// An act and what follows it, or why there is none.
  static func doing(then next: Effect..., act: () throws(FieldProblem) -> Act) -> [Effect] {
    do throws(FieldProblem) { return [.act(try act())] + next } catch { return [refusal(error)] }
  }

  /// What comes of an answer; nothing where it is none.
  static func of(_ response: () throws(FieldProblem) -> Response?) -> [Effect] {
    do throws(FieldProblem) {
      switch try response() {
      case .act(let act)?: return [.act(act)]
      case .open(let opening)?: return [.open(opening)]
      case nil: return []
      }
    } catch {
      return [refusal(error)]
    }
  }

  /// Why something was not saved.
  static func refusal(_ problem: FieldProblem) -> Effect { .say("Not saved: \(problem.reason).", .danger) }
}
