#include "site_bed.h"

#include "scratch.h"
#include "snapshot_fixture.h"

#include <site/site.h>

char *site_bed_share(void) { return g_build_filename(TEST_BINARY_DIR, "share", NULL); }

int site_bed_write(const char *snapshot_path, const char *folder)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Snapshot) snapshot = snapshot_open(snapshot_path, &error);
    g_assert_no_error(error);
    g_autoptr(SiteTree) tree = site_tree_open(folder, &error);
    g_assert_no_error(error);
    g_autofree char *share = site_bed_share();
    int page_count = 0;
    bool written = site_write(snapshot, tree, share, &page_count, &error);
    g_assert_no_error(error);
    g_assert_true(written);
    int file_count = 0;
    int written_count = 0;
    site_tree_count(tree, &file_count, &written_count);
    g_assert_cmpint(file_count, ==, page_count + 2); // now.css and the list of pages
    g_assert_true(site_tree_switch(tree, &error));
    return written_count;
}

static char *make(void (*init)(SnapshotFixture *, const char *), const char *change)
{
    g_auto(SnapshotFixture) fixture = {0};
    init(&fixture, change);
    char *folder = scratch_make();
    site_bed_write(fixture.path, folder);
    return folder;
}

char *site_bed_make(const char *change) { return make(snapshot_fixture_init, change); }

char *site_bed_make_kinds(const char *change) { return make(snapshot_fixture_init_kinds, change); }

char *site_bed_read(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, "index.html", NULL);
    char *text = scratch_read(path);
    g_assert_nonnull(text);
    return text;
}
