// The three libraries with which other programs' containers are read: zlib, expat and SQLite. Each is loaded when the
// first file asks for it, so that starting costs nothing and a machine without it runs everything else.
#ifndef CCONTAINERS_H
#define CCONTAINERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Whether a library is there; loads it.
bool ccontainers_has_zlib(void);
bool ccontainers_has_expat(void);
bool ccontainers_has_sqlite(void);

// Unpacking (RFC 1951). Everything below is used only where the library is there.
typedef struct ccontainers_inflater ccontainers_inflater;

// NULL where there is no memory.
ccontainers_inflater *ccontainers_inflater_make(void);
void ccontainers_inflater_free(ccontainers_inflater *inflater);

typedef enum {
  ccontainers_inflate_more,
  ccontainers_inflate_ended,
  ccontainers_inflate_damaged,
} ccontainers_inflate_state;

// Takes packed bytes and gives unpacked ones; the counts are of what is there, and afterwards of what was used.
ccontainers_inflate_state ccontainers_inflate(ccontainers_inflater *inflater, const uint8_t *packed,
                                              size_t *packed_count, uint8_t *unpacked, size_t *unpacked_count);

// The CRC-32 of an archive's entry, going on from one of the bytes before; 0 at first.
uint32_t ccontainers_crc32(uint32_t before, const uint8_t *bytes, size_t count);

// An open file that is in memory alone; negative where there can be none, as errno says.
int ccontainers_memory_file(void);

// XML as a stream of events. Names and values are UTF-8 and hold until the call returns.
typedef struct ccontainers_xml ccontainers_xml;
typedef void (*ccontainers_xml_start)(void *context, const char *name, const char *const *attributes);
typedef void (*ccontainers_xml_end)(void *context, const char *name);

// NULL where there is no memory.
ccontainers_xml *ccontainers_xml_make(void *context, ccontainers_xml_start start, ccontainers_xml_end end);
void ccontainers_xml_free(ccontainers_xml *xml);
// Room for the next bytes; NULL where there is no memory.
uint8_t *ccontainers_xml_room(ccontainers_xml *xml, int count);
// Reads the bytes that were put into the room; false where they are wrong or it was stopped.
bool ccontainers_xml_take(ccontainers_xml *xml, int count, bool is_last);
void ccontainers_xml_stop(ccontainers_xml *xml);
// What is wrong, and where the reader stands, counted from 1.
const char *ccontainers_xml_problem(ccontainers_xml *xml);
size_t ccontainers_xml_line(ccontainers_xml *xml);
size_t ccontainers_xml_column(ccontainers_xml *xml);

// A database that is only read, through a function that hands out its bytes: SQLite opens no file of its own, finds no
// log beside it, and can write nothing. Views and triggers are off, functions and other files are refused.
typedef struct ccontainers_database ccontainers_database;
// Reads bytes at a place; the count of those that were there, negative where they cannot be read.
typedef int64_t (*ccontainers_read)(void *context, int64_t offset, uint8_t *bytes, int64_t count);

// NULL where there is no memory; a database that cannot be opened says so with the first query.
ccontainers_database *ccontainers_database_open(void *context, ccontainers_read read, int64_t size);
void ccontainers_database_close(ccontainers_database *database);
const char *ccontainers_database_problem(ccontainers_database *database);
// Makes a query the only one; false where it cannot be.
bool ccontainers_database_ask(ccontainers_database *database, const char *query);

typedef enum {
  ccontainers_step_row,
  ccontainers_step_done,
  ccontainers_step_failed,
} ccontainers_step;

ccontainers_step ccontainers_database_step(ccontainers_database *database);

typedef enum {
  ccontainers_cell_whole = 1,
  ccontainers_cell_real = 2,
  ccontainers_cell_text = 3,
  ccontainers_cell_blob = 4,
  ccontainers_cell_empty = 5,
} ccontainers_cell;

ccontainers_cell ccontainers_cell_type(ccontainers_database *database, int column);
int64_t ccontainers_cell_read_whole(ccontainers_database *database, int column);
double ccontainers_cell_read_real(ccontainers_database *database, int column);
// The text in UTF-8 or the bytes, and their count; they hold until the next step. NULL where there are none.
const uint8_t *ccontainers_cell_read_bytes(ccontainers_database *database, int column, size_t *count);

#endif
