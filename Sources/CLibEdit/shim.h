// The whole of libedit's own interface; only CEditLine includes it.
#include <histedit.h>
