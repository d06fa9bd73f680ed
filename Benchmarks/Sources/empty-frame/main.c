// empty-frame: the least that a program with a screen can do. It draws one full frame with ncurses and waits
// for a key.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>

int main(void) {
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  start_color();
  use_default_colors();
  init_pair(1, COLOR_GREEN, -1);
  for (int row = 0; row < LINES; row++) {
    if (row % 4 == 0) attron(COLOR_PAIR(1) | A_BOLD);
    mvprintw(row, 2, "%02d  a reading, its unit, and what it is held against: %d/%d", row, 120 + row, row);
    attroff(COLOR_PAIR(1) | A_BOLD);
  }
  refresh();
  getch();
  endwin();
  return 0;
}
