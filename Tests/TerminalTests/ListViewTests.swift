import Terminal
import Testing

struct ListViewTests {
  @Test(arguments: [
    (Key.down, 0, 1), (.character("j"), 5, 6), (.up, 5, 4), (.character("k"), 1, 0), (.pageDown, 0, 3),
    (.control("f"), 8, 9), (.pageUp, 9, 6), (.control("b"), 1, 0), (.home, 7, 0), (.character("g"), 7, 0),
    (.end, 2, 9), (.character("G"), 2, 9),
  ])
  func moves(key: Key, from: Int, to: Int) {
    var list = ListView(selection: from)
    let moved = list.handle(key, count: 10, height: 4)
    #expect(moved)
    #expect(list.selection == to)
    #expect(list.visible(count: 10, height: 4).contains(to))
  }

  @Test(arguments: [
    (Key.up, 0), (.home, 0), (.pageUp, 0), (.down, 9), (.end, 9), (.pageDown, 9), (.enter, 3), (.tick, 3),
    (.character("x"), 3),
  ])
  func staysAtTheEnds(key: Key, at: Int) {
    var list = ListView(selection: at)
    let moved = list.handle(key, count: 10, height: 4)
    #expect(!moved)
    #expect(list.selection == at)
  }

  @Test func scrollsNoMoreThanNeeded() {
    var list = ListView()
    for _ in 0..<3 { _ = list.handle(.down, count: 10, height: 4) }
    #expect(list.visible(count: 10, height: 4) == 0..<4)
    _ = list.handle(.down, count: 10, height: 4)
    #expect(list.visible(count: 10, height: 4) == 1..<5)
    _ = list.handle(.up, count: 10, height: 4)
    #expect(list.visible(count: 10, height: 4) == 1..<5)
    _ = list.handle(.end, count: 10, height: 4)
    #expect(list.visible(count: 10, height: 4) == 6..<10)
  }

  @Test func followsAListThatShrinks() {
    let list = ListView(selection: 9, offset: 6)
    #expect(list.selected(count: 3) == 2)
    #expect(list.visible(count: 3, height: 4) == 0..<3)
    #expect(list.visible(count: 8, height: 4) == 4..<8)
  }

  @Test(arguments: [Int.min, -1, 0, 1, 5, Int.max])
  func isNeverOutOfRange(number: Int) {
    for count in [0, 1, 5, Int.max] {
      for height in [Int.min, -1, 0, 1, 3, Int.max] {
        for key in [Key.up, .down, .pageUp, .pageDown, .home, .end] {
          var list = ListView(selection: number, offset: number)
          _ = list.handle(key, count: count, height: height)
          let visible = list.visible(count: count, height: height)
          #expect(visible.lowerBound >= 0 && visible.upperBound <= count)
          if let selected = list.selected(count: count), height > 0 { #expect(visible.contains(selected)) }
        }
      }
    }
    var none = ListView(selection: number)
    let moved = none.handle(.down, count: 0, height: 5)
    #expect(!moved)
    #expect(none.selected(count: 0) == nil)
    #expect(none.visible(count: 0, height: 5).isEmpty)
  }
}
