import Terminal
import Testing

@testable import Screens

/// The tour in `docs` is what the program draws now; `script/tour` writes it anew.
@Suite struct TourTests {
  @Test func theTourIsWhatIsDrawnAndSeesEveryPlace() throws {
    let page = try TourPage()
    try DrawnPage.check("tour.md", page.text, by: "script/tour")
    // What is read in a document needs a file of the person's; `DocumentScreenTests` has these pages.
    let unseen = Set(Page.allCases).subtracting(page.pages).subtracting([
      .reader, .search, .values, .sampleTime,
    ])
    #expect(unseen.isEmpty, "a line in TourStop.all shows a new page")
  }

  @Test func thePicturesAreWhatIsDrawn() throws {
    let sofa = try TourStop.year()
    var canvas = Canvas(width: 80, height: 24)
    _ = sofa.app.draw(on: &canvas)
    for (name, ground) in [("light", CanvasPicture.Ground.light), ("dark", .dark)] {
      try DrawnPage.check(
        "today-\(name).svg", CanvasPicture(canvas, ground: ground).svg, by: "script/tour")
    }
  }

  @Test func aWideCharacterTakesTwoCellsOfThePicture() {
    var canvas = Canvas(width: 8, height: 1)
    canvas.write("血<b", x: 1, y: 0, tone: .danger)
    let svg = CanvasPicture(canvas, ground: .dark).svg
    #expect(svg.contains(#"<text class="danger" x="16" y="21" textLength="32">血&lt;b</text>"#))
    #expect(svg.contains("text.danger{fill:\(CanvasPicture.rgb(196));font-weight:bold}"))
  }

  @Test(arguments: [(16, "#000000"), (160, "#d70000"), (231, "#ffffff"), (232, "#080808"), (244, "#808080")])
  func coloursAreThoseOfTerminals(_ number: Int, _ rgb: String) {
    #expect(CanvasPicture.rgb(number) == rgb)
  }
}
