#pragma once

#include <glib.h>

/**
 * How many of a scope's tambons have sent data: "ครบ 58/60 ตำบล", next to every sum (C10). Filled
 * by snapshot_total_get_coverage().
 */
typedef struct {
    int tambon_count; /* tambons that sent this kind */
    int tambon_total; /* pilot tambons in the scope */
    int sample_count; /* of tambon_count, how many are demonstration data */
    int row_count;
    char *as_of; /* newest date in the rows, ISO, NULL when none */
} SnapshotCoverage;
void snapshot_coverage_clear(SnapshotCoverage *coverage);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(SnapshotCoverage, snapshot_coverage_clear)
