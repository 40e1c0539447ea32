#pragma once

#include <glib.h>
#include <snapshot/total.h>

/* Words and escaped text for the phone pages (Thai; English comes with the full site). */

const char *words_status(SnapshotStatus status);
const char *words_class(SnapshotClass budget_class);
const char *words_doer(const char *doer);

/** Appends `text` with & < > " ' escaped; NULL appends `otherwise`, which is not escaped. */
void words_append(GString *page, const char *text, const char *otherwise);

/** Appends an amount as "1,234 บาท", or ไม่ระบุ when it is negative (not stated). */
void words_append_baht(GString *page, int64_t amount_satang);

/** Appends an ISO date as "21 พ.ย. 2569", or ไม่ระบุ. */
void words_append_date(GString *page, const char *iso_date);
