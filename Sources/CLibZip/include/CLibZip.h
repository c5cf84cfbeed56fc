#ifndef CLIBZIP_H
#define CLIBZIP_H

// libzip, loaded when the first archive is opened rather than with the program: it brings libcrypto, whose beginning costs
// more than anything else that the program does before its own.

#include <stdbool.h>
#include <zip.h>

/// Loads libzip, once for the process; whether it is there.
///
/// Everything else here may only be called after this said yes.
bool acta_zip_load(void);

zip_source_t *_Nullable acta_zip_source_buffer_create(
    const void *_Nullable bytes, zip_uint64_t count, int frees, zip_error_t *_Nullable error);
void acta_zip_source_free(zip_source_t *_Nonnull source);
void acta_zip_source_keep(zip_source_t *_Nonnull source);
int acta_zip_source_stat(zip_source_t *_Nonnull source, zip_stat_t *_Nonnull facts);
int acta_zip_source_open(zip_source_t *_Nonnull source);
int acta_zip_source_close(zip_source_t *_Nonnull source);
zip_int64_t acta_zip_source_read(zip_source_t *_Nonnull source, void *_Nonnull bytes, zip_uint64_t count);

zip_t *_Nullable acta_zip_open_from_source(zip_source_t *_Nonnull source, int flags, zip_error_t *_Nullable error);
int acta_zip_close(zip_t *_Nonnull archive);
void acta_zip_discard(zip_t *_Nonnull archive);

zip_int64_t acta_zip_get_num_entries(zip_t *_Nonnull archive, zip_flags_t flags);
const char *_Nullable acta_zip_get_name(zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags);
int acta_zip_stat_index(
    zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags, zip_stat_t *_Nonnull facts);
zip_file_t *_Nullable acta_zip_fopen_index(zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags);
zip_int64_t acta_zip_fread(zip_file_t *_Nonnull file, void *_Nonnull bytes, zip_uint64_t count);
int acta_zip_fclose(zip_file_t *_Nonnull file);

zip_source_t *_Nullable acta_zip_source_buffer(
    zip_t *_Nonnull archive, const void *_Nullable bytes, zip_uint64_t count, int frees);
zip_int64_t acta_zip_file_add(
    zip_t *_Nonnull archive, const char *_Nonnull name, zip_source_t *_Nonnull source, zip_flags_t flags);
int acta_zip_set_file_compression(
    zip_t *_Nonnull archive, zip_uint64_t index, zip_int32_t method, zip_uint32_t level);
int acta_zip_file_set_dostime(
    zip_t *_Nonnull archive, zip_uint64_t index, zip_uint16_t time, zip_uint16_t date, zip_flags_t flags);
int acta_zip_file_set_external_attributes(
    zip_t *_Nonnull archive, zip_uint64_t index, zip_flags_t flags, zip_uint8_t system, zip_uint32_t attributes);

#endif
