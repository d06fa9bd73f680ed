// Stands between the program and the C library: makes writes to the journal short, kills the program behind
// one, and lets calls fail. Only files whose path holds VITALS_SHIM_PATH are concerned.
//
//   VITALS_SHIM_SHORT=N     the first write takes N bytes
//   VITALS_SHIM_AT_MOST=N   every write takes at most N bytes
//   VITALS_SHIM_KILL=1      and behind the short write the program is killed
//   VITALS_SHIM_FAIL=call:from:errno,...   that call fails from the how-manieth time on
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool concerned(int file) {
  const char *wanted = getenv("VITALS_SHIM_PATH");
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (!wanted || length < 0) return false;
  path[length] = 0;
  return strstr(path, wanted) != NULL;
}

static long number(const char *name, long otherwise) {
  const char *text = getenv(name);
  return text ? atol(text) : otherwise;
}

// Whether this call is to fail; errno is set then.
static bool fails(const char *call, int file) {
  static struct {
    const char *call;
    int made;
  } counts[] = {{"write", 0}, {"ftruncate", 0}, {"fsync", 0}, {"fdatasync", 0}};
  const char *faults = getenv("VITALS_SHIM_FAIL");
  if (!faults || !concerned(file)) return false;
  int made = 0;
  for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
    if (strcmp(counts[i].call, call) == 0) made = ++counts[i].made;
  for (const char *fault = faults; fault; fault = strchr(fault, ','), fault = fault ? fault + 1 : NULL) {
    char name[32];
    int from = 0, code = 0;
    if (sscanf(fault, "%31[a-z]:%d:%d", name, &from, &code) != 3) continue;
    if (strcmp(name, call) == 0 && made >= from) {
      errno = code;
      return true;
    }
  }
  return false;
}

ssize_t write(int file, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  static bool shortened;
  if (!real) real = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  if (fails("write", file)) return -1;
  if (!concerned(file)) return real(file, bytes, count);
  long most = number("VITALS_SHIM_AT_MOST", -1), first = number("VITALS_SHIM_SHORT", -1);
  if (most >= 0 && count > (size_t)most) count = (size_t)most;
  if (first < 0 || shortened) return real(file, bytes, count);
  shortened = true;
  if (count > (size_t)first) count = (size_t)first;
  ssize_t written = count ? real(file, bytes, count) : 0;
  if (getenv("VITALS_SHIM_KILL")) raise(SIGKILL);
  return written;
}

#define FAILING(name, parameters, arguments)                                 \
  int name parameters {                                                      \
    static int(*real) parameters;                                            \
    if (!real) real = (int(*) parameters)dlsym(RTLD_NEXT, #name);            \
    return fails(#name, file) ? -1 : real arguments;                         \
  }

FAILING(ftruncate, (int file, off_t length), (file, length))
FAILING(fsync, (int file), (file))
FAILING(fdatasync, (int file), (file))
