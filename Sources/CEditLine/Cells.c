#include "Session.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wctype.h>

static const wchar_t ZERO_WIDTH_JOINER = 0x200D, EMOJI_STYLE = 0xFE0F, DOTTED_CIRCLE = 0x25CC;

static bool is_flag_half(wchar_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }
static bool is_skin_tone(wchar_t c) { return c >= 0x1F3FB && c <= 0x1F3FF; }
static bool is_mark(wchar_t c) { return c > 0x7F && iswprint((wint_t)c) && wcwidth(c) == 0; }
static bool is_stand_in(wchar_t c) {
  return (c >= NARROW_BASE && c < NARROW_BASE + NARROW_LIMIT) || (c >= WIDE_BASE && c < WIDE_BASE + WIDE_LIMIT);
}

void cedit_cells_free(struct cedit_cells *cells) {
  free(cells->narrow.items);
  free(cells->wide.items);
}

// The cluster behind a cell, where the cell is a stand-in that we gave out.
static const struct cedit_cluster *cluster_of(const struct cedit_cells *cells, wchar_t cell) {
  if (cell >= NARROW_BASE && (size_t)(cell - NARROW_BASE) < cells->narrow.count) {
    return &cells->narrow.items[cell - NARROW_BASE];
  }
  if (cell >= WIDE_BASE && (size_t)(cell - WIDE_BASE) < cells->wide.count) return &cells->wide.items[cell - WIDE_BASE];
  return NULL;
}

static struct cedit_cluster expanded(const struct cedit_cells *cells, wchar_t cell) {
  const struct cedit_cluster *known = cluster_of(cells, cell);
  if (known) return *known;
  return (struct cedit_cluster){.characters = {cell}, .count = 1};
}

static bool is_wide(const struct cedit_cluster *cluster) {
  if (wcwidth(cluster->characters[0]) == 2 || is_flag_half(cluster->characters[0])) return true;
  return cluster->count > 1 && cluster->characters[1] == EMOJI_STYLE;
}

// The stand-in of a cluster; 0 when all of them are taken. Linear in the clusters seen, of which languages have few.
static wchar_t stand_in(struct cedit_cells *cells, const struct cedit_cluster *cluster) {
  bool wide = is_wide(cluster);
  struct cedit_clusters *known = wide ? &cells->wide : &cells->narrow;
  wchar_t base = wide ? WIDE_BASE : NARROW_BASE;
  for (size_t i = 0; i < known->count; i++) {
    const struct cedit_cluster *item = &known->items[i];
    if (item->count == cluster->count && wmemcmp(item->characters, cluster->characters, item->count) == 0) {
      return base + (wchar_t)i;
    }
  }
  if (known->count == (wide ? WIDE_LIMIT : NARROW_LIMIT)) return 0;
  if (known->count == known->capacity) {
    known->capacity = known->capacity ? known->capacity * 2 : 64;
    known->items = cedit_resize_memory(known->items, known->capacity, sizeof *known->items);
  }
  known->items[known->count] = *cluster;
  return base + (wchar_t)known->count++;
}

// Whether `c` continues the cluster (the cases of Unicode Standard Annex #29 that terminals draw as one).
static bool continues(const struct cedit_cluster *cluster, wchar_t c) {
  wchar_t last = cluster->characters[cluster->count - 1];
  if (cluster->characters[0] < 0x20 || cluster->count == CLUSTER_LIMIT) return false;
  if (is_mark(c)) return true;
  if (is_flag_half(c)) return cluster->count == 1 && is_flag_half(last);
  if (is_skin_tone(c)) return wcwidth(last) == 2;
  return last == ZERO_WIDTH_JOINER && cluster->count > 1 && c >= 0x2190;
}

// Whether a character is a cluster of its own that libedit would draw wrong.
static bool needs_stand_in(wchar_t c) { return is_mark(c) || is_flag_half(c) || is_stand_in(c); }

bool cedit_needs_cell(const struct cedit_cells *cells, wchar_t previous, wchar_t c) {
  struct cedit_cluster cluster = expanded(cells, previous);
  return needs_stand_in(c) || (previous != 0 && continues(&cluster, c));
}

size_t cedit_append_cell(struct cedit_cells *cells, wchar_t *text, size_t count, wchar_t c) {
  if (count > 0) {
    struct cedit_cluster cluster = expanded(cells, text[count - 1]);
    if (continues(&cluster, c)) {
      cluster.characters[cluster.count++] = c;
      wchar_t cell = stand_in(cells, &cluster);
      if (cell) {
        text[count - 1] = cell;
        return count;
      }
    }
  }
  if (needs_stand_in(c)) {
    struct cedit_cluster alone = {.characters = {c}, .count = 1};
    wchar_t cell = stand_in(cells, &alone);
    if (cell) c = cell;
  }
  text[count] = c;
  return count + 1;
}

wchar_t *cedit_cells_of(struct cedit_cells *cells, const char *utf8) {
  size_t count = mbstowcs(NULL, utf8, 0), written = 0;
  if (count == (size_t)-1) return NULL;
  wchar_t *text = cedit_resize_memory(NULL, count + 1, sizeof *text);
  mbstowcs(text, utf8, count + 1);
  for (size_t i = 0; i < count; i++) {
    written = cedit_append_cell(cells, text, written, text[i] == L'\t' ? L' ' : text[i]);
  }
  text[written] = 0;
  return text;
}

static size_t append_utf8(char *bytes, size_t count, wchar_t c) {
  mbstate_t state = {0};
  size_t added = wcrtomb(bytes + count, c, &state);
  return added == (size_t)-1 ? count : count + added;
}

static size_t append_cluster(char *bytes, size_t count, const struct cedit_cluster *cluster) {
  for (size_t i = 0; i < cluster->count; i++) {
    if (cluster->characters[i] != 0) count = append_utf8(bytes, count, cluster->characters[i]);
  }
  return count;
}

char *cedit_text_of(const struct cedit_cells *cells, const wchar_t *text, size_t count, size_t *length) {
  size_t needed = 1, written = 0;
  for (size_t i = 0; i < count; i++) {
    const struct cedit_cluster *cluster = cluster_of(cells, text[i]);
    needed += 4 * (cluster ? cluster->count : 1);
  }
  char *bytes = cedit_resize_memory(NULL, needed, 1);
  for (size_t i = 0; i < count; i++) {
    struct cedit_cluster cluster = expanded(cells, text[i]);
    written = append_cluster(bytes, written, &cluster);
  }
  bytes[written] = 0;
  if (length) *length = written;
  return bytes;
}

static int write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

static wchar_t decode_four(const unsigned char *b) {
  return ((b[0] & 0x07) << 18) | ((b[1] & 0x3F) << 12) | ((b[2] & 0x3F) << 6) | (b[3] & 0x3F);
}

ssize_t cedit_write_expanded(void *cookie, const char *bytes, size_t count) {
  cedit_session *session = cookie;
  char *shown = cedit_resize_memory(NULL, count + 1, (CLUSTER_LIMIT + 1) * 4);
  size_t written = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (session->partial_output_count == 0 && byte < 0xF0) {
      shown[written++] = bytes[i];
      continue;
    }
    session->partial_output[session->partial_output_count++] = byte;
    if (session->partial_output_count < 4) continue;
    session->partial_output_count = 0;
    struct cedit_cluster cluster = expanded(&session->cells, decode_four(session->partial_output));
    // A mark that was typed with nothing before it needs something to stand on.
    if (is_mark(cluster.characters[0])) written = append_utf8(shown, written, DOTTED_CIRCLE);
    written = append_cluster(shown, written, &cluster);
  }
  int result = write_all(session->output_fd, shown, written);
  free(shown);
  return result == 0 ? (ssize_t)count : -1;
}
