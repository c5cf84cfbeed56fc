// The whole of libzip's own interface; only OfficeDocuments includes it.
#include <zip.h>
