#include "tuf/error.h"

G_DEFINE_QUARK(tuf_error_quark, tuf_error)
