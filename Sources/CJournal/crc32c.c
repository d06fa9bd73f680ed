// CRC-32C (Castagnoli) by the processor's own instruction: eight bytes at a time.
#include "cjournal.h"

#if defined(__x86_64__)

#include <nmmintrin.h>

bool cjournal_has_crc32c(void) { return __builtin_cpu_supports("sse4.2"); }

__attribute__((target("sse4.2"))) uint32_t cjournal_crc32c(const uint8_t *bytes, size_t count) {
  uint64_t crc = 0xFFFFFFFF;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    crc = _mm_crc32_u64(crc, word);
  }
  for (; count > 0; bytes++, count--) crc = _mm_crc32_u8((uint32_t)crc, *bytes);
  return ~(uint32_t)crc;
}

#elif defined(__ARM_FEATURE_CRC32)

#include <arm_acle.h>

bool cjournal_has_crc32c(void) { return true; }

uint32_t cjournal_crc32c(const uint8_t *bytes, size_t count) {
  uint32_t crc = 0xFFFFFFFF;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    crc = __crc32cd(crc, word);
  }
  for (; count > 0; bytes++, count--) crc = __crc32cb(crc, *bytes);
  return ~crc;
}

#else

bool cjournal_has_crc32c(void) { return false; }

uint32_t cjournal_crc32c(const uint8_t *bytes, size_t count) {
  (void)bytes;
  (void)count;
  return 0;
}

#endif
