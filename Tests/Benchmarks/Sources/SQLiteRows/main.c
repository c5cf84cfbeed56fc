// SQLiteRows SOURCE TARGET: the time that the plain C API of SQLite takes to insert the rows of a catalog, and to make
// its indexes, in one transaction; the search index is left out.
//
// The rows of a table are read into memory first, which is not counted. Prints the seconds and the number of rows.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void fail(const char *what, sqlite3 *database) {
  fprintf(stderr, "%s: %s\n", what, database ? sqlite3_errmsg(database) : "");
  exit(1);
}

static void run(sqlite3 *database, const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql, database);
}

static sqlite3_stmt *prepare(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) fail(sql, database);
  return statement;
}

// Cells: a type, then eight bytes of integer, or eight bytes of length and the content.
static char *cells;
static size_t used, room;

static void put(const void *bytes, size_t count) {
  if (used + count > room) {
    room = (used + count) * 2;
    cells = realloc(cells, room);
    if (!cells) fail("no memory", NULL);
  }
  memcpy(cells + used, bytes, count);
  used += count;
}

static long readRows(sqlite3 *source, const char *sql, int *columns) {
  sqlite3_stmt *statement = prepare(source, sql);
  long rows = 0;
  used = 0;
  *columns = sqlite3_column_count(statement);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    for (int column = 0; column < *columns; column++) {
      char type = (char)sqlite3_column_type(statement, column);
      put(&type, 1);
      if (type == SQLITE_INTEGER) {
        sqlite3_int64 number = sqlite3_column_int64(statement, column);
        put(&number, 8);
      } else if (type != SQLITE_NULL) {
        const void *content = sqlite3_column_blob(statement, column);
        sqlite3_int64 length = sqlite3_column_bytes(statement, column);
        put(&length, 8);
        put(content, (size_t)length);
      }
    }
    rows++;
  }
  sqlite3_finalize(statement);
  return rows;
}

static void insertRows(sqlite3 *target, const char *table, long rows, int columns) {
  char sql[4096];
  int length = snprintf(sql, sizeof sql, "INSERT INTO \"%s\" VALUES (?", table);
  for (int column = 1; column < columns; column++) length += snprintf(sql + length, sizeof sql - (size_t)length, ", ?");
  snprintf(sql + length, sizeof sql - (size_t)length, ")");
  sqlite3_stmt *statement = prepare(target, sql);
  const char *place = cells;
  for (long row = 0; row < rows; row++) {
    for (int column = 1; column <= columns; column++) {
      char type = *place++;
      sqlite3_int64 number;
      if (type == SQLITE_NULL) {
        sqlite3_bind_null(statement, column);
        continue;
      }
      memcpy(&number, place, 8);
      place += 8;
      if (type == SQLITE_INTEGER) {
        sqlite3_bind_int64(statement, column, number);
      } else {
        if (type == SQLITE_TEXT) sqlite3_bind_text(statement, column, place, (int)number, SQLITE_STATIC);
        else sqlite3_bind_blob(statement, column, place, (int)number, SQLITE_STATIC);
        place += number;
      }
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail(sql, target);
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
}

int main(int count, char **arguments) {
  sqlite3 *source, *target;
  if (count != 3) fail("write: SQLiteRows SOURCE TARGET", NULL);
  if (sqlite3_open_v2(arguments[1], &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) fail(arguments[1], source);
  remove(arguments[2]);
  if (sqlite3_open(arguments[2], &target) != SQLITE_OK) fail(arguments[2], target);
  run(target,
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = MEMORY; "
      "PRAGMA cache_size = -262144; PRAGMA threads = 2; BEGIN");

  double seconds = 0;
  long total = 0;
  sqlite3_stmt *tables = prepare(
      source, "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name GLOB '*_revision' ORDER BY rowid");
  while (sqlite3_step(tables) == SQLITE_ROW) {
    char name[256], sql[512];
    snprintf(name, sizeof name, "%s", (const char *)sqlite3_column_text(tables, 0));
    run(target, (const char *)sqlite3_column_text(tables, 1));
    snprintf(sql, sizeof sql, "SELECT * FROM \"%s\"", name);
    int columns;
    long rows = readRows(source, sql, &columns);
    double start = now();
    insertRows(target, name, rows, columns);
    seconds += now() - start;
    total += rows;
  }
  sqlite3_finalize(tables);

  sqlite3_stmt *indexes = prepare(
      source,
      "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name GLOB '*_revision' ORDER BY rowid");
  double start = now();
  while (sqlite3_step(indexes) == SQLITE_ROW) run(target, (const char *)sqlite3_column_text(indexes, 0));
  run(target, "COMMIT");
  seconds += now() - start;
  sqlite3_finalize(indexes);
  sqlite3_close(target);
  sqlite3_close(source);
  printf("{\"seconds\": %.6f, \"rows\": %ld}\n", seconds, total);
  return 0;
}
