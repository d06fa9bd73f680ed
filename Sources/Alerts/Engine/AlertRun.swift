import Model

/// The days on which an alert about days stands.
struct AlertRun {
  let first: Day
  private(set) var last: Day
  /// The last day on which there were enough readings to find something.
  private(set) var held: Day
  /// What it was about on the first day.
  let began: AlertHit
  /// What it was about on the worst day.
  private(set) var worst: AlertHit
  /// What it was about on the last day that had enough readings.
  private(set) var hit: AlertHit
  /// The earliest entry of the first day: what an acknowledgement names.
  let entry: ULID
  /// What was measured once it was over; nil where nothing was.
  var since: String?
  /// Whether it ended without enough readings to say that anything recovered.
  private(set) var isGivenUp = false

  /// A run that begins on a day.
  init(_ day: Day, _ hit: AlertHit, _ entry: ULID) {
    (first, last, held) = (day, day, day)
    (began, worst, self.hit, self.entry) = (hit, hit, hit, entry)
  }

  /// Another day on which it holds.
  mutating func goOn(with hit: AlertHit, on day: Day) {
    (last, held, self.hit) = (day, day, hit)
    if let rank = hit.rank, rank >= worst.rank ?? rank { worst = hit }
  }

  /// A day on which nothing is found; whether it stands all the same, because there are too few readings to say.
  mutating func stands(_ present: PresentValue, on day: Day) -> Bool {
    guard present.isTooFew else {
      since = present.text
      return false
    }
    guard day.number - held.number <= OngoingAlerts.longestUnknown else {
      isGivenUp = true
      return false
    }
    last = day
    return true
  }

  /// Whether it stands only because there are too few readings to say more.
  var isUnknown: Bool { held < last || isGivenUp }

  /// Why it stands, or is no longer told.
  ///
  /// `Not enough readings since 13 Nov to say more.`
  func tooFew(_ now: Moment) -> String {
    "Not enough readings since \(held.words(from: now.day)) to say more."
  }

  /// The headline where that of the last day would not say enough: the worst or the first day, and now.
  ///
  /// An alert says what it is about when it was raised and now, and its figures do not shrink as days go by.
  func headline(isOver: Bool, _ now: Moment) -> String? {
    let then = worst.rank == nil ? began : worst
    if isOver {
      guard let was = then.was else { return nil }
      return isUnknown ? "\(was); not enough readings since" : was + (since.map { "; \($0) since" } ?? "")
    }
    if isUnknown {
      // Of averages the last one is told: it is the one that stands.
      guard let was = (worst.rank == nil ? hit : worst).was, hit.fades.isEmpty else { return nil }
      return "\(was); not enough readings since"
    }
    let isLess = (then.rank ?? 0) > (hit.rank ?? 0)
    guard !hit.isReached || isLess, let was = then.was, let present = hit.measured else { return nil }
    let isAged = hit.until.map { hit.fades.reached(now.minutes(since: $0)) != nil } ?? false
    let end = hit.endsBriefly.map { " (\($0))" } ?? ""
    return isAged ? nil : "\(was); now \(present)\(end)"
  }

  /// `On 16 Nov it was 137.2/86.1 mmHg; now it is 132.8/84.8 mmHg. The alert ends ...`; nil on its first day.
  func course(isOver: Bool, _ now: Moment) -> String? {
    guard let began = began.measured, let last = hit.measured, first < self.last || isOver else { return nil }
    let end = isUnknown ? tooFew(now) : isOver ? ended : hit.ends ?? ""
    let opening = "\(Self.on(first, now)) it was \(began)"
    // Where nothing was measured since, nothing is told of today.
    let newest = hit.until?.day ?? held
    guard first < newest || (first < held && began != last) else { return "\(opening). \(end)" }
    // The same twice says nothing.
    if !isOver && !isUnknown && began == last {
      return "It has been \(last) since \(first.words(from: now.day)). \(end)"
    }
    if !isOver && newest == now.day { return "\(opening); now it is \(last). \(end)" }
    let then = Self.on(isOver ? held : newest, now)
    let day = then.prefix(1).lowercased() + then.dropFirst()
    return "\(opening); \(day)\(isOver && !isUnknown ? ", the last day of it," : "") it was \(last). \(end)"
  }

  private var ended: String { since.map { "Since then it was \($0): it is over." } ?? "It is over." }

  /// `On 16 Nov`, `Yesterday`.
  private static func on(_ day: Day, _ now: Moment) -> String {
    let words = day.words(from: now.day)
    return abs(now.day.number - day.number) <= 1
      ? words.prefix(1).uppercased() + words.dropFirst() : "On \(words)"
  }
}
