import Model
import Report
import Statistics

/// What a person does about a measuring plan.
package enum PlanActs {
  /// Where a session of a plan is measured: the page of sessions, or a line that begins with the kind.
  package static func measure(_ progress: PlanProgress, in record: PatientRecord) -> Opening {
    guard progress.plan.measure != BloodPressure.kind.id else { return .session }
    let kind = record.kinds.named(progress.plan.measure)
    let word = (kind?.own == nil ? kind?.words.first { $0.count <= 2 } : kind?.words.first) ?? ""
    return .logLine(word.isEmpty ? "" : "\(word) ")
  }

  /// Starts a plan; asked before where one of the same kind has not ended.
  ///
  /// - Throws: `FieldProblem` with the field that is not understood.
  package static func start(_ request: PlanRequest, in record: PatientRecord) throws(FieldProblem) -> Act {
    let plan = try request.plan(in: record.time, kinds: record.kinds)
    let entry = Entry(id: record.newID, at: record.now, content: plan)
    var act = Act(.write([entry]), Said("Started", plan.words(from: record.now), id: entry.id))
    if let other = record.unfinishedPlans(of: plan.measure).first {
      act.confirmation = Confirmation(
        "Start a second plan beside it?",
        [
          "You already have a plan: \(other.plan.words(from: record.now)).",
          "Both would use the same readings.",
        ], flag: "--also")
    }
    return act
  }

  /// The result was seen; it is not told again.
  ///
  /// - Throws: `FieldProblem` where the plan is not over.
  package static func seen(_ progress: PlanProgress, in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let entry = record.seen(progress) else {
      throw FieldProblem("plan", "\(progress.plan.title) is not over yet")
    }
    return Act(.write([], replacing: [entry]), Said("\(progress.plan.title): seen."))
  }

  /// Stops a plan that goes on or is to come.
  ///
  /// - Throws: `FieldProblem` where it is over.
  package static func stop(_ progress: PlanProgress, in record: PatientRecord) throws(FieldProblem) -> Act {
    guard let entry = record.stopped(progress) else {
      throw FieldProblem("plan", "\(progress.plan.title) is over already")
    }
    let stays = "What was measured stays."
    return Act(
      .write([], replacing: [entry]), Said("Stopped", progress.plan.title, more: [stays]),
      confirmation: Confirmation("Stop this plan?", [progress.plan.title, stays]))
  }

  /// Takes a plan off the list, as entered in error; asked before.
  package static func remove(_ progress: PlanProgress) -> Act {
    let title = progress.plan.title
    return Act(
      .delete([progress.id]), Said("Deleted", title, back: .bringsBack),
      confirmation: Confirmation("Delete this plan?", [title, "The readings stay."]))
  }

  /// Proposes the next plan later: in a week, or, where this one is skipped, one interval further.
  ///
  /// - Throws: `FieldProblem` where none is proposed now.
  package static func propose(
    _ progress: PlanProgress, isSkipped: Bool, in record: PatientRecord
  ) throws(FieldProblem) -> Act {
    guard let entry = record.proposing(progress, isSkipped: isSkipped) else {
      throw FieldProblem("plan", "\(progress.plan.title) is not to be repeated now")
    }
    let next = (entry.content as? Plan)?.next?.words(from: record.now.day) ?? ""
    return Act(
      .write([], replacing: [entry]), Said("\(progress.plan.title): suggested again \(next)."))
  }
}
