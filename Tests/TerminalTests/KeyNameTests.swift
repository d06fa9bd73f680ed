import Terminal
import Testing

struct KeyNameTests {
  @Test(arguments: [
    (Key.character("q"), "q"), (.character("?"), "?"), (.character(" "), "space"), (.character("é"), "é"),
    (.character("f"), "f"), (.enter, "enter"), (.escape, "esc"), (.tab, "tab"), (.backTab, "shift-tab"),
    (.backspace, "backspace"), (.delete, "del"), (.insert, "ins"), (.up, "up"), (.down, "down"),
    (.left, "left"),
    (.right, "right"), (.home, "home"), (.end, "end"), (.pageUp, "pgup"), (.pageDown, "pgdn"),
    (.function(1), "f1"), (.function(12), "f12"), (.function(63), "f63"), (.control("l"), "ctrl-l"),
    (.alt("x"), "alt-x"), (.alt(" "), "alt-space"), (.alt("-"), "alt--"), (.resize, "resize"),
    (.tick, "tick"),
    (.interrupt, "ctrl-c"), (.suspend, "ctrl-z"), (.hangUp, "hang-up"), (.other, "other"),
  ])
  func namesGoBothWays(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test(arguments: [
    "", "paste", "f0", "f64", "f", "ff", "ctrl-", "ctrl-ab", "alt-", "Enter", "qq", "f-1", "f+1",
  ])
  func namesThatAreNone(name: String) {
    let key = Key(name: name)
    #expect(key == (name == "f" ? .character("f") : nil))
  }

  @Test func pasteIsCalledPaste() {
    #expect(Key.paste("anything").name == "paste")
  }
}
