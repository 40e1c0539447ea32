#include "base/error.h"

G_DEFINE_QUARK(base_error_quark, base_error)
