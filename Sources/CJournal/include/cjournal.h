// What the journal's reader needs from C: the processor's own CRC-32C, and a fast search for line ends.
#ifndef CJOURNAL_H
#define CJOURNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// Whether this processor computes CRC-32C by itself.
bool cjournal_has_crc32c(void);

// The CRC-32C of some bytes, by the processor; only where cjournal_has_crc32c() says so.
uint32_t cjournal_crc32c(const uint8_t *bytes, size_t count);

// The place of the first line feed within some bytes, or their count where there is none.
static inline size_t cjournal_line_end(const uint8_t *bytes, size_t count) {
  const uint8_t *found = (const uint8_t *)memchr(bytes, '\n', count);
  return found ? (size_t)(found - bytes) : count;
}

#endif
