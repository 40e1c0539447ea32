#include <snapshot/document.h>

#include "paper.h"
#include "project_page.h"
#include "words.h"

// More of one project than this are found in the library of its tambon.
#define MOST_PAPERS 8

void screen_project_add_papers(ScreenPage *page, const ScreenContext *context,
                               const SnapshotProject *project, const GPtrArray *papers)
{
    if (papers->len == 0) {
        return;
    }
    screen_flow_begin_card(page->flow, UI_ICON_DOCUMENT, _("Read its documents"), NULL);
    for (guint i = 0; i < papers->len && i < MOST_PAPERS; i++) {
        screen_paper_add_row(page, context, g_ptr_array_index(papers, i), false);
    }
    if (papers->len > MOST_PAPERS) {
        screen_flow_add_row(page->flow,
                            &(UiRow){.icon = UI_ICON_DOCUMENT,
                                     .title = _("All documents of the tambon"),
                                     .id = screen_text_print(page->text, "/documents/%s",
                                                             project->row.tambon_code)});
    }
}
