// Preloaded beneath the program: notes each call that matters, and leaves one out where a fault is planted.
//
// VITALS_WITNESS names the file that the notes go to: "process call b|e nanoseconds", at the beginning and
// the end of a call. VITALS_PAUSE is how many microseconds pass behind each of these calls, so that a cut
// finds its way between two of them. VITALS_PLANT is the fault:
//   fdatasync  it says "done" and does nothing
//   file       fsync of plain files says "done" and does nothing
//   folder     fsync of folders says "done" and does nothing
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int witness = -1;
static const char *plant = "";
static long pause_after = 0;

__attribute__((constructor)) static void prepare(void) {
  const char *path = getenv("VITALS_WITNESS");
  if (path != NULL) witness = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0666);
  // Away from the descriptors that the program would get without us.
  if (witness >= 0) {
    int high = fcntl(witness, F_DUPFD_CLOEXEC, 200);
    close(witness);
    witness = high;
  }
  const char *fault = getenv("VITALS_PLANT");
  if (fault != NULL) plant = fault;
  const char *microseconds = getenv("VITALS_PAUSE");
  if (microseconds != NULL) pause_after = atol(microseconds);
}

static void note(const char *call, char edge) {
  if (witness < 0) return;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  char line[96];
  int length = snprintf(line, sizeof line, "%d %s %c %lld\n", (int)getpid(), call, edge,
                        now.tv_sec * 1000000000LL + now.tv_nsec);
  syscall(SYS_write, witness, line, (size_t)length);
  if (edge == 'e') nanosleep(&(struct timespec){.tv_nsec = pause_after * 1000}, NULL);
}

static mode_t sort_of(int file) {
  struct stat status;
  return fstat(file, &status) == 0 ? status.st_mode & S_IFMT : 0;
}

ssize_t write(int file, const void *bytes, size_t count) {
  int matters = file > 2 && sort_of(file) == S_IFREG;
  if (matters) note("write", 'b');
  ssize_t result = syscall(SYS_write, file, bytes, count);
  if (matters) note("write", 'e');
  return result;
}

int fdatasync(int file) {
  note("fdatasync", 'b');
  int result = strcmp(plant, "fdatasync") == 0 ? 0 : (int)syscall(SYS_fdatasync, file);
  note("fdatasync", 'e');
  return result;
}

int fsync(int file) {
  int is_folder = sort_of(file) == S_IFDIR;
  const char *name = is_folder ? "fsync-folder" : "fsync-file";
  note(name, 'b');
  int result = strcmp(plant, is_folder ? "folder" : "file") == 0 ? 0 : (int)syscall(SYS_fsync, file);
  note(name, 'e');
  return result;
}

int rename(const char *from, const char *to) {
  note("rename", 'b');
  int result = (int)syscall(SYS_rename, from, to);
  note("rename", 'e');
  return result;
}

int mkdir(const char *path, mode_t mode) {
  note("mkdir", 'b');
  int result = (int)syscall(SYS_mkdir, path, mode);
  note("mkdir", 'e');
  return result;
}
