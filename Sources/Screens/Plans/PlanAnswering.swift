import Model
import Report
import Statistics
import Terminal

/// What a person does about a measuring plan, as effects.
enum PlanAnswering {
  /// Goes to the sitting, or to a line that begins with the kind and ends with the word on the meal.
  static func measure(
    _ progress: PlanProgress, _ sitting: PlannedSitting, in record: PatientRecord
  ) -> [Effect] {
    guard progress.plan.measure != BloodPressure.kind.id else { return [.perform(.sitting)] }
    let kind = record.kinds.named(progress.plan.measure)
    let word = (kind?.own == nil ? kind?.words.first { $0.count <= 2 } : kind?.words.first) ?? ""
    return [.push(LogScreen(text: word.isEmpty ? "" : "\(word) "))]
  }

  /// The page that tells what came of a plan.
  static func page(_ progress: PlanProgress, in record: PatientRecord) -> NoticeScreen {
    NoticeScreen(Text.visible(progress.plan.title).uppercased(), lines: record.lines(about: progress))
  }

  /// The result was seen; it is not told again.
  static func seen(_ progress: PlanProgress, in record: PatientRecord) -> [Effect] {
    guard progress.standing == .over else { return [.say("The plan is not over yet.", .muted)] }
    let words = "\(progress.plan.title): seen. u undoes it."
    return record.seen(progress).map { [.replace([$0], saying: words)] } ?? []
  }

  /// Stops a plan that goes on or is to come.
  static func stop(_ progress: PlanProgress, in record: PatientRecord) -> [Effect] {
    guard progress.standing == .running || progress.standing == .planned else {
      return [.say("\(progress.plan.title) is over.", .muted)]
    }
    let words = "Stopped: \(progress.plan.title). What was measured stays. u undoes it."
    return record.stopped(progress).map { [.replace([$0], saying: words)] } ?? []
  }

  /// Proposes the next plan later: in a week, or, where this one is skipped, one interval further.
  static func propose(_ progress: PlanProgress, isSkipped: Bool, in record: PatientRecord) -> [Effect] {
    record.proposing(progress, isSkipped: isSkipped).map { entry in
      let words = "\(progress.plan.title): proposed again \(record.nextWords(entry)). u undoes it."
      return [.replace([entry], saying: words)]
    } ?? []
  }
}

extension PatientRecord {
  /// When the next plan is proposed by an entry that puts it off: `tomorrow`, `Tue 22 Dec`.
  public func nextWords(_ entry: Entry) -> String {
    (entry.content as? Plan)?.next?.words(from: now.day) ?? ""
  }
}
