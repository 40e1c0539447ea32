#include "client_bed.h"

#include <signal.h>
#include <string.h>

#include "../../sync/client/folder.h"
#include "../../sync/client/refresh.h"
#include "../../sync/client/stop.h"
#include "scratch.h"

void client_bed_init(ClientBed *bed)
{
    *bed = (ClientBed){.folder = scratch_make()};
    tuf_bed_init(&bed->tuf);
    bed->repository = tuf_bed_open(&bed->tuf, 0);
    tuf_bed_write_root(&bed->tuf, bed->repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                       TUF_BED_TIMESTAMP_KEY);
    bed->options.from = g_strdup(bed->tuf.repository);
    bed->options.root = g_build_filename(bed->tuf.repository, "metadata/1.root.json", NULL);
    bed->run = (ClientRun){.options = &bed->options,
                           .store = store_open(bed->folder, NULL),
                           .clock = {.system_unix = TUF_BED_NOW, .now_unix = TUF_BED_NOW},
                           .fetch = client_folder_new(bed->tuf.repository),
                           .progress = &bed->progress};
    g_assert_nonnull(bed->run.store);
    bed->progress.store = bed->run.store;
}

void client_bed_clear(ClientBed *bed)
{
    client_fetch_free(bed->run.fetch);
    store_close(bed->run.store);
    client_options_clear(&bed->options);
    tuf_repository_close(bed->repository);
    tuf_bed_clear(&bed->tuf);
    scratch_remove(bed->folder);
}

void client_bed_add(ClientBed *bed, const char *name, const char *text, const TufRelease *release)
{
    json_auto_t *custom = release != NULL ? tuf_release_to_json(release) : NULL;
    g_autofree char *source = g_build_filename(bed->tuf.folder, "source", NULL);
    scratch_write(source, text);
    g_autoptr(GError) error = NULL;
    bool added = tuf_repository_add_target(bed->repository, name, source, custom, &error);
    g_assert_no_error(error);
    g_assert_true(added);
}

char *client_bed_target_path(const ClientBed *bed, const TufTarget *target)
{
    return g_build_filename(bed->tuf.repository, tuf_target_path(target), NULL);
}

TufClient *client_bed_publish(ClientBed *bed)
{
    tuf_bed_write(&bed->tuf, bed->repository);
    g_autoptr(GError) error = NULL;
    TufClient *client = client_refresh_metadata(&bed->run, &error);
    g_assert_no_error(error);
    return client;
}

const TufTarget *client_bed_find(const TufClient *client, const char *name)
{
    const GPtrArray *targets = tuf_client_list_targets(client);
    for (guint i = 0; i < targets->len; i++) {
        if (strcmp(tuf_target_name(g_ptr_array_index(targets, i)), name) == 0) {
            return g_ptr_array_index(targets, i);
        }
    }
    g_error("%s: not a target", name);
}

void client_bed_stop(void)
{
    client_stop_prepare();
    g_assert_cmpint(raise(SIGTERM), ==, 0);
}

void client_bed_go_on(void)
{
    sigset_t set;
    int number = 0;
    g_assert_cmpint(sigemptyset(&set), ==, 0);
    g_assert_cmpint(sigaddset(&set, SIGTERM), ==, 0);
    g_assert_cmpint(sigwait(&set, &number), ==, 0);
}
