import Care
import Model
import Report
import Terminal

/// The newest value of each kind with its sparklines, worked out once for each load of the journal.
struct NewestReadings: Sendable {
  /// One kind.
  struct Row: Sendable {
    let glance: Glance
    /// What stands behind the title in the place of a number: how many doses of today were taken.
    let words: String?
    /// The sparklines that there are, with their days, the shortest first.
    let sparks: [(days: Int, row: SparkRow)]
  }

  private struct Key: Equatable, Sendable {
    let version: PatientRecord.Version
    let spans: [Int]
  }

  private let cache = LastMade<Key, [Row]>()

  /// A row for each kind that was ever measured, with sparklines of some days.
  func rows(_ spans: [Int], in record: PatientRecord) -> [Row] {
    cache.value(of: Key(version: record.version, spans: spans)) {
      Glance.all(in: record).map { glance in
        let topic = ChartTopic(glance.kind)
        let sparks = topic.map { $0.isPart ? [] : Self.sparks($0, spans, record) } ?? []
        return Row(glance: glance, words: Self.doses(glance, record), sparks: sparks)
      }
    }
  }

  private static func sparks(
    _ topic: ChartTopic, _ spans: [Int], _ record: PatientRecord
  ) -> [(days: Int, row: SparkRow)] {
    spans.enumerated().compactMap { place, days in
      SparkRow(topic, days: days, countsBeyond: place == 0, record).map { (days, $0) }
    }
  }

  /// `2 of 3 doses taken today`; nil of anything but medicines, and where none is scheduled.
  private static func doses(_ glance: Glance, _ record: PatientRecord) -> String? {
    guard glance.kind == MedicationTaken.kind else { return nil }
    let today = record.now.day
    let courses = record.medicines.filter { $0.isTaken(at: record.now) }
    let due = courses.reduce(0) { $0 + ($1.state(at: record.now)?.schedule.times.count ?? 0) }
    let taken = courses.reduce(0) { sum, course in
      sum + record.medication.log(course, on: today...today).doses.count { $0.isTaken }
    }
    return due == 0 ? nil : "\(taken) of \(due) \(due == 1 ? "dose" : "doses") taken today"
  }

  /// The days of the sparklines in so much room: that of the row itself first, then those of rows of their own.
  ///
  /// Wide windows have a longer one in the row, high ones a further row for each kind.
  static func spans(in size: Size) -> [Int] {
    let row = size.width >= 108 ? 30 : 7
    guard size.height >= 26, size.width >= 72 else { return [row] }
    return size.width >= 112 ? [row, 90] : [row, 30]
  }
}
