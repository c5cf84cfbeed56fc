#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>
#include <wchar.h>

// libedit thinks that one wide character is one cell. What readers see as one character may be several: a letter with
// combining marks, a flag, a joined emoji. Each such cluster is given one stand-in character that libedit edits as a
// unit: a private-use one (one column), or a CJK compatibility ideograph of plane 2 (two columns; none of these
// survives normalization, so that no stored text holds one). Stand-ins are expanded when text is drawn or handed out,
// and a stand-in that somebody really types is itself a cluster of one.

struct cedit_cells;
typedef struct cedit_session cedit_session;

enum { CLUSTER_LIMIT = 16, NARROW_LIMIT = 4096, WIDE_LIMIT = 542 };
enum { NARROW_BASE = 0xF0000, WIDE_BASE = 0x2F800 };

struct cedit_cluster {
  wchar_t characters[CLUSTER_LIMIT];
  size_t count;
};

struct cedit_clusters {
  struct cedit_cluster *items;
  size_t count, capacity;
};

struct cedit_cells {
  struct cedit_clusters narrow, wide;
};

void cedit_cells_free(struct cedit_cells *cells);

// Whether a typed character cannot simply be inserted after the cell `previous` (0: there is none): it continues that
// cluster, or needs a stand-in.
bool cedit_needs_cell(const struct cedit_cells *cells, wchar_t previous, wchar_t character);

// Appends a character to text in cells, which has room for it: as a cell of its own, or into the last one.
size_t cedit_append_cell(struct cedit_cells *cells, wchar_t *text, size_t count, wchar_t character);

// UTF-8 as cells, from malloc; NULL when it is no UTF-8. A tab becomes a blank: its width would depend on the place.
wchar_t *cedit_cells_of(struct cedit_cells *cells, const char *utf8);

// Cells as UTF-8, from malloc; `length` (may be NULL) is given its bytes.
char *cedit_text_of(const struct cedit_cells *cells, const wchar_t *text, size_t count, size_t *length);

// The write function of libedit's output stream: expands stand-ins on their way to the terminal.
ssize_t cedit_write_expanded(void *session, const char *bytes, size_t count);
