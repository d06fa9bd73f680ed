import Alerts
import Model
import Report

/// How very many readings of a topic stand, each against the limits that held on its day: found once for each different
/// value under each different targets.
package struct DayMarks {
  private var steps: DaySteps<Targets>
  private var marks: [ByValue<ValueMark?>]

  /// Of the readings of some days.
  package init(_ topic: ChartTopic, _ days: ClosedRange<Day>, in record: PatientRecord) {
    steps = record.targetsCourse.steps(days) { $0 }
    marks = steps.steps.map { step in ByValue(topic) { record.mark($0, step.value) } }
  }

  /// How a measurement of a day stands; nil where nothing is said of it.
  package mutating func mark(_ measurement: any Measurement, on day: Day) -> ValueMark? {
    marks[steps.place(of: day)][measurement]
  }
}
