import Foundation
import Terminal
import Testing

@testable import Screens

/// The film in `docs` is a minute of the program as it is now; `script/film` makes it anew.
@Suite struct FilmTests {
  private static func film() throws -> Film {
    let sofa = try TourStop.year()
    var film = Film()
    func show(_ words: String, _ milliseconds: Int) {
      var canvas = Canvas(width: 80, height: 24)
      _ = sofa.app.draw(on: &canvas)
      film.show(canvas, words, milliseconds: milliseconds)
    }
    for scene in FilmScene.all {
      for key in scene.keys {
        sofa.press(key)
        show(scene.words, scene.pace)
      }
      // The clock of a session is seen to go.
      for _ in 0..<(scene.rest / 1000) {
        sofa.wait(seconds: 1)
        show(scene.words, 1000)
      }
      show(scene.words, scene.rest % 1000)
    }
    return film
  }

  @Test func theFilmIsAMinuteOfWhatIsDrawnNow() throws {
    let film = try Self.film()
    #expect((50_000...80_000).contains(film.milliseconds), "\(film.milliseconds)")
    let svg = film.svg
    #expect(svg.utf8.count < 400_000, "\(svg.utf8.count)")
    let again = try Self.film()
    #expect(again.svg == svg, "the same each time")
    try DrawnPage.check("film.svg", svg, by: "script/film")
  }

  @Test func aRowIsSeenWhenItStandsThere() {
    var film = Film()
    for (text, milliseconds) in [("a", 100), ("b", 300), ("a", 100)] {
      var canvas = Canvas(width: 3, height: 1)
      canvas.write(text, x: 0, y: 0)
      canvas.write("z", x: 2, y: 0, tone: .danger)
      film.show(canvas, "", milliseconds: milliseconds)
    }
    let rows = film.svg.split(separator: "\n").filter { $0.hasPrefix("<g") }
    #expect(rows.count == 2 && rows[0].hasPrefix("<g visibility=\"visible\">"), "\(rows)")
    #expect(rows[0].contains("values=\"visible;hidden;visible\" keyTimes=\"0;0.20000;0.80000\""), "\(rows)")
    #expect(rows[1].contains("values=\"hidden;visible;hidden\" keyTimes=\"0;0.20000;0.80000\""), "\(rows)")
    #expect(film.milliseconds == 500)
  }
}
