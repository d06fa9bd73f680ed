// Loading a library when it is first asked for.
#ifndef CCONTAINERS_LIBRARY_H
#define CCONTAINERS_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
  const char *name;
  // Where the address of the function goes.
  void *place;
} library_function;

// Loads a library and finds its functions; false where it or one of them is missing.
bool library_load(const char *file, const library_function *functions, size_t count);

#endif
