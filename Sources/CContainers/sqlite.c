// SQLite 3.31 and later, by its stable interface (sqlite3.h); no header of it is needed to build.
#include <inttypes.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ccontainers.h"
#include "library.h"

enum {
  SQLITE_OK = 0,
  SQLITE_DENY = 1,
  SQLITE_CANTOPEN = 14,
  SQLITE_NOTFOUND = 12,
  SQLITE_READONLY = 8,
  SQLITE_IOERR_READ = 10 | (1 << 8),
  SQLITE_IOERR_SHORT_READ = 10 | (2 << 8),
  SQLITE_ROW = 100,
  SQLITE_DONE = 101,
  SQLITE_OPEN_READONLY = 1,
  SQLITE_OPEN_MAIN_DB = 0x100,
  SQLITE_OPEN_NOMUTEX = 0x8000,
  SQLITE_IOCAP_IMMUTABLE = 0x2000,
  SQLITE_DBCONFIG_ENABLE_TRIGGER = 1003,
  SQLITE_DBCONFIG_DEFENSIVE = 1010,
  SQLITE_DBCONFIG_ENABLE_VIEW = 1015,
  SQLITE_DBCONFIG_TRUSTED_SCHEMA = 1017,
  SQLITE_PRAGMA = 19,
  SQLITE_READ = 20,
  SQLITE_SELECT = 21,
  SQLITE_LIMIT_LENGTH = 0,
};

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_file sqlite3_file;
typedef struct sqlite3_vfs sqlite3_vfs;

typedef struct {
  int version;
  int (*close)(sqlite3_file *);
  int (*read)(sqlite3_file *, void *, int, int64_t);
  int (*write)(sqlite3_file *, const void *, int, int64_t);
  int (*truncate)(sqlite3_file *, int64_t);
  int (*sync)(sqlite3_file *, int);
  int (*size)(sqlite3_file *, int64_t *);
  int (*lock)(sqlite3_file *, int);
  int (*unlock)(sqlite3_file *, int);
  int (*is_reserved)(sqlite3_file *, int *);
  int (*control)(sqlite3_file *, int, void *);
  int (*sector_size)(sqlite3_file *);
  int (*characteristics)(sqlite3_file *);
} io_methods;

struct sqlite3_file {
  const io_methods *methods;
  ccontainers_database *database;
};

struct sqlite3_vfs {
  int version;
  int file_size;
  int longest_path;
  sqlite3_vfs *next;
  const char *name;
  void *data;
  int (*open)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
  int (*remove)(sqlite3_vfs *, const char *, int);
  int (*access)(sqlite3_vfs *, const char *, int, int *);
  int (*full_path)(sqlite3_vfs *, const char *, int, char *);
  void *(*library_open)(sqlite3_vfs *, const char *);
  void (*library_error)(sqlite3_vfs *, int, char *);
  void (*(*library_symbol)(sqlite3_vfs *, void *, const char *))(void);
  void (*library_close)(sqlite3_vfs *, void *);
  int (*randomness)(sqlite3_vfs *, int, char *);
  int (*sleep)(sqlite3_vfs *, int);
  int (*current_time)(sqlite3_vfs *, double *);
  int (*last_error)(sqlite3_vfs *, int, char *);
};

static int (*vfs_register)(sqlite3_vfs *, int);
static int (*open_database)(const char *, sqlite3 **, int, const char *);
static int (*close_database)(sqlite3 *);
static int (*configure)(sqlite3 *, int, ...);
static int (*limit)(sqlite3 *, int, int);
static int (*authorize)(sqlite3 *, int (*)(void *, int, const char *, const char *, const char *, const char *), void *);
static int (*execute)(sqlite3 *, const char *, void *, void *, char **);
static const char *(*message)(sqlite3 *);
static int (*prepare)(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
static int (*step)(sqlite3_stmt *);
static int (*finalize)(sqlite3_stmt *);
static int (*column_type)(sqlite3_stmt *, int);
static int64_t (*column_whole)(sqlite3_stmt *, int);
static double (*column_real)(sqlite3_stmt *, int);
static const unsigned char *(*column_text)(sqlite3_stmt *, int);
static const void *(*column_blob)(sqlite3_stmt *, int);
static int (*column_bytes)(sqlite3_stmt *, int);
static bool is_there;

struct ccontainers_database {
  sqlite3 *sqlite;
  sqlite3_stmt *statement;
  void *context;
  ccontainers_read read;
  int64_t size;
};

// The one file that there is: what the database's owner hands out.

static int file_close(sqlite3_file *file) {
  (void)file;
  return SQLITE_OK;
}

static int file_read(sqlite3_file *file, void *bytes, int count, int64_t offset) {
  ccontainers_database *database = file->database;
  int64_t found = database->read(database->context, offset, bytes, count);
  if (found < 0) return SQLITE_IOERR_READ;
  if (found == count) return SQLITE_OK;
  memset((char *)bytes + found, 0, (size_t)(count - found));
  return SQLITE_IOERR_SHORT_READ;
}

static int file_write(sqlite3_file *file, const void *bytes, int count, int64_t offset) {
  (void)file, (void)bytes, (void)count, (void)offset;
  return SQLITE_READONLY;
}

static int file_truncate(sqlite3_file *file, int64_t size) {
  (void)file, (void)size;
  return SQLITE_READONLY;
}

static int file_state(sqlite3_file *file, int flags) {
  (void)file, (void)flags;
  return SQLITE_OK;
}

static int file_size(sqlite3_file *file, int64_t *size) {
  *size = file->database->size;
  return SQLITE_OK;
}

static int file_is_reserved(sqlite3_file *file, int *answer) {
  (void)file;
  *answer = 0;
  return SQLITE_OK;
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
  (void)file, (void)operation, (void)argument;
  return SQLITE_NOTFOUND;
}

static int file_sector_size(sqlite3_file *file) {
  (void)file;
  return 4096;
}

static int file_characteristics(sqlite3_file *file) {
  (void)file;
  return SQLITE_IOCAP_IMMUTABLE;
}

static const io_methods methods = {
    .version = 1,
    .close = file_close,
    .read = file_read,
    .write = file_write,
    .truncate = file_truncate,
    .sync = file_state,
    .size = file_size,
    .lock = file_state,
    .unlock = file_state,
    .is_reserved = file_is_reserved,
    .control = file_control,
    .sector_size = file_sector_size,
    .characteristics = file_characteristics,
};

// The name of the file is the address of the database that reads it.
static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *given) {
  (void)vfs;
  file->methods = NULL;
  uintptr_t address = 0;
  if (name == NULL || (flags & SQLITE_OPEN_MAIN_DB) == 0 || sscanf(name, "%" SCNxPTR, &address) != 1) {
    return SQLITE_CANTOPEN;
  }
  file->database = (ccontainers_database *)address;
  file->methods = &methods;
  if (given != NULL) *given = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
  return SQLITE_OK;
}

static int vfs_remove(sqlite3_vfs *vfs, const char *name, int flag) {
  (void)vfs, (void)name, (void)flag;
  return SQLITE_READONLY;
}

static int vfs_access(sqlite3_vfs *vfs, const char *name, int flags, int *answer) {
  (void)vfs, (void)name, (void)flags;
  *answer = 0;
  return SQLITE_OK;
}

static int vfs_full_path(sqlite3_vfs *vfs, const char *name, int count, char *path) {
  (void)vfs;
  snprintf(path, (size_t)count, "%s", name);
  return SQLITE_OK;
}

static int vfs_randomness(sqlite3_vfs *vfs, int count, char *bytes) {
  (void)vfs;
  memset(bytes, 0, (size_t)count);
  return count;
}

static int vfs_sleep(sqlite3_vfs *vfs, int microseconds) {
  (void)vfs;
  return microseconds;
}

static int vfs_current_time(sqlite3_vfs *vfs, double *days) {
  (void)vfs;
  *days = 0;
  return SQLITE_OK;
}

static int vfs_last_error(sqlite3_vfs *vfs, int count, char *bytes) {
  (void)vfs, (void)count, (void)bytes;
  return 0;
}

static sqlite3_vfs vfs = {
    .version = 1,
    .file_size = sizeof(sqlite3_file),
    .longest_path = 64,
    .name = "vitals-import",
    .open = vfs_open,
    .remove = vfs_remove,
    .access = vfs_access,
    .full_path = vfs_full_path,
    .randomness = vfs_randomness,
    .sleep = vfs_sleep,
    .current_time = vfs_current_time,
    .last_error = vfs_last_error,
};

static void load(void) {
  const library_function functions[] = {
      {"sqlite3_vfs_register", &vfs_register},
      {"sqlite3_open_v2", &open_database},
      {"sqlite3_close", &close_database},
      {"sqlite3_db_config", &configure},
      {"sqlite3_limit", &limit},
      {"sqlite3_set_authorizer", &authorize},
      {"sqlite3_exec", &execute},
      {"sqlite3_errmsg", &message},
      {"sqlite3_prepare_v2", &prepare},
      {"sqlite3_step", &step},
      {"sqlite3_finalize", &finalize},
      {"sqlite3_column_type", &column_type},
      {"sqlite3_column_int64", &column_whole},
      {"sqlite3_column_double", &column_real},
      {"sqlite3_column_text", &column_text},
      {"sqlite3_column_blob", &column_blob},
      {"sqlite3_column_bytes", &column_bytes},
  };
  is_there = library_load("libsqlite3.so.0", functions, sizeof functions / sizeof *functions) &&
             vfs_register(&vfs, 0) == SQLITE_OK;
}

bool ccontainers_has_sqlite(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_there;
}

// Tables are read and described; nothing else is done, whatever a schema says.
static int may(void *context, int action, const char *first, const char *second, const char *base, const char *inner) {
  (void)context, (void)second, (void)base;
  if (action == SQLITE_SELECT) return SQLITE_OK;
  // What reads on behalf of a view or a trigger names it.
  if (action == SQLITE_READ) return inner == NULL ? SQLITE_OK : SQLITE_DENY;
  if (action == SQLITE_PRAGMA) return strcmp(first, "table_info") == 0 ? SQLITE_OK : SQLITE_DENY;
  return SQLITE_DENY;
}

enum { longest_value = 16 << 20 };

ccontainers_database *ccontainers_database_open(void *context, ccontainers_read read, int64_t size) {
  ccontainers_database *database = calloc(1, sizeof *database);
  if (database == NULL) return NULL;
  *database = (ccontainers_database){.context = context, .read = read, .size = size};
  char name[32];
  snprintf(name, sizeof name, "%" PRIxPTR, (uintptr_t)database);
  if (open_database(name, &database->sqlite, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, vfs.name) != SQLITE_OK) {
    return database;
  }
  configure(database->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  configure(database->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  configure(database->sqlite, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  configure(database->sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  limit(database->sqlite, SQLITE_LIMIT_LENGTH, longest_value);
  // Sorting stays in memory, and cells are checked before they are used.
  execute(database->sqlite, "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA cache_size = -4096", NULL,
          NULL, NULL);
  authorize(database->sqlite, may, NULL);
  return database;
}

void ccontainers_database_close(ccontainers_database *database) {
  if (database == NULL) return;
  finalize(database->statement);
  close_database(database->sqlite);
  free(database);
}

const char *ccontainers_database_problem(ccontainers_database *database) { return message(database->sqlite); }

bool ccontainers_database_ask(ccontainers_database *database, const char *query) {
  finalize(database->statement);
  database->statement = NULL;
  return prepare(database->sqlite, query, -1, &database->statement, NULL) == SQLITE_OK && database->statement != NULL;
}

ccontainers_step ccontainers_database_step(ccontainers_database *database) {
  switch (step(database->statement)) {
  case SQLITE_ROW:
    return ccontainers_step_row;
  case SQLITE_DONE:
    return ccontainers_step_done;
  default:
    return ccontainers_step_failed;
  }
}

ccontainers_cell ccontainers_cell_type(ccontainers_database *database, int column) {
  return (ccontainers_cell)column_type(database->statement, column);
}

int64_t ccontainers_cell_read_whole(ccontainers_database *database, int column) {
  return column_whole(database->statement, column);
}

double ccontainers_cell_read_real(ccontainers_database *database, int column) {
  return column_real(database->statement, column);
}

const uint8_t *ccontainers_cell_read_bytes(ccontainers_database *database, int column, size_t *count) {
  bool is_blob = column_type(database->statement, column) == ccontainers_cell_blob;
  const uint8_t *bytes =
      is_blob ? column_blob(database->statement, column) : column_text(database->statement, column);
  *count = bytes == NULL ? 0 : (size_t)column_bytes(database->statement, column);
  return bytes;
}
