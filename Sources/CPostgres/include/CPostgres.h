#ifndef CPOSTGRES_H
#define CPOSTGRES_H

// libpq, loaded when the first journal in PostgreSQL is opened rather than with the program: who keeps a journal in files needs
// no libpq and waits for none. Its types are opaque here, and its few functions are declared again in Loading.c, so that a host
// without PostgreSQL's headers builds all of this; they have kept their form since libpq.so.5 of 2006.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A connection to a server; for one thread at a time.
typedef struct pg_conn acta_pg_connection;
/// What a statement has answered.
typedef struct pg_result acta_pg_result;

/// Loads libpq, once for the process; whether it is there.
///
/// Everything else here may only be called after this said yes.
bool acta_pg_load(void);

/// What a connection string or URL gives an option: a copy to be freed; NULL where it doesn't name it.
///
/// - error: receives a copy of what is wrong with the string, to be freed; NULL when nothing is.
char *_Nullable acta_pg_option(
    const char *_Nonnull string, const char *_Nonnull name, char *_Nullable *_Nonnull error);

/// Connects; NULL only where there is no memory. The arrays end with NULL; a `dbname` that is a connection string is expanded.
acta_pg_connection *_Nullable acta_pg_connect(
    const char *_Nullable const *_Nonnull keywords, const char *_Nullable const *_Nonnull values);
void acta_pg_finish(acta_pg_connection *_Nonnull connection);
/// Whether the connection can be used, as far as is known without asking the server.
bool acta_pg_is_alive(acta_pg_connection *_Nonnull connection);
/// What went wrong last on the connection; valid until its next use.
const char *_Nonnull acta_pg_message(acta_pg_connection *_Nonnull connection);
int acta_pg_server_version(acta_pg_connection *_Nonnull connection);
/// A parameter that the server reports, such as `server_encoding`.
const char *_Nullable acta_pg_parameter(acta_pg_connection *_Nonnull connection, const char *_Nonnull name);
/// The socket; less than 0 without a connection.
int acta_pg_socket(acta_pg_connection *_Nonnull connection);

/// Whether a warning has come since this was last asked: what a server says when a commit isn't known to be replicated.
bool acta_pg_took_warning(acta_pg_connection *_Nonnull connection);

/// Prepares a statement under a name; the answer is to be cleared.
acta_pg_result *_Nullable acta_pg_prepare(
    acta_pg_connection *_Nonnull connection, const char *_Nonnull name, const char *_Nonnull sql);
/// Runs statements without parameters; the answer is that of the last one.
acta_pg_result *_Nullable acta_pg_execute(acta_pg_connection *_Nonnull connection, const char *_Nonnull sql);
/// Sends a prepared statement with binary parameters, each at its offset in the bytes, and NULL where its length is less than 0;
/// the answer comes in binary form.
bool acta_pg_send(
    acta_pg_connection *_Nonnull connection, const char *_Nonnull name, int count, const uint8_t *_Nonnull bytes,
    const int32_t *_Nonnull offsets, const int32_t *_Nonnull lengths);
/// The next answer of what was sent, to be cleared; NULL behind the last.
acta_pg_result *_Nullable acta_pg_answer(acta_pg_connection *_Nonnull connection);

void acta_pg_clear(acta_pg_result *_Nonnull result);
/// Whether the statement did what it was to do.
bool acta_pg_is_good(acta_pg_result *_Nonnull result);
/// The five letters of SQLSTATE; NULL where the error isn't the server's.
const char *_Nullable acta_pg_state(acta_pg_result *_Nonnull result);
const char *_Nullable acta_pg_error(acta_pg_result *_Nonnull result);
int acta_pg_rows(acta_pg_result *_Nonnull result);
int acta_pg_columns(acta_pg_result *_Nonnull result);
/// The bytes of a value; NULL where it is NULL. They are there until the answer is cleared.
const uint8_t *_Nullable acta_pg_value(acta_pg_result *_Nonnull result, int row, int column, int *_Nonnull length);

/// Takes in what the server has sent: how many notifications that were; less than 0 for a connection that is lost.
int acta_pg_notifications(acta_pg_connection *_Nonnull connection);

#endif
