// pace [--screen] WARMUPS ROUNDS -- A... [-- B...]: runs two commands in turn and prints what each run took.
//
// A line a run: A or B, nanoseconds from fork to exit, nanoseconds of processor, kilobytes of memory at most,
// bytes of output. In C, because starting a process from here costs little, and the same for both sides.
// With --screen a command runs on a terminal of 80 x 24; its time ends with the last byte of the burst of
// output that fills the screen, and then it is killed. Without it, output goes to /dev/null, and a status
// other than 0 ends all.
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
  QUIET_MILLISECONDS = 250,
  PATIENCE_MILLISECONDS = 60000,
  // Less than that only prepares the terminal; the screen is still to come, however long it takes.
  BYTES_OF_A_SCREEN = 256,
};

typedef struct {
  long wall, processor, kilobytes, bytes;
} Run;

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

static void fail(const char *what, const char *command) {
  fprintf(stderr, "pace: %s: %s\n", command, what);
  exit(1);
}

static long nanoseconds(struct timeval time) { return time.tv_sec * 1000000000L + time.tv_usec * 1000L; }

static int reap(pid_t child, Run *run) {
  struct rusage usage;
  int status;
  if (wait4(child, &status, 0, &usage) != child) fail("cannot be waited for", "child");
  run->processor = nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime);
  run->kilobytes = usage.ru_maxrss;
  return status;
}

static Run run_silently(char **command) {
  Run run = {0};
  long start = now();
  pid_t child = fork();
  if (child == 0) {
    int nothing = open("/dev/null", O_RDWR);
    dup2(nothing, 0);
    dup2(nothing, 1);
    execvp(command[0], command);
    _exit(127);
  }
  int status = reap(child, &run);
  run.wall = now() - start;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) fail("did not end with status 0", command[0]);
  return run;
}

static Run run_on_screen(char **command) {
  Run run = {0};
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  char buffer[65536];
  int screen;
  long start = now();
  pid_t child = forkpty(&screen, NULL, NULL, &size);
  if (child == 0) {
    execvp(command[0], command);
    _exit(127);
  }
  struct pollfd wait = {.fd = screen, .events = POLLIN};
  while (poll(&wait, 1, run.bytes < BYTES_OF_A_SCREEN ? PATIENCE_MILLISECONDS : QUIET_MILLISECONDS) > 0) {
    ssize_t count = read(screen, buffer, sizeof buffer);
    if (count <= 0) fail("ended instead of showing a screen", command[0]);
    run.bytes += count;
    run.wall = now() - start;
  }
  if (run.bytes < BYTES_OF_A_SCREEN) fail("showed nothing", command[0]);
  kill(child, SIGKILL);
  reap(child, &run);
  close(screen);
  return run;
}

static void measure(int on_screen, char **command, char name) {
  if (command == NULL) return;
  Run run = on_screen ? run_on_screen(command) : run_silently(command);
  if (name == 0) return;
  printf("%c %ld %ld %ld %ld\n", name, run.wall, run.processor, run.kilobytes, run.bytes);
  fflush(stdout);
}

int main(int count, char **arguments) {
  int on_screen = count > 1 && strcmp(arguments[1], "--screen") == 0;
  char **rest = arguments + 1 + on_screen;
  if (count - on_screen < 5 || strcmp(rest[2], "--") != 0) {
    fprintf(stderr, "usage: pace [--screen] WARMUPS ROUNDS -- A... [-- B...]\n");
    return 64;
  }
  int warmups = atoi(rest[0]), rounds = atoi(rest[1]);
  char **first = rest + 3, **second = NULL;
  for (char **word = first; *word != NULL; word++) {
    if (strcmp(*word, "--") != 0) continue;
    *word = NULL;
    second = word + 1;
    break;
  }
  for (int round = -warmups; round < rounds; round++) {
    measure(on_screen, first, round < 0 ? 0 : 'A');
    measure(on_screen, second, round < 0 ? 0 : 'B');
  }
  return 0;
}
