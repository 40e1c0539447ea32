#include "tour_find.h"

#include <snapshot/document.h>
#include <string.h>

#include "paper.h"
#include "tour_list.h"

static void add_library(GPtrArray *addresses, const char *code)
{
    static const char *const rests[] = {
        "",          "?page=2", "?type=plan", "?type=lesson&page=2", "?type=nothing", "?issue=5",
        "?issue=99", // no issue of this edition
    };
    g_autofree char *library = g_strconcat("/documents/", code, NULL);
    screen_tour_list_add_all(addresses, library, rests, G_N_ELEMENTS(rests));
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
        screen_tour_list_add(addresses, "%s",
                             screen_paper_address(text, newest->area_code, newest->code));
        screen_tour_list_add(addresses, "%s", address);
        screen_tour_list_add(addresses, "%s", screen_text_print(text, "%s?page=2", address));
        screen_tour_list_add(addresses, "%s", screen_text_print(text, "%s?over=code", address));
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
    screen_tour_list_add(addresses,
                         "/documents/800120/nothing"); // a document that is not in the data
    screen_tour_list_add(addresses, "/search");
    screen_tour_list_add(addresses, "/search?letter=%%E0%%B8%%97"); // ท
    screen_tour_list_add(addresses, "/search?letter=%%E0%%B8%%97&page=2");
    screen_tour_list_add(addresses, "/search?letter=%%E0%%B8%%AE"); // ฮ: nothing begins with it
    return add_documents(addresses, snapshot, error);
}
