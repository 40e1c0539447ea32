#include "progress.h"

#include <stdio.h>

#define PERCENT 100
#define BYTES_A_MEGABYTE 1e6

static bool is_due(gint64 *last_us, double apart_seconds)
{
    gint64 now_us = g_get_monotonic_time();
    if ((double)(now_us - *last_us) < apart_seconds * G_USEC_PER_SEC) {
        return false;
    }
    *last_us = now_us;
    return true;
}

static void show(const ClientProgress *progress)
{
    double total = (double)MAX(progress->total_bytes, 1);
    (void)fprintf(stderr, "\rtambon-sync: กำลังรับข้อมูล %3.0f %% (%.1f/%.1f MB)",
                  (double)progress->done_bytes / total * PERCENT,
                  (double)progress->done_bytes / BYTES_A_MEGABYTE,
                  (double)progress->total_bytes / BYTES_A_MEGABYTE);
    (void)fflush(stderr);
}

/* Best effort: a disk that is full shows itself where it matters. */
static void write_status(const ClientProgress *progress)
{
    g_auto(StoreStatus) status = {0};
    store_status_read(store_path(progress->store), &status);
    status.progress_bytes = (int64_t)progress->done_bytes;
    status.progress_total_bytes = (int64_t)progress->total_bytes;
    status.progress_unix = progress->system_unix;
    (void)!store_status_write_progress(progress->store, &status, NULL);
}

void client_progress_begin(ClientProgress *progress, const char *name, uint64_t done_bytes,
                           uint64_t total_bytes)
{
    progress->name = name;
    progress->done_bytes = done_bytes;
    progress->total_bytes = total_bytes;
    progress->shown_us = progress->written_us = g_get_monotonic_time();
    if (!progress->is_terminal) {
        (void)fprintf(stderr,
                      "tambon-sync: fetching %s, %" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                      " bytes to come\n",
                      name, total_bytes - MIN(done_bytes, total_bytes), total_bytes);
    }
}

void client_progress_set(ClientProgress *progress, uint64_t done_bytes)
{
    progress->done_bytes = done_bytes;
    if (progress->name == NULL) {
        return;
    }
    if (progress->is_terminal && is_due(&progress->shown_us, CLIENT_PROGRESS_TERMINAL_SECONDS)) {
        show(progress);
    }
    if (is_due(&progress->written_us, CLIENT_PROGRESS_STATUS_SECONDS)) {
        write_status(progress);
    }
}

void client_progress_end(ClientProgress *progress)
{
    if (progress->name != NULL && progress->is_terminal) {
        show(progress);
        (void)fputc('\n', stderr);
    }
    progress->name = NULL;
}
