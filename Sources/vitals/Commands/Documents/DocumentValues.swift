import ArgumentParser
import Care
import Exchange
import Journal
import Model

/// `vitals document values`: what stands in a report, and taking it into the journal.
struct DocumentValues: JournalCommand {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "Show the laboratory values in a document; --take saves those that you name.")

  @OptionGroup var options: Options
  @Option(help: ArgumentHelp("The numbers of values to save, such as 1,3; or all.", valueName: "n,n"))
  var take: String?
  @Option(help: "When the sample was taken, if the report does not say: 7:40, or \"2026-11-12 7:40\".")
  var at: String?
  @Flag(help: "Save values that are unusual without asking.") var sure = false
  @Argument(help: "The document, by its id or part of it.") var id: String

  func run(in program: Program) throws -> Int32 {
    let record = try program.record()
    let (entry, document) = try record.named { try $0.document(id) }
    let reading = try DocumentReading(document, in: program)
    guard reading.path != nil else { throw reading.unreadable }
    let offers = ValueOffers(reading.text, of: entry, in: record)
    // A script must not take "could not look" for "looked and found none".
    if reading.lacksProgram { throw Exit(status: 69, lines: reading.obstacle) }
    guard let take else { return try list(offers, reading.obstacle, entry, program, record) }
    return try save(take, offers, program, record)
  }

  private func list(
    _ offers: ValueOffers, _ obstacle: [String], _ entry: Entry, _ program: Program, _ record: PatientRecord
  ) throws -> Int32 {
    for (index, offer) in offers.offers.enumerated() {
      if json {
        try Output.json(.offer(index + 1, offer, offers))
        continue
      }
      try Output.line("\(index + 1)  \(offer.found.test.title): \(Self.words(offer))")
      try Output.line("   line \(offer.found.line): \(offer.found.text)")
      for doubt in offer.doubts where !offer.isTaken { try Output.line("   unusual: \(doubt)") }
    }
    guard !json else { return program.closing(record) }
    if !obstacle.isEmpty {
      for line in obstacle { try Output.line(line) }
    } else if offers.offers.isEmpty {
      try Output.line("No laboratory value was found in it. To log one by hand: vitals log ldl 2.9 mmol/L.")
    } else if offers.offers.contains(where: { $0.measurement != nil }) {
      try Output.line(offers.timeWords(Self.addTime, in: record))
      if let line = offers.timeLine { try Output.line("   \(line)") }
      try Output.line(
        "vitals document values \(entry.id.short) --take 1 saves the first. Nothing is saved unless you name it."
      )
    }
    return program.closing(record)
  }

  private static let addTime = "Add it with --at 7:40, or --at \"2026-11-12 7:40\"."

  private static func words(_ offer: ValueOffers.Offer) -> String {
    switch offer.found.reading {
    case .unclear(let why): "not offered, \(why)"
    case .value(let measurement):
      "\(measurement.valueText) \(measurement.unitText)\(offer.isTaken ? ", in the journal already" : "")"
    }
  }

  private func save(
    _ take: String, _ offers: ValueOffers, _ program: Program, _ record: PatientRecord
  ) throws -> Int32 {
    let chosen = try offers.chosen(take)
    let given = try at.map { try offers.moment(typed: $0, in: record.time) }
    let values: [ConfirmedValue]
    do {
      values = try offers.confirmed(chosen, at: given)
    } catch {
      throw Exit.usage("\(offers.timeWords(Self.addTime, in: record)) Nothing was saved.")
    }
    var act = DocumentActs.take(
      values, from: offers.document, ids: values.map { _ in program.newID() }, in: record)
    act.confirmation = ValueOffers.confirmation(of: chosen)
    return try program.perform(record, isConfirmed: sure) { _ in act }
  }
}

extension JSONValue {
  /// A value that stands in a document.
  fileprivate static func offer(_ number: Int, _ offer: ValueOffers.Offer, _ offers: ValueOffers) -> JSONValue
  {
    var members = [
      Member("number", .whole(number)), Member("test", .text(offer.found.test.title)),
      Member("line", .whole(offer.found.line)), Member("text", .text(offer.found.text)),
      Member("taken", .flag(offer.isTaken)),
    ]
    switch offer.found.reading {
    case .unclear(let why): members.append(Member("unclear", .text(why)))
    case .value(let measurement):
      members.append(Member("kind", .text(measurement.kind.id)))
      if case .object(let fields) = JSONValue(measurement.fields) {
        members += fields.filter { $0.key != "test" }
      }
      members.append(Member("doubts", .list(offer.doubts.map(JSONValue.text))))
    }
    if let moment = offers.moment(of: offer) { members.append(Member("at", .text("\(moment)"))) }
    return .object(members)
  }
}
