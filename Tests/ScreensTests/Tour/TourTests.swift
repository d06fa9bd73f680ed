import Testing

@testable import Screens
@testable import Terminal

/// The tour in `docs` is what the program draws now; `script/tour` writes it anew.
@Suite struct TourTests {
  @Test func theTourIsWhatIsDrawnAndSeesEveryPlace() throws {
    let page = try TourPage()
    try DrawnPage.check("tour.md", page.text, by: "script/tour")
    // What is read in a document needs a file of the person's; `DocumentScreenTests` has these pages; an answer to an import is typed below its row.
    let unseen = Set(Page.allCases).subtracting(page.pages).subtracting([
      .reader, .search, .values, .sampleTime, .importAnswer,
    ])
    #expect(unseen.isEmpty, "a line in TourStop.all shows a new page")
  }

  @Test func thePicturesAreWhatIsDrawn() throws {
    try checkPictures("today", of: try TourStop.year())
  }

  /// The charts of a sensor: pictures that are shown around, so each is one of a kind.
  @Test(arguments: [
    ("chart-day", 80, 24, "cg++<"), ("chart-days", 80, 24, "cg+v3\r"), ("chart-profile", 80, 24, "cgv2\r"),
    ("chart-bands", 80, 24, "cg]"), ("chart-calendar", 80, 24, "cb]]v4\r"), ("chart-pressure", 80, 24, "cb"),
  ])
  func theChartsAreWhatIsDrawn(_ name: String, _ width: Int, _ height: Int, _ keys: String) throws {
    let sofa = try TourStop.sensor()
    for key in keys { sofa.press(key == "\r" ? .enter : .character(key)) }
    try checkPictures(name, of: sofa, Size(width: width, height: height))
  }

  private func checkPictures(_ name: String, of sofa: Sofa, _ size: Size = Size(width: 80, height: 24)) throws
  {
    var canvas = Canvas(width: size.width, height: size.height)
    _ = sofa.app.draw(on: &canvas)
    for (side, ground) in [("light", CanvasPicture.Ground.light), ("dark", .dark)] {
      try DrawnPage.check(
        "\(name)-\(side).svg", CanvasPicture(canvas, ground: ground).svg, by: "script/tour")
    }
  }

  @Test func aWideCharacterTakesTwoCellsOfThePicture() {
    var canvas = Canvas(width: 8, height: 1)
    canvas.write("血<b", x: 1, y: 0, tone: .danger)
    let svg = CanvasPicture(canvas, ground: .dark).svg
    #expect(svg.contains(#"<text class="danger" x="16" y="21" textLength="32">血&lt;b</text>"#))
    let danger = UInt32(Look(.direct, on: .dark).style(.danger).color ?? 0)
    #expect(svg.contains("text.danger{fill:\(CanvasPicture.rgb(danger));font-weight:bold}"))
  }

  @Test(arguments: [(16, "#000000"), (160, "#d70000"), (231, "#ffffff"), (232, "#080808"), (244, "#808080")])
  func coloursAreThoseOfTerminals(_ number: Int, _ rgb: String) {
    #expect(CanvasPicture.rgb(Palette.rgb(number)) == rgb)
  }

  /// What lies behind the cells is in the picture too.
  @Test func aShadeIsSeen() {
    var canvas = Canvas(width: 4, height: 2)
    canvas.ground(Rect(x: 1, y: 1, width: 2, height: 1), .shade)
    let svg = CanvasPicture(canvas, ground: .dark).svg
    #expect(svg.contains(#"<rect x="16" y="25" width="16" height="17" fill=""#))
  }
}
