#include "CPostgres.h"

#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The functions of libpq that are used, each with its form; they are looked up by these names when it is loaded.
typedef struct PQconninfoOption {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} option;
typedef struct pgNotify notification;
typedef void (*notice_receiver)(void *, const acta_pg_result *);

#define FUNCTIONS(each) \
  each(option *, PQconninfoParse, (const char *, char **)) \
  each(void, PQconninfoFree, (option *)) \
  each(acta_pg_connection *, PQconnectdbParams, (const char *const *, const char *const *, int)) \
  each(void, PQfinish, (acta_pg_connection *)) \
  each(int, PQstatus, (const acta_pg_connection *)) \
  each(char *, PQerrorMessage, (const acta_pg_connection *)) \
  each(int, PQserverVersion, (const acta_pg_connection *)) \
  each(const char *, PQparameterStatus, (const acta_pg_connection *, const char *)) \
  each(int, PQsocket, (const acta_pg_connection *)) \
  each(notice_receiver, PQsetNoticeReceiver, (acta_pg_connection *, notice_receiver, void *)) \
  each(acta_pg_result *, PQexec, (acta_pg_connection *, const char *)) \
  each(acta_pg_result *, PQprepare, (acta_pg_connection *, const char *, const char *, int, const unsigned *)) \
  each(int, PQsendQueryPrepared, \
       (acta_pg_connection *, const char *, int, const char *const *, const int *, const int *, int)) \
  each(acta_pg_result *, PQgetResult, (acta_pg_connection *)) \
  each(void, PQclear, (acta_pg_result *)) \
  each(int, PQresultStatus, (const acta_pg_result *)) \
  each(char *, PQresultErrorField, (const acta_pg_result *, int)) \
  each(int, PQntuples, (const acta_pg_result *)) \
  each(int, PQnfields, (const acta_pg_result *)) \
  each(char *, PQgetvalue, (const acta_pg_result *, int, int)) \
  each(int, PQgetlength, (const acta_pg_result *, int, int)) \
  each(int, PQgetisnull, (const acta_pg_result *, int, int)) \
  each(int, PQconsumeInput, (acta_pg_connection *)) \
  each(notification *, PQnotifies, (acta_pg_connection *)) \
  each(void, PQfreemem, (void *))

#define MEMBER(result, name, parameters) result(*name) parameters;
static struct { FUNCTIONS(MEMBER) } library;
static bool loaded = false;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The names by which systems know the library: with its version, as one links to it, as Apple's have it.
static const char *const names[] = {"libpq.so.5", "libpq.so", "libpq.5.dylib"};

static bool found(void *place, const char *name, void *handle) {
  void *function = dlsym(handle, name);
  *(void **)place = function;
  return function != NULL;
}

static void load(void) {
  void *handle = NULL;
  for (size_t index = 0; handle == NULL && index < sizeof names / sizeof *names; index += 1) {
    handle = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (handle == NULL) return;
#define LOOK_UP(result, name, parameters) && found(&library.name, #name, handle)
  loaded = true FUNCTIONS(LOOK_UP);
}

bool acta_pg_load(void) {
  pthread_once(&once, load);
  return loaded;
}

static char *copied(const char *text) {
  size_t size = strlen(text) + 1;
  char *copy = malloc(size);
  if (copy != NULL) memcpy(copy, text, size);
  return copy;
}

char *acta_pg_option(const char *string, const char *name, char **error) {
  char *message = NULL;
  option *options = library.PQconninfoParse(string, &message);
  *error = options == NULL ? copied(message != NULL ? message : "out of memory") : NULL;
  if (message != NULL) library.PQfreemem(message);
  if (options == NULL) return NULL;
  char *value = NULL;
  for (option *each = options; each->keyword != NULL; each += 1) {
    if (strcmp(each->keyword, name) == 0 && each->val != NULL) value = copied(each->val);
  }
  library.PQconninfoFree(options);
  return value;
}

// Notices are not printed. A warning is remembered, by the connection's place in this table.
#define CONNECTIONS 4096
static struct { acta_pg_connection *connection; bool warned; } warnings[CONNECTIONS];
static pthread_mutex_t warnings_lock = PTHREAD_MUTEX_INITIALIZER;

static void receive(void *place, const acta_pg_result *result) {
  const char *severity = library.PQresultErrorField(result, 'V');
  if (severity == NULL || strcmp(severity, "WARNING") != 0 || place == NULL) return;
  pthread_mutex_lock(&warnings_lock);
  *(bool *)place = true;
  pthread_mutex_unlock(&warnings_lock);
}

static void watch(acta_pg_connection *connection) {
  bool *place = NULL;
  pthread_mutex_lock(&warnings_lock);
  for (size_t index = 0; place == NULL && index < CONNECTIONS; index += 1) {
    if (warnings[index].connection != NULL) continue;
    warnings[index].connection = connection;
    place = &warnings[index].warned;
    *place = false;
  }
  pthread_mutex_unlock(&warnings_lock);
  library.PQsetNoticeReceiver(connection, receive, place);
}

static bool took_warning(acta_pg_connection *connection, bool ends) {
  bool warned = false;
  pthread_mutex_lock(&warnings_lock);
  for (size_t index = 0; index < CONNECTIONS; index += 1) {
    if (warnings[index].connection != connection) continue;
    warned = warnings[index].warned;
    warnings[index].warned = false;
    if (ends) warnings[index].connection = NULL;
    break;
  }
  pthread_mutex_unlock(&warnings_lock);
  return warned;
}

bool acta_pg_took_warning(acta_pg_connection *connection) { return took_warning(connection, false); }

acta_pg_connection *acta_pg_connect(const char *const *keywords, const char *const *values) {
  acta_pg_connection *connection = library.PQconnectdbParams(keywords, values, 1);
  if (connection != NULL) watch(connection);
  return connection;
}
void acta_pg_finish(acta_pg_connection *connection) {
  took_warning(connection, true);
  library.PQfinish(connection);
}
bool acta_pg_is_alive(acta_pg_connection *connection) { return library.PQstatus(connection) == 0; }
const char *acta_pg_message(acta_pg_connection *connection) { return library.PQerrorMessage(connection); }
int acta_pg_server_version(acta_pg_connection *connection) { return library.PQserverVersion(connection); }
const char *acta_pg_parameter(acta_pg_connection *connection, const char *name) {
  return library.PQparameterStatus(connection, name);
}
int acta_pg_socket(acta_pg_connection *connection) { return library.PQsocket(connection); }

acta_pg_result *acta_pg_prepare(acta_pg_connection *connection, const char *name, const char *sql) {
  return library.PQprepare(connection, name, sql, 0, NULL);
}
acta_pg_result *acta_pg_execute(acta_pg_connection *connection, const char *sql) {
  return library.PQexec(connection, sql);
}

bool acta_pg_send(
    acta_pg_connection *connection, const char *name, int count, const uint8_t *bytes, const int32_t *offsets,
    const int32_t *lengths) {
  size_t room = count > 0 ? (size_t)count : 1;
  const char **values = calloc(room, sizeof *values);
  int *formats = calloc(room, sizeof *formats);
  bool sent = false;
  if (values != NULL && formats != NULL) {
    for (int index = 0; index < count; index += 1) {
      values[index] = lengths[index] < 0 ? NULL : (const char *)bytes + offsets[index];
      formats[index] = 1;
    }
    sent = library.PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1) == 1;
  }
  free(values);
  free(formats);
  return sent;
}
acta_pg_result *acta_pg_answer(acta_pg_connection *connection) { return library.PQgetResult(connection); }

void acta_pg_clear(acta_pg_result *result) { library.PQclear(result); }
bool acta_pg_is_good(acta_pg_result *result) {
  // PGRES_COMMAND_OK and PGRES_TUPLES_OK.
  int status = library.PQresultStatus(result);
  return status == 1 || status == 2;
}
const char *acta_pg_state(acta_pg_result *result) { return library.PQresultErrorField(result, 'C'); }
const char *acta_pg_error(acta_pg_result *result) { return library.PQresultErrorField(result, 'M'); }
int acta_pg_rows(acta_pg_result *result) { return library.PQntuples(result); }
int acta_pg_columns(acta_pg_result *result) { return library.PQnfields(result); }
const uint8_t *acta_pg_value(acta_pg_result *result, int row, int column, int *length) {
  *length = library.PQgetlength(result, row, column);
  if (library.PQgetisnull(result, row, column) == 1) return NULL;
  return (const uint8_t *)library.PQgetvalue(result, row, column);
}

int acta_pg_notifications(acta_pg_connection *connection) {
  int count = 0;
  struct pollfd readable = {.events = POLLIN};
  // Until nothing is left: who waits for the socket may be told of the server's last words and of its end at once, and never again.
  do {
    if (library.PQconsumeInput(connection) != 1) return -1;
    for (notification *each; (each = library.PQnotifies(connection)) != NULL; count += 1) library.PQfreemem(each);
    if (library.PQstatus(connection) != 0) return -1;
    readable.fd = library.PQsocket(connection);
  } while (poll(&readable, 1, 0) > 0);
  return count;
}
