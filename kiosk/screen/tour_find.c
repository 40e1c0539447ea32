#include "tour_find.h"

#include <snapshot/document.h>
#include <string.h>

#include "paper.h"

static void add(GPtrArray *addresses, const char *address)
{
    g_ptr_array_add(addresses, g_strdup(address));
}

static void add_library(GPtrArray *addresses, const char *code)
{
    static const char *const rests[] = {
        "",          "?page=2", "?type=plan", "?type=lesson&page=2", "?type=nothing", "?issue=5",
        "?issue=99", // no issue of this edition
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rests); i++) {
        g_ptr_array_add(addresses, g_strconcat("/documents/", code, rests[i], NULL));
    }
}

// The newest one, and the one with the longest title.
static bool add_documents(GPtrArray *addresses, Snapshot *snapshot, GError **error)
{
    g_autoptr(GPtrArray) documents =
        snapshot_document_list(snapshot, &(SnapshotDocumentFilter){0}, error);
    const SnapshotDocument *longest = NULL;
    if (documents == NULL) {
        return false;
    }
    const UiMetrics metrics = ui_metrics_make(1, 1, 0);
    g_autoptr(ScreenText) text = screen_text_new(&metrics);
    for (guint i = 0; i < documents->len; i++) {
        const SnapshotDocument *document = g_ptr_array_index(documents, i);
        bool longer = longest == NULL || strlen(document->title) > strlen(longest->title);
        longest = longer ? document : longest;
    }
    if (longest != NULL) {
        const SnapshotDocument *newest = g_ptr_array_index(documents, 0);
        const char *address = screen_paper_address(text, longest->area_code, longest->code);
        add(addresses, screen_paper_address(text, newest->area_code, newest->code));
        add(addresses, address);
        add(addresses, screen_text_print(text, "%s?page=2", address));
        add(addresses, screen_text_print(text, "%s?over=code", address));
    }
    return true;
}

bool screen_tour_add_find(GPtrArray *addresses, Snapshot *snapshot, const char *tambon,
                          GError **error)
{
    add_library(addresses, snapshot_release(snapshot)->province_code);
    if (tambon != NULL) {
        add_library(addresses, tambon + strlen("/area/"));
    }
    add(addresses, "/documents/800120/nothing"); // a document that is not in the data
    add(addresses, "/search");
    add(addresses, "/search?letter=%E0%B8%97"); // ท
    add(addresses, "/search?letter=%E0%B8%97&page=2");
    add(addresses, "/search?letter=%E0%B8%AE"); // ฮ: nothing begins with it
    return add_documents(addresses, snapshot, error);
}
