/// What the person or the terminal did, one at a time.
package enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  /// Enter or return.
  case enter
  /// Escape, alone.
  case escape
  /// Tab.
  case tab
  /// Shift and tab.
  case backTab
  /// The key that removes what stands before the cursor.
  case backspace
  /// The key that removes what stands under the cursor.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// A page back.
  case pageUp
  /// A page on.
  case pageDown
  /// A function key, 1 to 63.
  case function(Int)
  /// Control and a small letter (or one of `@ [ \ ] ^ _`).
  case control(Character)
  /// Alt and a character, or escape followed quickly by one.
  case alt(Character)
  /// Text pasted in one piece, exactly as it came.
  case paste(String)
  /// A row of the list that is shown was chosen, 0 for the first.
  case row(Int)
  /// A cell was clicked; the terminal gives back the key that the cell stands for in its place.
  case click(Point)
  /// The window has another size.
  case resize
  /// Nothing happened for the time that was asked for.
  case tick
  /// Control-C.
  case interrupt
  /// Control-Z, or a request from outside to stop for a while.
  case suspend
  /// The terminal is gone, or the program is asked to end: save and leave.
  case hangUp
  /// Something this program has no use for.
  case other
}
