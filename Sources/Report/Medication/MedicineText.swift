import Model

/// What people are told of a medicine on their list.
package enum MedicineText {
  /// When it is taken: `08:00 and 20:00`, `when needed`, `no times`; or since when it is not.
  package static func schedule(_ course: MedicineCourse, now: Moment, clock: ClockFormat) -> String {
    guard let state = course.state(at: now) else { return "" }
    if course.isTaken(at: now) { return state.schedule.text(clock).ifEmpty("no times") }
    let step = course.steps.last { $0.wallMinutes <= now.wallMinutes }
    guard let step else { return "from \(course.steps.first?.day.words(from: now.day) ?? "")" }
    return "stopped \(step.day.words(from: now.day))"
  }

  /// What happened, in words: `5 mg to 10 mg`, `08:00 to 08:00 and 20:00`, `stopped`, `started, 5 mg`.
  package static func change(_ step: MedicineCourse.Step, clock: ClockFormat) -> String {
    guard let before = step.before else {
      return (["started", step.after.strength, step.after.schedule.text(clock)] as [String?]).compactMap(
        \.self
      )
      .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let times = (before.schedule.text(clock), step.after.schedule.text(clock))
    let parts = [
      before.strength == step.after.strength
        ? nil : "\(before.strength ?? "no strength given") to \(step.after.strength ?? "")",
      times.0 == times.1 ? nil : "\(times.0.ifEmpty("no times")) to \(times.1.ifEmpty("no times"))",
    ].compactMap(\.self)
    switch step.what {
    case .stopped: return "stopped"
    case .started: return (["started again"] + parts).joined(separator: ", ")
    case .changed: return parts.isEmpty ? "saved again, no change" : parts.joined(separator: ", ")
    }
  }

  /// The change with the name in front: `ramipril 5 mg to 10 mg`.
  package static func event(_ course: MedicineCourse, _ step: MedicineCourse.Step, clock: ClockFormat)
    -> String
  {
    "\(course.name) \(change(step, clock: clock))"
  }
}

extension String {
  /// Another text where there is nothing in this one.
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
