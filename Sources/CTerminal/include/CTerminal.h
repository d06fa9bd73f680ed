// What Swift cannot import of ncurses and of signals: macros, globals, variadics, handlers.
// Only the two terminals, Terminal/NcursesTerminal.swift and Terminal/LineTerminal.swift, use it.
#pragma once

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdbool.h>
#include <stdint.h>

enum term_look { TERM_BOLD = 1, TERM_DIM = 2, TERM_UNDERLINE = 4, TERM_REVERSE = 8 };

// The longest side of a window that is used.
enum { TERM_LONGEST = 1000 };

// What the terminal database says about a type.
struct term_type {
  bool known;
  // The cursor can be moved to every cell.
  bool usable;
  // The entry names a size.
  bool sized;
  // It takes the sequences of ANSI, so that a mode it does not know does no harm.
  bool ansi;
};

// What ended term_wait.
enum term_event { TERM_TIMEOUT = 0, TERM_INPUT = 1, TERM_SIGNAL = 2, TERM_GONE = 3 };

/// Looks a type up in the terminal database.
struct term_type term_look_up(const char *type, int output);

/// Starts ncurses; NULL when it cannot. The descriptors stay the caller's; `sized` is what term_look_up found.
SCREEN *term_open(const char *type, bool sized, int input, int output, bool utf8);

/// Ends ncurses and frees what term_open took.
void term_close(SCREEN *screen);

/// The size the kernel knows; each value is 0 when it knows none.
void term_size(int descriptor, int *height, int *width);

/// The globals stdscr, curscr and COLORS.
WINDOW *term_screen(void);
WINDOW *term_current(void);
int term_colors(void);

/// Puts one character (up to five scalars) of `width` cells; what the C library measures otherwise
/// becomes question marks, so that the columns after it stay where they belong.
void term_put(int y, int x, const wchar_t *text, int width, unsigned look, int pair);

/// The same for a single scalar, without an array.
void term_put_one(int y, int x, wchar_t scalar, int width, unsigned look, int pair);

/// Reads one cell back: at most `capacity` scalars, 0-terminated.
void term_get(int y, int x, wchar_t *text, int capacity, unsigned *look, int *foreground, int *background);

/// Waits for input, a signal (its number in *signal) or the end of the terminal.
enum term_event term_wait(int input, int timeout_ms, int *signal);

/// Takes the signals that end, stop, resume or resize, and those of a crash, until term_release. After a crash the
/// line settings are put back, and where `screens` is true what ncurses switched on is switched off.
void term_guard(int input, int output, bool screens);
void term_release(void);

/// Whether the terminal showed what is typed when term_guard found it.
bool term_echoes(void);

/// Takes characters as they are typed and unseen, or gives the line settings back as term_guard found them.
void term_take_keys(bool taken);

/// The signal that asked the program to end, or 0.
int term_ending_signal(void);

/// Stops the process as Control-Z does in a shell; returns when it goes on.
void term_stop(void);
