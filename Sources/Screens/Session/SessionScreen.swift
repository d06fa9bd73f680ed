import Care
import Model
import Statistics
import Terminal

/// A session: five minutes of rest, then two readings a minute apart, and a third for who likes.
///
/// Each reading is saved the moment it is entered (see ``OpenSession``), so leaving is never losing.
struct SessionScreen: Screen {
  private var batch: ULID?
  private var countdown: Countdown?
  private var cuffPlace: CuffPlace
  private var isIrregular = false
  private var field = TextField()
  private var doubted: String?
  private var lines = ScrolledLines()

  /// Goes on with the session that was not ended, or begins one with its rest.
  init(in record: PatientRecord) {
    cuffPlace = CuffPlace(lastOf: record.readings(of: BloodPressure.kind))
    let instant = record.stamp.instantMilliseconds
    if let open = OpenSession(in: record), let last = open.entries.last {
      batch = open.batch
      // The reading has its minute only, so that it may have been taken at the end of it.
      let taken = min(last.at.instantMilliseconds + 60_000, instant)
      countdown = Countdown(minutes: SessionPlan.pauseMinutes, from: taken)
    } else {
      countdown = Countdown(minutes: SessionPlan.restMinutes, from: instant)
    }
  }

  /// A session.
  var page: Page { .session }
  /// What can be done here.
  var footer: [Command.ID] {
    [.save, .measureNow, .cuff, .posture, .irregular, .edit, .sources, .leave, .help]
  }
  /// The line that the half-typed reading would make.
  var unsaved: String? { isBlank ? nil : line }

  /// Saves, skips the countdown, changes what is said of the cuff, or ends the session.
  mutating func perform(_ command: Command.ID, in record: PatientRecord) -> [Effect] {
    switch command {
    case .save: return isBlank ? end(record) : save(record)
    case .measureNow: countdown = nil
    case .cuff: cuffPlace.turnCuff()
    case .posture: cuffPlace.turnPosture()
    case .irregular: isIrregular.toggle()
    case .edit: return correct(record)
    case .sources:
      return [.push(NoticeScreen("SOURCES", lines: SessionPlan.citations.map(\.text)))]
    case .leave: return [.pop] + closing(record)
    default: break
    }
    return []
  }

  /// The time that is left of a rest is counted down.
  func showsSeconds(in record: PatientRecord) -> Bool { true }

  /// Takes the digits of a reading, and the passing of time; the words below it scroll.
  mutating func type(_ key: Key, in record: PatientRecord) -> [Effect] {
    switch key {
    case .tick: return tick(record)
    case .up, .down, .pageUp, .pageDown:
      lines.handle(key)
      return []
    case .character(let character) where !Self.isTaken(character):
      return [.say("A reading is typed in digits, such as 128/82 64.", .muted)]
    default:
      _ = field.handle(key)
      return field.wasCut ? [.say("The line is full. The rest was cut off.", .warning)] : []
    }
  }

  /// What to do now, the reading that is typed, and those that were saved.
  func draw(on canvas: inout Canvas, in record: PatientRecord) -> Point? {
    let state = SessionState(
      entries: entries(record), countdown: countdown, instant: record.stamp.instantMilliseconds)
    let page = SessionPage(
      state: state, cuff: cuffPlace.words, isIrregular: isIrregular, field: field,
      preview: isBlank ? [] : preview(record), lines: lines)
    return page.draw(on: &canvas, record)
  }

  private static func isTaken(_ character: Character) -> Bool {
    character == "/" || character == " " || (character.isASCII && character.isNumber)
  }
}

extension SessionScreen {
  private var isBlank: Bool { field.text.allSatisfy(\.isWhitespace) }

  /// The log line that the reading makes.
  private var line: String {
    [field.text, cuffPlace.words, isIrregular ? "irregular" : ""].filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  private func entries(_ record: PatientRecord) -> [Entry] {
    batch.map { OpenSession.entries(of: $0, in: record) } ?? []
  }

  private func understood(_ record: PatientRecord) throws(LogProblem) -> ParsedLine {
    // What an oximeter might show as well is a blood pressure here.
    let parsed = try LogLine.read("bp \(line)", context: record.context)
    guard parsed.measurement is BloodPressure, parsed.at == record.context.now else {
      throw LogProblem(
        at: LogProblem.Place(column: 1, length: field.text.count),
        "a session is for blood pressure measured now", "for anything else end it and press l")
    }
    return parsed
  }

  private func preview(_ record: PatientRecord) -> [Remark] {
    do throws(LogProblem) {
      return record.preview(try understood(record))
    } catch {
      return [Remark(error.finding, .muted)]
    }
  }

  private mutating func tick(_ record: PatientRecord) -> [Effect] {
    let instant = record.stamp.instantMilliseconds
    countdown?.follow(instant)
    guard let running = countdown, running.seconds(at: instant) == 0 else { return [] }
    countdown = nil
    // A further reading is a choice, so nobody is called to it.
    guard entries(record).count < SessionPlan.readings.lowerBound else { return [] }
    return [.ring]
  }

  private mutating func save(_ record: PatientRecord) -> [Effect] {
    let before = entries(record)
    guard before.count < SessionPlan.readings.upperBound else {
      return [
        .say(
          "A session has \(before.count) readings at most. Press Esc to end it, then l to log another.",
          .warning)
      ]
    }
    do throws(LogProblem) {
      let parsed = try understood(record)
      if !parsed.doubts.isEmpty, doubted != line {
        doubted = line
        return [.say("Please check. Press Enter again to save it anyway.", .warning)]
      }
      return saving(parsed, before, record)
    } catch {
      return [.say("Not saved. \(error)", .danger)]
    }
  }

  /// The screen moves on only once the reading is on the disk; until then it keeps what was typed.
  private func saving(_ parsed: ParsedLine, _ before: [Entry], _ record: PatientRecord) -> [Effect] {
    let batch = before.isEmpty ? record.newID : batch ?? record.newID
    var next = self
    next.batch = batch
    next.field = TextField()
    next.isIrregular = false
    next.doubted = nil
    next.countdown = Countdown(
      minutes: SessionPlan.pauseMinutes, from: record.stamp.instantMilliseconds)
    return [.act(ReadingActs.log(parsed, batch: batch, in: record)), .forgetUnsaved, .become(next)]
  }

  private func correct(_ record: PatientRecord) -> [Effect] {
    guard let last = entries(record).last, let text = LogLine.text(for: last) else {
      return [.say("Nothing is saved yet in this session.", .muted)]
    }
    return [.push(LogScreen(.correct(last), text: text))]
  }

  private func end(_ record: PatientRecord) -> [Effect] {
    let count = entries(record).count
    if count >= SessionPlan.readings.lowerBound { return [.pop] + closing(record) }
    let reading = count == 0 ? "first" : "second"
    return [.say("Type the \(reading) reading, such as 128/82 64. Press Esc to end the session.", .muted)]
  }

  /// What is said behind the session.
  private func closing(_ record: PatientRecord) -> [Effect] {
    let entries = entries(record)
    guard isBlank, let mean = SessionMean.text(entries, record) else { return [] }
    let saved = entries.count == 1 ? "1 reading is" : "\(entries.count) readings are"
    return [.say("\(saved) saved, average \(mean) mmHg. Press u to undo the session.", .good)]
  }
}
