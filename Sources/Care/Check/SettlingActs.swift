import Journal
import Model

/// What is done about the findings of the check.
public enum SettlingActs {
  /// Takes over what a line says; asked before, with what would change.
  public static func accept(_ acceptance: Acceptance, in record: PatientRecord) -> Act {
    let outcome =
      switch acceptance.outcome {
      case .takesOver: "What the line says will count. The line itself stays as it is."
      case .onlySeen:
        "What counts says the same, or is a later version. It stays; the line is noted as seen."
      }
    return Act(
      .settle(.accept([acceptance])), Said("Accepted."),
      confirmation: Confirmation(
        "Accept this line?",
        Difference.sentences(acceptance.before, acceptance.after, record) + ["", outcome]))
  }

  /// Notes that a line was seen; it is not listed again.
  public static func see(_ problem: JournalProblem) -> Act {
    guard problem.canBeSeen else { return .nothing("This stays on the list as long as it is so.") }
    return Act(.settle(.seen([problem])), Said("Noted, and not listed again."))
  }

  /// Decides for one version of an entry; asked before.
  public static func decide(_ id: ULID, for head: Revision, in record: PatientRecord) -> Act {
    Act(
      .settle(.resolve(id, keeping: head)), Said("Decided."),
      confirmation: Confirmation(
        "Is this the right one?", [HeadText.text(head, record), "The others stay among its versions."]))
  }
}
