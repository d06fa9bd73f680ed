import Model
import Statistics

/// A number on one of the scales of a band scheme, and how it is shown.
struct BandValue: Sendable {
  /// The number in the unit of its entry, which is held against the limits.
  let number: ExactDecimal
  /// The place of that unit among the scales.
  let scale: Int
  /// The number and unit for people.
  let text: String
  /// The place of the unit in which it is shown.
  let shown: Int

  /// Takes a number of a quantity that has one unit.
  init(_ number: Int, _ unit: String) {
    self.number = ExactDecimal(number)
    text = "\(number) \(unit)"
    (scale, shown) = (0, 0)
  }

  /// Takes a temperature.
  init(_ temperature: Temperature) {
    number = temperature.value
    text = "\(temperature.valueText) \(temperature.unitText)"
    (scale, shown) = (temperature.scale, temperature.shownScale)
  }
}

extension AlertRule {
  /// A rule about a quantity of one number: limits, words and what to do come from the steps of its bands.
  ///
  /// Of values that follow one another the newest speaks, and tells of a worse one before it. It fades after a day, and
  /// is told in the past tense once a later value is back within its limits.
  ///
  /// - Parameters:
  ///   - name: What an alert says it is, above the value: `Low oxygen saturation`.
  ///   - subject: The quantity in the words of the rule: `An oxygen saturation`.
  ///   - remark: What the words say of the last step.
  ///   - inPregnancy: The bands in pregnancy; nil where they are the same.
  static func bands(
    _ scheme: BandScheme, _ position: Position, id: String, name: String, subject: String,
    remark: String = "", inPregnancy: BandScheme? = nil,
    citations: [Citation], kinds: [Kind]? = nil, supersedes: [String] = [], fires: [Example],
    doesNotFire: [Example], file: String = #fileID,
    value: @escaping @Sendable (ReadingContext) -> BandValue?
  ) -> AlertRule {
    let steps = scheme.steps(position)
    return AlertRule(
      id: id, words: words(scheme, steps, subject, remark), citations: citations,
      kinds: kinds ?? [scheme.kind], supersedes: supersedes,
      fires: fires, doesNotFire: doesNotFire, file: file,
      check: .reading { context in
        let own = context.isInPregnancy ? inPregnancy ?? scheme : scheme
        let ownSteps = own.steps(position)
        let episode = BandEpisode(context) { context in
          value(context).map { BandEpisode.Value($0, own, ownSteps, context) }
        }
        return episode?.hit(name, own, context)
      })
  }

  /// The first limit, and those that follow.
  ///
  /// `A temperature of 38.0 °C (100.4 °F) or more. The next step is 39.0 °C (102.2 °F) or more.`
  private static func words(
    _ scheme: BandScheme, _ steps: [BandStep], _ subject: String, _ remark: String
  ) -> String {
    guard let first = steps.first else { return subject }
    let limits = steps.dropFirst().map { scheme.text($0.limit) }
    let isOf = first.limit.side == .atOrAbove || first.limit.side == .atOrBelow
    let begin = "\(subject) \(isOf ? "of " : "")\(scheme.text(first.limit))."
    guard !limits.isEmpty else { return begin }
    let next = limits.count == 1 ? "The next step is" : "The next steps are"
    return "\(begin) \(next) \(limits.joined(separator: " and "))\(remark)."
  }
}
