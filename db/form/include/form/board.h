#pragma once

#include <stdint.h>

#include "form/document.h"
#include "form/month.h"

/**
 * Who has sent what, for the one who telephones the offices (feature G16): a line an office, in the
 * order of districts and tambons, a column a sheet. Says what came in the month and whether it was
 * taken, what has not come, when the office sent last, errors and warnings of the last tries, how
 * old its newest data are, whether they are made up, and the telephone of the office (that of an
 * organisation of the tambon in the province's register; never a person's).
 *
 * Only the last try of each file is known: what came after the month is shown as such.
 * `now_utc` (Unix seconds) gives ages and is written on it.
 * Returns: owned document of one table, or NULL with an SqlError.
 */
FormDocument *form_board_make(const char *workspace, const FormMonth *month, int64_t now_utc,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
