#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "CTerminal.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static const char *capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text && text != (char *)-1 && *text ? text : NULL;
}

// By its place, or step by step from the corner in which clearing leaves it.
static bool moves_cursor(void) {
  return capability("cup") || (capability("clear") && capability("cuu1") && capability("cud1") &&
                               capability("cuf1") && capability("cub1"));
}

struct term_type term_look_up(const char *type, int output) {
  struct term_type found = {0};
  int known = 0;
  // The size that the entry names, and not one that the environment or the kernel knows.
  use_env(FALSE);
  use_tioctl(FALSE);
  if (setupterm((char *)type, output, &known) != OK) {
    found.known = known == 1;  // a printer
    return found;
  }
  const char *place = capability("cup");
  found.known = true;
  found.usable = moves_cursor();
  found.sized = tigetnum("lines") > 0 && tigetnum("cols") > 0;
  found.ansi = place && strncmp(place, "\033[", 2) == 0;
  del_curterm(cur_term);
  return found;
}

// delscreen leaves the streams open; there is one terminal at a time.
static FILE *streams[2];

static void close_streams(void) {
  for (int i = 0; i < 2; i++) {
    if (streams[i]) fclose(streams[i]);
    streams[i] = NULL;
  }
}

static FILE *stream(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  FILE *file = copy < 0 ? NULL : fdopen(copy, mode);
  if (!file && copy >= 0) close(copy);
  return file;
}

static bool is_huge(int output) {
  int height, width;
  term_size(output, &height, &width);
  return height > TERM_LONGEST || width > TERM_LONGEST;
}

SCREEN *term_open(const char *type, bool sized, int input, int output, bool utf8) {
  setlocale(LC_CTYPE, "");
  if (utf8 && strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  // The size is asked for by us, with limits: ncurses would reserve 65,535 by 65,535 cells. Only if the entry names
  // none, as that of the console of Linux, it has to ask the kernel, or it would not start.
  use_env(FALSE);
  use_tioctl(!sized && !is_huge(output));
  streams[0] = stream(output, "w");
  streams[1] = stream(input, "r");
  SCREEN *screen = streams[0] && streams[1] ? newterm(type, streams[0], streams[1]) : NULL;
  if (!screen) {
    close_streams();
    return NULL;
  }
  raw();
  noecho();
  nonl();
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  return screen;
}

void term_close(SCREEN *screen) {
  endwin();
  delscreen(screen);
  close_streams();
}

void term_size(int descriptor, int *height, int *width) {
  struct winsize size = {0};
  bool known = ioctl(descriptor, TIOCGWINSZ, &size) == 0;
  *height = known ? size.ws_row : 0;
  *width = known ? size.ws_col : 0;
}

WINDOW *term_screen(void) { return stdscr; }

WINDOW *term_current(void) { return curscr; }

int term_colors(void) { return has_colors() ? COLORS : 0; }

static attr_t attributes(unsigned look) {
  return (look & TERM_BOLD ? WA_BOLD : 0) | (look & TERM_DIM ? WA_DIM : 0) |
         (look & TERM_UNDERLINE ? WA_UNDERLINE : 0) | (look & TERM_REVERSE ? WA_REVERSE : 0);
}

void term_put(int y, int x, const wchar_t *text, int width, unsigned look, int pair) {
  cchar_t cell;
  attr_t attr = attributes(look);
  bool plain = text[0] >= 0x20 && text[0] < 0x7F;
  if ((plain ? 1 : wcwidth(text[0])) == width) {
    wchar_t base[2] = {text[0], 0};
    if (setcchar(&cell, text, attr, 0, &pair) == ERR) setcchar(&cell, base, attr, 0, &pair);
    mvwadd_wch(stdscr, y, x, &cell);
    return;
  }
  setcchar(&cell, L"?", attr, 0, &pair);
  for (int i = 0; i < width; i++) mvwadd_wch(stdscr, y, x + i, &cell);
}

void term_put_one(int y, int x, wchar_t scalar, int width, unsigned look, int pair) {
  wchar_t text[2] = {scalar, 0};
  term_put(y, x, text, width, look, pair);
}

void term_get(int y, int x, wchar_t *text, int capacity, unsigned *look, int *foreground, int *background) {
  cchar_t cell;
  wchar_t found[CCHARW_MAX + 1] = {0};
  attr_t attr = 0;
  int pair = 0, color = -1, ground = -1;
  *text = 0;
  *look = 0;
  *foreground = -1;
  *background = -1;
  if (mvwin_wch(stdscr, y, x, &cell) == ERR || getcchar(&cell, found, &attr, NULL, &pair) == ERR) {
    // A pair above the old limit is handed out through the last argument only.
    short old = 0;
    if (getcchar(&cell, found, &attr, &old, NULL) == ERR) return;
    pair = old;
  }
  for (int i = 0; i < capacity - 1 && found[i]; i++) {
    text[i] = found[i];
    text[i + 1] = 0;
  }
  *look = (attr & WA_BOLD ? TERM_BOLD : 0) | (attr & WA_DIM ? TERM_DIM : 0) |
          (attr & WA_UNDERLINE ? TERM_UNDERLINE : 0) | (attr & WA_REVERSE ? TERM_REVERSE : 0);
  if (pair > 0 && extended_pair_content(pair, &color, &ground) != ERR) {
    *foreground = color;
    *background = ground;
  }
}
