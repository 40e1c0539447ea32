#include "snapshot/coverage.h"

void snapshot_coverage_clear(SnapshotCoverage *coverage)
{
    g_free(coverage->as_of);
    *coverage = (SnapshotCoverage){0};
}
