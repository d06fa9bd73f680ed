#include "library.h"

#include <dlfcn.h>
#include <string.h>

bool library_load(const char *file, const library_function *functions, size_t count) {
  // It stays loaded: what it allocates may outlive whoever asked for it.
  void *library = dlopen(file, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return false;
  for (size_t index = 0; index < count; index++) {
    void *found = dlsym(library, functions[index].name);
    if (found == NULL) return false;
    // The way of POSIX from an address to a function.
    memcpy(functions[index].place, &found, sizeof found);
  }
  return true;
}
