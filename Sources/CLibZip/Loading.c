#include "CLibZip.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// The functions of libzip that are used; a name here is a member of the table, and is looked up when it is loaded.
#define FUNCTIONS(each) \
  each(zip_source_buffer_create) each(zip_source_free) each(zip_source_keep) each(zip_source_stat) \
  each(zip_source_open) each(zip_source_close) each(zip_source_read) each(zip_open_from_source) each(zip_close) \
  each(zip_discard) each(zip_get_num_entries) each(zip_get_name) each(zip_stat_index) each(zip_fopen_index) \
  each(zip_fread) each(zip_fclose) each(zip_source_buffer) each(zip_file_add) each(zip_set_file_compression) \
  each(zip_file_set_dostime) each(zip_file_set_external_attributes)

#define MEMBER(name) __typeof__(&name) name;
static struct { FUNCTIONS(MEMBER) } library;
static bool loaded = false;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The names by which systems know the library: with its version (Debian 12 and later), as one links to it, as Apple's have it.
static const char *const names[] = {"libzip.so.5", "libzip.so.4", "libzip.so", "libzip.dylib"};

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
#define LOOK_UP(name) && found(&library.name, #name, handle)
  loaded = true FUNCTIONS(LOOK_UP);
}

bool acta_zip_load(void) {
  pthread_once(&once, load);
  return loaded;
}

zip_source_t *acta_zip_source_buffer_create(const void *bytes, zip_uint64_t count, int frees, zip_error_t *error) {
  return library.zip_source_buffer_create(bytes, count, frees, error);
}
void acta_zip_source_free(zip_source_t *source) { library.zip_source_free(source); }
void acta_zip_source_keep(zip_source_t *source) { library.zip_source_keep(source); }
int acta_zip_source_stat(zip_source_t *source, zip_stat_t *facts) { return library.zip_source_stat(source, facts); }
int acta_zip_source_open(zip_source_t *source) { return library.zip_source_open(source); }
int acta_zip_source_close(zip_source_t *source) { return library.zip_source_close(source); }
zip_int64_t acta_zip_source_read(zip_source_t *source, void *bytes, zip_uint64_t count) {
  return library.zip_source_read(source, bytes, count);
}

zip_t *acta_zip_open_from_source(zip_source_t *source, int flags, zip_error_t *error) {
  return library.zip_open_from_source(source, flags, error);
}
int acta_zip_close(zip_t *archive) { return library.zip_close(archive); }
void acta_zip_discard(zip_t *archive) { library.zip_discard(archive); }

zip_int64_t acta_zip_get_num_entries(zip_t *archive, zip_flags_t flags) {
  return library.zip_get_num_entries(archive, flags);
}
const char *acta_zip_get_name(zip_t *archive, zip_uint64_t index, zip_flags_t flags) {
  return library.zip_get_name(archive, index, flags);
}
int acta_zip_stat_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *facts) {
  return library.zip_stat_index(archive, index, flags, facts);
}
zip_file_t *acta_zip_fopen_index(zip_t *archive, zip_uint64_t index, zip_flags_t flags) {
  return library.zip_fopen_index(archive, index, flags);
}
zip_int64_t acta_zip_fread(zip_file_t *file, void *bytes, zip_uint64_t count) {
  return library.zip_fread(file, bytes, count);
}
int acta_zip_fclose(zip_file_t *file) { return library.zip_fclose(file); }

zip_source_t *acta_zip_source_buffer(zip_t *archive, const void *bytes, zip_uint64_t count, int frees) {
  return library.zip_source_buffer(archive, bytes, count, frees);
}
zip_int64_t acta_zip_file_add(zip_t *archive, const char *name, zip_source_t *source, zip_flags_t flags) {
  return library.zip_file_add(archive, name, source, flags);
}
int acta_zip_set_file_compression(zip_t *archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level) {
  return library.zip_set_file_compression(archive, index, method, level);
}
int acta_zip_file_set_dostime(
    zip_t *archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags) {
  return library.zip_file_set_dostime(archive, index, time, date, flags);
}
int acta_zip_file_set_external_attributes(
    zip_t *archive, zip_uint64_t index, zip_flags_t flags, zip_uint8_t system, zip_uint32_t attributes) {
  return library.zip_file_set_external_attributes(archive, index, flags, system, attributes);
}
