// Signals: asking for the end, stopping and resizing become bytes in a pipe that the one loop reads; a crash
// puts the terminal back before the process dies.
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { TO_LOOP = 8, CRASHES = 6 };
static const int loop_signals[TO_LOOP] = {SIGHUP,   SIGINT,  SIGQUIT, SIGTERM,
                                          SIGWINCH, SIGTSTP, SIGCONT, SIGTTOU};
static const int crash_signals[CRASHES] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
static struct sigaction old_loop[TO_LOOP], old_crash[CRASHES];

static int wake[2] = {-1, -1};
static volatile sig_atomic_t ending, guarding;
static int terminal = -1, screen = -1;
static struct termios found;
static bool found_known, shows_screens;
static char crash_stack[65536];

// Paste, mouse, attributes, character set, cursor, main screen.
static const char restore[] = "\033[?2004l\033[?1006l\033[?1000l\033[m\033(B\033[?25h\033[?1049l\r";

static void restore_terminal(void) {
  if (!guarding) return;
  guarding = 0;
  if (!found_known) return;
  if (shows_screens) {
    ssize_t written = write(screen, restore, sizeof restore - 1);
    (void)written;
  }
  tcsetattr(terminal, TCSANOW, &found);
}

static void on_loop_signal(int number) {
  int kept = errno;
  if (number == SIGHUP || number == SIGINT || number == SIGQUIT || number == SIGTERM) ending = number;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(wake[1], &byte, 1);  // a full pipe wakes the loop as well
  (void)written;
  errno = kept;
}

static void on_crash(int number) {
  restore_terminal();
  signal(number, SIG_DFL);
  raise(number);
}

static bool open_pipe(void) {
  if (wake[0] >= 0) return true;
  if (pipe(wake) != 0) {
    wake[0] = wake[1] = -1;
    return false;
  }
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

void term_guard(int input, int output, bool screens) {
  static bool at_exit;
  if (!at_exit) at_exit = atexit(restore_terminal) == 0;
  terminal = input;
  screen = output;
  shows_screens = screens;
  found_known = tcgetattr(input, &found) == 0;
  ending = 0;
  bool piped = open_pipe();
  unsigned char stale;
  while (piped && read(wake[0], &stale, 1) == 1) continue;
  for (int i = 0; i < TO_LOOP && piped; i++) {
    struct sigaction action = {.sa_handler = on_loop_signal, .sa_flags = SA_RESTART};
    sigaction(loop_signals[i], NULL, &old_loop[i]);
    // A program started with nohup or without job control keeps ignoring what it was told to ignore. Writing
    // to a terminal that belongs to another job for a moment must not stop us while we leave.
    bool ignored = old_loop[i].sa_handler == SIG_IGN;
    if (ignored || loop_signals[i] == SIGTTOU) action.sa_handler = SIG_IGN;
    sigaction(loop_signals[i], &action, NULL);
  }
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  for (int i = 0; i < CRASHES; i++) {
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
    sigaction(crash_signals[i], &action, &old_crash[i]);
  }
  guarding = 1;
}

void term_release(void) {
  if (!guarding) return;
  guarding = 0;
  if (found_known) tcsetattr(terminal, TCSADRAIN, &found);
  for (int i = 0; i < TO_LOOP && wake[0] >= 0; i++) sigaction(loop_signals[i], &old_loop[i], NULL);
  for (int i = 0; i < CRASHES; i++) sigaction(crash_signals[i], &old_crash[i], NULL);
}

bool term_echoes(void) { return found_known && found.c_lflag & ECHO; }

void term_take_keys(bool taken) {
  if (!found_known) return;
  struct termios wanted = found;
  if (taken) {
    // Control-C and Control-Z stay signals and Enter stays one byte; only the line is ours to edit.
    wanted.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    wanted.c_cc[VMIN] = 1;
    wanted.c_cc[VTIME] = 0;
  }
  tcsetattr(terminal, TCSADRAIN, &wanted);
}

int term_ending_signal(void) { return ending; }

void term_stop(void) {
  struct sigaction now, plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, NULL, &now);
  if (now.sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &plain, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &now, NULL);
}

static long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000L + now.tv_nsec / 1000000L;
}

enum term_event term_wait(int input, int timeout_ms, int *number) {
  long end = milliseconds() + timeout_ms;
  for (;;) {
    struct pollfd sources[2] = {{.fd = input, .events = POLLIN}, {.fd = wake[0], .events = POLLIN}};
    long left = end - milliseconds();
    int ready = poll(sources, 2, left > 0 ? (int)left : 0);
    if (ready < 0 && errno != EINTR) return TERM_GONE;
    unsigned char byte = 0;
    if (wake[0] >= 0 && read(wake[0], &byte, 1) == 1) {
      *number = byte;
      return TERM_SIGNAL;
    }
    if (ready > 0 && sources[0].revents & POLLIN) return TERM_INPUT;
    if (ready > 0 && sources[0].revents) return TERM_GONE;
    if (ready >= 0 && left <= 0) return TERM_TIMEOUT;
  }
}
