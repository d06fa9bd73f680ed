import Care
import Exchange
import Journal
import Lettering
import Model
import Terminal

/// The laboratory values that stand in a document, to be confirmed one by one; nothing is saved that is not ticked.
struct FoundValuesScreen: TypesLine {
  private let entry: Entry
  private let document: Document
  private let text: DocumentText
  private var list = ListView()
  private var ticked: Set<Int> = []
  /// The time that the person gave for the sample.
  private var given: Moment?
  /// The line in which the time of the sample is typed.
  var typing: TypedLine?
  /// A time is set or not.
  var isKeptByEscape: Bool { false }
  /// What was asked about and may be saved as it is.
  private var doubted: Set<Int> = []

  init(_ entry: Entry, _ document: Document, _ text: DocumentText) {
    (self.entry, self.document, self.text) = (entry, document, text)
  }

  /// The list, or the line in which a time is typed.
  var page: Page { typing == nil ? .values : .sampleTime }

  /// What can be done here.
  var footer: [Command.ID] {
    typing == nil ? [.mark, .markAll, .save, .sampleTime, .undo, .help, .leave] : [.save, .help, .leave]
  }

  /// The whole journal, for what was taken before.
  func scope(at now: Moment) -> Scope? { .everything }

  /// Takes a command.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    let offers = ValueOffers(text, of: entry, in: record)
    switch command {
    case .mark: return mark(offers)
    case .markAll: markAll(offers)
    case .sampleTime: askForTime(offers)
    case .save where typing != nil: return take(time: typing?.text ?? "", offers, record)
    case .save: return save(offers)
    case .leave where typing != nil: typing = nil
    case .leave: return [.pop]
    default: break
    }
    return []
  }

  /// Moves, or types the time.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    guard typing == nil else {
      _ = typing?.handle(key)
      return []
    }
    _ = list.handle(key, count: text.values.count, height: 8)
    return []
  }

  /// Draws the values, and of the chosen one the line that it was read from.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let size = canvas.size
    let offers = ValueOffers(text, of: entry, in: record)
    let width = max(0, size.width - 2)
    canvas.fill(Rect(size))
    canvas.write("VALUES IN \(document.title)", x: 1, y: 0, tone: .heading, maxWidth: width)
    let (cursor, top) = drawTime(on: &canvas, offers, record)
    let rows = max(1, min(text.values.count, size.height - top - 5))
    table(offers, canvas.glyphs).draw(
      on: &canvas, Rect(x: 1, y: top, width: width, height: rows), list: list)
    guard let place = list.selected(count: offers.offers.count) else { return cursor }
    let offer = offers.offers[place]
    let lines =
      ["Read from line \(offer.found.line):", "  \(offer.found.text)"] + Self.said(offer)
    let wrapped = lines.flatMap { Text.rows($0, width: max(1, width - 2)) }
    for (index, line) in wrapped.enumerated() where top + 1 + rows + index < size.height {
      canvas.write(
        line, x: 2, y: top + 1 + rows + index, tone: index == 0 ? .muted : .normal, maxWidth: width)
    }
    return cursor
  }
}

extension FoundValuesScreen {
  /// Draws when the sample was taken and the line that says so, or the line in which it is typed; where the cursor is, and
  /// the first row below.
  private func drawTime(
    on canvas: inout Canvas, _ offers: ValueOffers, _ record: PatientRecord
  ) -> (cursor: Point?, below: Int) {
    let size = canvas.size
    let width = max(1, size.width - 2)
    let words =
      given.map { "Sample taken \(record.when($0)), as you said." }
      ?? offers.timeWords("Press T to add it.", in: record)
    var lines = Text.wrap(words, width: width) + [given == nil ? offers.timeLine : nil].compactMap(\.self)
    if size.height < 12 { lines = Array(lines.prefix(1)) }
    guard let typing else {
      for (row, line) in lines.enumerated() {
        canvas.write(line, x: 1, y: 1 + row, tone: .muted, maxWidth: width)
      }
      return (nil, lines.count + 2)
    }
    let label = Text.cut(
      "Sample taken (7:40, or 2026-11-12 7:40):", width: max(0, width - 20), ellipsis: canvas.glyphs.ellipsis)
    canvas.write(label, x: 1, y: 1, tone: .accent, maxWidth: width)
    if let line = offers.timeLine, lines.count > 1 {
      canvas.write(line, x: 1, y: 2, tone: .muted, maxWidth: width)
    }
    let x = Text.columns(label) + 2
    return (typing.draw(on: &canvas, x: x, y: 1, width: max(1, size.width - x - 2)), lines.count + 2)
  }

  private func table(_ offers: ValueOffers, _ glyphs: Glyphs) -> Table {
    Table(
      columns: [.init("", width: .fixed(3)), .init("", width: .fixed(18)), .init("", width: .flexible)],
      rows: offers.offers.enumerated().map { index, offer in
        [tick(index, offer, glyphs), offer.found.test.title, Self.words(offer)]
      },
      tones: offers.offers.map { $0.measurement == nil ? .muted : $0.doubts.isEmpty ? .normal : .warning })
  }

  private func tick(_ index: Int, _ offer: ValueOffers.Offer, _ glyphs: Glyphs) -> String {
    guard offer.measurement != nil else { return offer.isTaken ? " \(glyphs.marked)" : " -" }
    return ticked.contains(index) ? "[\(glyphs.marked)]" : "[ ]"
  }

  private static func words(_ offer: ValueOffers.Offer) -> String {
    switch offer.found.reading {
    case .unclear(let why): return why
    case .value(let measurement):
      let value = "\(measurement.valueText) \(measurement.unitText)"
      return offer.isTaken
        ? "\(value), in the journal already" : offer.doubts.isEmpty ? value : "\(value), unusual"
    }
  }

  private static func said(_ offer: ValueOffers.Offer) -> [String] {
    if case .unclear(let why) = offer.found.reading { return ["Not offered: \(why)."] }
    if offer.isTaken { return ["It was saved before, and is not saved twice."] }
    return offer.doubts.map { "\($0)." }
  }

  private mutating func askForTime(_ offers: ValueOffers) {
    typing = TypedLine(
      .init(.sampleTime, of: entry.id), "TIME OF THE SAMPLE in \(document.title)", offers.dayText)
  }

  private mutating func mark(_ offers: ValueOffers) -> [Effect] {
    guard let place = list.selected(count: offers.offers.count) else { return [] }
    let offer = offers.offers[place]
    guard offer.measurement != nil else {
      return [
        .say(
          offer.isTaken ? "It is in the journal already." : "It is not clear enough to save.", .warning)
      ]
    }
    if ticked.remove(place) == nil { ticked.insert(place) }
    return []
  }

  private mutating func markAll(_ offers: ValueOffers) {
    let all = Set(offers.offers.indices.filter { offers.offers[$0].measurement != nil })
    ticked = ticked == all ? [] : all
  }

  private mutating func take(time text: String, _ offers: ValueOffers, _ record: PatientRecord) -> [Effect] {
    do throws(FieldProblem) {
      given = try offers.moment(typed: text, in: record.time)
      typing = nil
      return []
    } catch {
      return [.say("\(error.reason).", .warning)]
    }
  }

  private mutating func save(_ offers: ValueOffers) -> [Effect] {
    let chosen = ticked.sorted().filter { offers.offers.indices.contains($0) }
    guard !chosen.isEmpty else { return [.say("Nothing is ticked. Press Space to tick a value.", .warning)] }
    let doubtful = Set(chosen.filter { !offers.offers[$0].doubts.isEmpty })
    guard doubtful.isSubset(of: doubted) else {
      doubted.formUnion(doubtful)
      return [.say("Some are unusual: please check. Press Enter again to save them anyway.", .warning)]
    }
    do throws(FieldProblem) {
      let values = try offers.confirmed(chosen.map { offers.offers[$0] }, at: given)
      ticked = []
      return [.document(.take(values, from: entry.id))]
    } catch {
      askForTime(offers)
      return [.say("When was the sample taken? Type the time and press Enter.", .warning)]
    }
  }
}
