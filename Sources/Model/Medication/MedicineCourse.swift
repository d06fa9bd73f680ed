/// A medicine through time: what it was when it came on the list, and what became of it, change by change.
package struct MedicineCourse: Sendable {
  /// What holds of a medicine at a moment.
  package struct State: Sendable, Equatable {
    /// The strength; nil where none was said.
    package var strength: String?
    /// The schedule.
    package var schedule: DoseSchedule
    /// Whether it is taken.
    package var isTaken: Bool
  }

  /// Something that happened to it, with what held before and after.
  package struct Step: Sendable, Equatable {
    /// The entry that says so.
    package let id: ULID
    /// What happened.
    package let what: MedicineChange.What
    /// The day from which it holds.
    package let day: Day
    /// The same in minutes on the wall clock: a change that is written down on its own day does not reach back.
    package let wallMinutes: Int
    /// What held before; nil at the beginning.
    package let before: State?
    /// What holds from then on.
    package let after: State
    /// The remark that was made.
    package let note: String?
  }

  /// The entry of the medicine.
  package let id: ULID
  /// Its name.
  package let name: String
  /// When it came on the list, in minutes on the wall clock: of doses before that nobody was asked.
  package let listed: Int
  /// What happened to it, in order of time; the first is its start.
  package let steps: [Step]

  /// Puts a medicine and its changes together; nil where the entry is no medicine.
  package init?(_ entry: Entry, changes: some Sequence<Entry>) {
    guard let medicine = entry.content as? Medicine else { return nil }
    (id, name, listed) = (entry.id, medicine.name, entry.at.wallMinutes)
    var state = State(strength: medicine.strength, schedule: medicine.schedule, isTaken: true)
    var steps = [
      Step(
        id: entry.id, what: .started, day: medicine.start, wallMinutes: medicine.start.number * 1440,
        before: nil, after: state, note: entry.note)
    ]
    let own = changes.compactMap { entry in
      (entry.content as? MedicineChange).map { (entry: entry, change: $0) }
    }
    .filter { [id] in $0.change.medicine == id }
    .map { (start: Self.start($0.change, said: $0.entry.at), entry: $0.entry, change: $0.change) }
    .sorted { ($0.start, $0.entry.id) < ($1.start, $1.entry.id) }
    for (start, entry, change) in own {
      let before = state
      state.isTaken = change.what != .stopped
      state.strength = change.strength ?? state.strength
      state.schedule = change.schedule ?? state.schedule
      steps.append(
        Step(
          id: entry.id, what: change.what, day: change.day, wallMinutes: start, before: before, after: state,
          note: entry.note))
    }
    self.steps = steps
  }

  private static func start(_ change: MedicineChange, said: Moment) -> Int {
    said.day == change.day ? said.wallMinutes : change.day.number * 1440
  }
}

extension MedicineCourse {
  /// What holds at a time on the wall clock; nil before it was started.
  package func state(at wallMinutes: Int) -> State? { steps.last { $0.wallMinutes <= wallMinutes }?.after }

  /// What holds by the patient's clock; what was said last where it is yet to be started.
  package func state(at moment: Moment) -> State? { state(at: moment.wallMinutes) ?? steps.first?.after }

  /// Whether it is taken at a moment.
  package func isTaken(at moment: Moment) -> Bool { state(at: moment.wallMinutes)?.isTaken ?? false }

  /// Whether it has a dose at a time by its schedule of then.
  package func has(_ dose: DoseTime) -> Bool {
    state(at: dose.wallMinutes).map { $0.isTaken && $0.schedule.times.contains(dose.time) } ?? false
  }

  /// Name and strength, as people say it: `ramipril 5 mg`.
  package func title(at moment: Moment) -> String { title(state(at: moment)) }

  /// Name and strength of a state.
  package func title(_ state: State?) -> String {
    ([name] + [state?.strength].compactMap(\.self)).joined(separator: " ")
  }

  /// Whether the words of a log line name it: the name alone, or the name and more behind it, in any case.
  package func isNamed(by words: String) -> Bool {
    let (said, own) = (words.lowercased(), name.lowercased())
    guard said.hasPrefix(own) else { return false }
    return said.dropFirst(own.count).first.map { $0.isWhitespace || ",;(".contains($0) } ?? true
  }
}

extension [MedicineCourse] {
  /// The medicine that an answer is about: the one that it names by id, else the one with the longest fitting name.
  package func meant(by taken: MedicationTaken) -> MedicineCourse? {
    if let id = taken.medicine { return first { $0.id == id } }
    return filter { $0.isNamed(by: taken.name) }.max { $0.name.count < $1.name.count }
  }
}
