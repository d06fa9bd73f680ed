// save-lines plain|careful COUNT FILE LINE: appends a line and syncs it, COUNT times, and prints the
// nanoseconds of each.
//
// `plain` keeps the file open and calls write and fdatasync. `careful` also makes the calls by which the
// journal guards a save: a lock, opening, looking whether the file at the path is still the same one.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000L + time.tv_nsec;
}

static int opened(const char *path) {
  int file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file < 0) {
    perror(path);
    exit(1);
  }
  return file;
}

static void append(int file, const char *line, size_t length) {
  if (write(file, line, length) != (ssize_t)length || fdatasync(file) != 0) {
    perror("append");
    exit(1);
  }
}

static void append_with_care(const char *path, const char *lock, const char *line, size_t length) {
  struct stat open_file, at_path;
  char last = '\n';
  int guard = opened(lock);
  if (flock(guard, LOCK_EX | LOCK_NB) != 0) exit(1);
  int file = opened(path);
  if (fstat(file, &open_file) != 0 || stat(path, &at_path) != 0) exit(1);
  if (open_file.st_size > 0 && pread(file, &last, 1, open_file.st_size - 1) != 1) exit(1);
  if (open_file.st_ino != at_path.st_ino || last != '\n') exit(1);
  append(file, line, length);
  if (stat(path, &at_path) != 0 || open_file.st_ino != at_path.st_ino) exit(1);
  close(file);
  close(guard);
}

int main(int count, char **arguments) {
  if (count != 5) {
    fprintf(stderr, "usage: save-lines plain|careful COUNT FILE LINE\n");
    return 64;
  }
  int careful = strcmp(arguments[1], "careful") == 0;
  const char *path = arguments[3];
  char line[4096], lock[4096];
  int length = snprintf(line, sizeof line, "%s\n", arguments[4]);
  snprintf(lock, sizeof lock, "%s.lock", path);
  int file = opened(path);
  for (long left = atol(arguments[2]); left > 0; left--) {
    long before = now();
    if (careful) append_with_care(path, lock, line, (size_t)length);
    else append(file, line, (size_t)length);
    printf("%ld\n", now() - before);
  }
  return 0;
}
