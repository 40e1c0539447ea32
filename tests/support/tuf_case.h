#pragma once

#include "tuf_bed.h"

/** One case with a bed whose first edition is published and whose client has the first root. */
typedef struct {
    TufBed bed;
} TufCase;

/** For g_test_add(). */
void tuf_case_make(TufCase *test, const void *unused);
void tuf_case_remove(TufCase *test, const void *unused);

/** A refresh with a new client at the bed's time that must succeed, or fail with that TufError. */
void tuf_case_refresh_well(TufCase *test);
void tuf_case_refresh_badly(TufCase *test, int code);

/** The requests since the last look are exactly these, joined by spaces. */
void tuf_case_assert_requests(TufCase *test, const char *expected);
