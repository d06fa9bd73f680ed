import Alerts
import Model

extension ClinicReport {
  /// The pictures of the long form by the part that they belong to; worked out where they are asked for.
  var pictures: [(part: ReportPart, picture: Picture)] {
    guard !without.contains(.charts) else { return [] }
    let maker = PictureMaker(
      entries, days: period.days, TargetsCourse(targets, earlier: earlier), now: made)
    let glucose = ChartTopic(Glucose.kind, .glucose)
    let days = maker.dayByDay()
    let all: [(ReportPart, Picture?)] = [
      (.pressure, maker.trend(.pressure, words: words(.pressure))), (.pressure, maker.profile(.pressure)),
      (.pressure, maker.shares(.pressure)),
      (.glucose, days == nil ? maker.trend(glucose, words: words(.glucose)) : nil),
      (.glucose, maker.profile(glucose)), (.glucose, maker.shares(glucose)), (.glucose, days),
      (.weight, maker.trend(ChartTopic(Weight.kind, .weight), words: words(.weight), isWide: false)),
    ]
    return all.compactMap { part, picture in
      without.contains(part) ? nil : picture.map { (part, $0) }
    }
  }

  /// The first lines of a part, for who does not see its picture.
  private func words(_ part: ReportPart) -> String {
    let lines = blocks.first { $0.part == part }?.lines.prefix(2) ?? []
    return lines.map { "\($0.label.prefix(1).uppercased())\($0.label.dropFirst()): \($0.text)." }
      .joined(separator: " ")
  }
}
