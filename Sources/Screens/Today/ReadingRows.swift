import Care
import Lettering
import Model
import Terminal

/// The rows of the newest readings: title, value, when, a sparkline, and the average of its days.
struct ReadingRows {
  private let rows: [NewestReadings.Row]
  private let record: PatientRecord
  private let places: Places
  /// How many days the sparkline of a row has.
  private let days: Int

  /// Takes the rows in view.
  init(_ rows: some Sequence<NewestReadings.Row>, days: Int, width: Int, in record: PatientRecord) {
    (self.rows, self.record, self.days) = (Array(rows), record, days)
    places = Places(self.rows, days: days, width: width, record)
  }

  /// Draws them; with `left` rows to spare there is an empty row behind each, and with more each has its longer sparkline
  /// below it.
  ///
  /// - Parameters:
  ///   - end: The column at which what stands beside the heading begins.
  ///   - first: Which row of the page the first one is.
  func draw(on canvas: inout Canvas, y: Int, chosen: Int?, left: Int, end: Int, first: Int) {
    let caption = "LAST \(days) DAYS"
    if let spark = places.spark, spark + caption.count < end {
      canvas.write(caption, x: spark, y: y - 1, tone: .muted)
    }
    let longer = rows.map { $0.sparks.filter { $0.days != days && $0.row.count > 1 } }
    let gap = rows.count - 1 <= left ? 1 : 0
    let isLonger = gap == 1 && rows.count - 1 + longer.joined().count <= left
    var y = y
    for (index, row) in rows.enumerated() {
      let height = 1 + (isLonger ? longer[index].count : 0)
      draw(row, isChosen: index == chosen, on: &canvas, y: y)
      canvas.target(
        Rect(x: 0, y: y, width: canvas.size.width, height: height),
        index == chosen ? .enter : .row(first + index))
      for (line, spark) in (isLonger ? longer[index] : []).enumerated() {
        drawLonger(spark.days, spark.row, on: &canvas, y: y + 1 + line)
      }
      y += height + gap
    }
  }

  private func draw(_ row: NewestReadings.Row, isChosen: Bool, on canvas: inout Canvas, y: Int) {
    let width = canvas.size.width
    let glance = row.glance
    let tone = glance.standing.map { Tone($0.emphasis) } ?? .normal
    if isChosen { canvas.write("\(canvas.glyphs.cursorMark)", x: places.margin, y: y, tone: .accent) }
    if let standing = glance.standing {
      canvas.write("\(canvas.glyphs.mark(standing.position))", x: places.margin + 1, y: y, tone: tone)
    }
    canvas.write(glance.title, x: places.title, y: y, maxWidth: places.titleWidth)
    guard !glance.kind.quantities.isEmpty else {
      drawWords(row, on: &canvas, y: y)
      return
    }
    canvas.write(
      Text.fit(glance.value, width: places.valueWidth, align: .right), x: places.value, y: y, tone: tone,
      maxWidth: max(0, width - places.value - 1))
    if let unit = places.unit {
      canvas.write(glance.unit, x: unit, y: y, tone: .muted, maxWidth: places.unitWidth)
    }
    if let time = places.time { canvas.write(places.when(glance, record), x: time, y: y, tone: .muted) }
    guard let start = places.spark, let spark = row.sparks.first(where: { $0.days == days })?.row else {
      return
    }
    canvas.write(spark.text(canvas.glyphs), x: start, y: y, tone: .accent)
    guard let mean = places.mean else { return }
    canvas.write(Text.fit(spark.mean, width: places.meanWidth, align: .right), x: mean, y: y)
    drawBeyond(spark, x: mean + places.meanWidth + 2, on: &canvas, y: y)
  }

  /// What has no number: the words, and when where both have room.
  private func drawWords(_ row: NewestReadings.Row, on canvas: inout Canvas, y: Int) {
    let words = row.words ?? row.glance.value
    let when = row.words == nil ? places.when(row.glance, record) : ""
    let room = canvas.size.width - places.value - 1
    let isBoth = Text.columns(words) + 2 + when.count <= room && !when.isEmpty
    let used = canvas.write(words, x: places.value, y: y, maxWidth: max(0, room))
    if isBoth {
      let x = max(places.time ?? 0, places.value + used + 2)
      canvas.write(when, x: x, y: y, tone: .muted, maxWidth: max(0, canvas.size.width - x - 1))
    }
  }

  private func drawBeyond(_ spark: SparkRow, x: Int, on canvas: inout Canvas, y: Int) {
    let room = canvas.size.width - x - 1
    let n = "\(spark.count) \(spark.count == 1 ? "reading" : "readings")"
    let texts = spark.beyond.map { [$0.text, $0.short] } ?? [n]
    if let text = texts.first(where: { $0.count <= room }) { canvas.write(text, x: x, y: y, tone: .muted) }
  }

  private func drawLonger(_ days: Int, _ spark: SparkRow, on canvas: inout Canvas, y: Int) {
    let label = "last \(days) days"
    canvas.write(label, x: places.title, y: y, tone: .muted)
    let x = places.title + label.count + 2
    canvas.write(spark.text(canvas.glyphs), x: x, y: y, tone: .accent)
    let mean = x + days + 2
    guard mean + spark.mean.count < canvas.size.width else { return }
    canvas.write(spark.mean, x: mean, y: y, tone: .muted)
    drawBeyond(spark, x: mean + spark.mean.count + 2, on: &canvas, y: y)
  }
}

/// Where the columns of the rows begin; nil for those that have no room.
private struct Places {
  let margin: Int
  let title: Int
  let titleWidth: Int
  let value: Int
  let valueWidth: Int
  let unit: Int?
  let unitWidth: Int
  let time: Int?
  let spark: Int?
  let mean: Int?
  let meanWidth: Int
  /// Whether a time tells no more than its day, or of today its hour.
  private let isBrief: Bool

  init(_ rows: [NewestReadings.Row], days: Int, width: Int, _ record: PatientRecord) {
    let isNarrow = width < 60
    let numbers = rows.map(\.glance).filter { !$0.kind.quantities.isEmpty }
    margin = isNarrow ? 0 : 1
    title = margin + 3
    isBrief = isNarrow
    let gap = isNarrow ? 1 : 2
    titleWidth = min(isNarrow ? 14 : 18, rows.map { Text.columns($0.glance.kind.title) }.max() ?? 0)
    valueWidth = numbers.map { Text.columns($0.value) }.max() ?? 0
    unitWidth = numbers.map { Text.columns($0.unit) }.max() ?? 0
    meanWidth = rows.flatMap(\.sparks).filter { $0.days == days }.map { Text.columns($0.row.mean) }.max() ?? 0
    value = title + titleWidth + gap
    let afterValue = value + valueWidth
    let isUnit = unitWidth > 0 && afterValue + 1 + unitWidth < width
    unit = isUnit ? afterValue + 1 : nil
    let afterUnit = isUnit ? afterValue + 1 + unitWidth : afterValue
    let times = numbers.map { Text.columns(Self.when($0, isBrief: isNarrow, record)) }.max() ?? 0
    let isTime = afterUnit + gap + times < width
    time = isTime ? afterUnit + gap : nil
    let start = afterUnit + gap + times + gap
    let isSpark = isTime && !isNarrow && start + days < width && meanWidth > 0
    spark = isSpark ? start : nil
    let figures = start + days + 2
    mean = isSpark && figures + meanWidth < width ? figures : nil
  }

  func when(_ glance: Glance, _ record: PatientRecord) -> String {
    Self.when(glance, isBrief: isBrief, record)
  }

  /// `07:41`, `Thu 20:14`, `29 Oct`; in a narrow window `07:41`, `Thu`, `29 Oct`, `2025`.
  private static func when(_ glance: Glance, isBrief: Bool, _ record: PatientRecord) -> String {
    let day = glance.at.day
    guard isBrief, day != record.now.day else { return record.brief(glance.at) }
    if abs(record.now.day.distance(to: day)) < 7 { return day.weekdayText }
    return day.date.year == record.now.day.date.year ? day.shortText : "\(day.date.year)"
  }
}
