import Model
import Statistics

extension AlertRule {
  /// A number on one of the scales of a band scheme.
  typealias BandValue = (number: ExactDecimal, scale: Int)

  /// A rule about a quantity of one number: limits, words and what to do come from the steps of its bands.
  ///
  /// - Parameters:
  ///   - name: What an alert says it is, above the value: `Low oxygen saturation`.
  ///   - subject: The quantity in the words of the rule: `An oxygen saturation`.
  ///   - remark: What the words say of the last step.
  static func bands(
    _ scheme: BandScheme, _ position: Position, id: String, name: String, subject: String,
    remark: String = "",
    citations: [Citation], kinds: [Kind]? = nil, fires: [Example], doesNotFire: [Example],
    file: String = #fileID, value: @escaping @Sendable (ReadingContext) -> BandValue?
  ) -> AlertRule {
    let steps = scheme.steps(position)
    return AlertRule(
      id: id, words: words(scheme, steps, subject, remark), citations: citations,
      kinds: kinds ?? [scheme.kind],
      fires: fires, doesNotFire: doesNotFire, file: file,
      check: .reading { context in
        guard let value = value(context),
          let step = scheme.reached(by: value.number, scale: value.scale, of: steps)
        else { return nil }
        let scale = scheme.scales[value.scale]
        let text = "\(value.number) \(scale.unit)"
        let limit = scheme.text(step.limit)
        return AlertHit(
          severity: step.severity, urgency: step.urgency,
          headline: "\(name): \(text) (\(scale.short(step.limit)))", limit: limit,
          whatToDo: step.whatToDo(context.emergencyNumber, limit),
          arithmetic: ["\(text) is \(scale.relation(step.limit))"])
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
