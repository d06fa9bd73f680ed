// zlib 1.2 and later, by its stable interface (zlib.h); no header of it is needed to build.
#include <pthread.h>
#include <stdlib.h>

#include "ccontainers.h"
#include "library.h"

// z_stream of zlib.h.
typedef struct {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *zalloc;
  void *zfree;
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} stream;

enum { Z_OK = 0, Z_STREAM_END = 1, Z_BUF_ERROR = -5, Z_NO_FLUSH = 0, RAW_WINDOW = -15 };

static int (*inflate_init)(stream *, int, const char *, int);
static int (*inflate_step)(stream *, int);
static int (*inflate_end)(stream *);
static unsigned long (*checksum)(unsigned long, const uint8_t *, unsigned);
static bool is_there;

static void load(void) {
  const library_function functions[] = {
      {"inflateInit2_", &inflate_init},
      {"inflate", &inflate_step},
      {"inflateEnd", &inflate_end},
      {"crc32", &checksum},
  };
  is_there = library_load("libz.so.1", functions, sizeof functions / sizeof *functions);
}

bool ccontainers_has_zlib(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_there;
}

struct ccontainers_inflater {
  stream stream;
};

ccontainers_inflater *ccontainers_inflater_make(void) {
  ccontainers_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  // Without zlib's own frame around it, as archives have it.
  if (inflate_init(&inflater->stream, RAW_WINDOW, "1.2.11", (int)sizeof(stream)) != Z_OK) {
    free(inflater);
    return NULL;
  }
  return inflater;
}

void ccontainers_inflater_free(ccontainers_inflater *inflater) {
  if (inflater == NULL) return;
  inflate_end(&inflater->stream);
  free(inflater);
}

ccontainers_inflate_state ccontainers_inflate(ccontainers_inflater *inflater, const uint8_t *packed,
                                              size_t *packed_count, uint8_t *unpacked, size_t *unpacked_count) {
  stream *stream = &inflater->stream;
  stream->next_in = packed;
  stream->avail_in = (unsigned)*packed_count;
  stream->next_out = unpacked;
  stream->avail_out = (unsigned)*unpacked_count;
  int result = inflate_step(stream, Z_NO_FLUSH);
  *packed_count -= stream->avail_in;
  *unpacked_count -= stream->avail_out;
  if (result == Z_STREAM_END) return ccontainers_inflate_ended;
  return result == Z_OK || result == Z_BUF_ERROR ? ccontainers_inflate_more : ccontainers_inflate_damaged;
}

uint32_t ccontainers_crc32(uint32_t before, const uint8_t *bytes, size_t count) {
  return (uint32_t)checksum(before, bytes, (unsigned)count);
}
