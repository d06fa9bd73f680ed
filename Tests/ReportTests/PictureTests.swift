import Alerts
import Model
import Testing

@testable import Report

/// Charts as SVG: all shapes lie within, and as many marks as can be told apart.
struct PictureTests {
  private func maker(_ rows: [(at: String, line: String)], days: Int) throws -> PictureMaker {
    let now = try Making.moment("2026-11-21T12:00")
    return PictureMaker(
      try Making.entries(rows), days: now.day.adding(days: 1 - days)...now.day, TargetsCourse(.untouched),
      now: now)
  }

  private func pressures(_ days: Int) -> [(at: String, line: String)] {
    (0..<days).map { back in
      let day = Day("2026-11-21")?.adding(days: -back) ?? Day(number: 0)
      return ("\(day)T0\(back % 8 + 1):10", "\(90 + back % 130)/\(60 + back % 25)")
    }
  }

  private func sensor(_ count: Int) -> [(at: String, line: String)] {
    (0..<count).map { place in
      let minutes = place * 15
      let day = Day("2026-11-05")?.adding(days: minutes / 1440) ?? Day(number: 0)
      let (hour, minute) = (minutes % 1440 / 60, minutes % 60)
      let time = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
      return ("\(day)T\(time)", "\(60 + place * 7 % 200) mg/dL sensor")
    }
  }

  /// Every number of an attribute of a picture.
  private func numbers(_ svg: String, _ attribute: String) -> [Double] {
    svg.split(separator: " \(attribute)=\"").dropFirst().compactMap { part in
      part.split(separator: "\"").first.flatMap { Double($0) }
    }
  }

  @Test(arguments: [1, 2, 30, 119, 121, 400, 3000])
  func everyMarkLiesWithin(days: Int) throws {
    let maker = try maker(pressures(days), days: days)
    for picture in [maker.trend(.pressure, words: "w"), maker.profile(.pressure), maker.shares(.pressure)] {
      guard let picture else { continue }
      let svg = picture.svg
      for attribute in ["x", "x1", "x2", "cx"] {
        #expect(
          numbers(svg, attribute).allSatisfy { (0...picture.size.rawValue).contains($0) }, "\(attribute)")
      }
      for attribute in ["y", "y1", "y2", "cy"] {
        #expect(numbers(svg, attribute).allSatisfy { (0...picture.height).contains($0) }, "\(attribute)")
      }
    }
    let svg = try #require(maker.trend(.pressure, words: "w")).svg
    #expect(svg.split(separator: "inner-line").count - 1 <= TrendPicture.most)
  }

  @Test func aSensorHasBandsAndItsDays() throws {
    let maker = try maker(sensor(15 * 96), days: 16)
    let profile = try #require(maker.profile(ChartTopic(Glucose.kind, .glucose)))
    #expect(profile.title == "Ambulatory glucose profile")
    #expect(profile.svg.contains("class=\"outer\"") && profile.svg.contains("class=\"inner\""))
    let days = try #require(maker.dayByDay())
    #expect(days.words.contains("19 Nov ") && days.svg.contains("%</text>"))
  }

  @Test func nothingIsDrawnOfNothing() throws {
    let maker = try maker([], days: 30)
    #expect(maker.trend(.pressure, words: "") == nil && maker.profile(.pressure) == nil)
    #expect(maker.shares(.pressure) == nil && maker.dayByDay() == nil)
  }

  @Test(arguments: ["<b>&\"", "\u{1b}[0m"])
  func wordsAreEscaped(words: String) throws {
    let svg = try #require(try maker(pressures(3), days: 3).trend(.pressure, words: words)).svg
    #expect(!svg.contains("<b>") && !svg.unicodeScalars.contains("\u{1b}"))
  }
}
