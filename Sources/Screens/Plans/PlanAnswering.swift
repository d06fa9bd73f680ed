import Model
import Report
import Statistics
import Terminal

/// What a person does about a measuring plan, as effects.
enum PlanAnswering {
  /// Goes to the sitting, or to a line that begins with the kind and ends with the word on the meal.
  static func measure(_ progress: PlanProgress, _ sitting: PlannedSitting) -> [Effect] {
    guard progress.plan.measure != BloodPressure.kind.id else { return [.perform(.sitting)] }
    let word = Kind.named(progress.plan.measure)?.words.first { $0.count <= 2 } ?? ""
    return [.push(LogScreen(text: word.isEmpty ? "" : "\(word) "))]
  }

  /// The page that tells what came of a plan.
  static func page(_ progress: PlanProgress, in record: PatientRecord) -> NoticeScreen {
    NoticeScreen(Text.visible(progress.plan.title).uppercased(), lines: record.lines(about: progress))
  }

  /// The result was seen; it is not told again.
  static func seen(_ progress: PlanProgress, in record: PatientRecord) -> [Effect] {
    guard progress.standing == .over else { return [.say("The plan is not over yet.", .muted)] }
    return replace(progress, in: record, "\(progress.plan.title): seen.") { $0.isSeen = true }
  }

  /// Stops a plan that goes on or is to come.
  static func stop(_ progress: PlanProgress, in record: PatientRecord) -> [Effect] {
    guard progress.standing == .running || progress.standing == .planned else {
      return [.say("\(progress.plan.title) is over.", .muted)]
    }
    let words = "Stopped: \(progress.plan.title). What was measured stays. u undoes it."
    return record.stopped(progress).map { [.replace([$0], saying: words)] } ?? []
  }

  /// Proposes the next plan one interval after a day.
  static func propose(
    _ progress: PlanProgress, _ day: Day, every: Recurrence?, in record: PatientRecord
  ) -> [Effect] {
    let due = (1...999).lazy.compactMap { every?.day($0, from: day) }.first { $0 > record.now.day }
    guard let due else { return [] }
    return replace(
      progress, in: record, "\(progress.plan.title): proposed again \(due.words(from: record.now.day))."
    ) {
      $0.next = due
    }
  }

  private static func replace(
    _ progress: PlanProgress, in record: PatientRecord, _ words: String, _ change: (inout Plan) -> Void
  ) -> [Effect] {
    record.entry(of: progress, change).map { [.replace([$0], saying: "\(words) u undoes it.")] } ?? []
  }
}
