#define _GNU_SOURCE
#include <sys/mman.h>

#include "ccontainers.h"

int ccontainers_memory_file(void) { return memfd_create("vitals-import", MFD_CLOEXEC); }
