#include <snapshot/document.h>
#include <snapshot/file.h>
#include <snapshot/issue.h>
#include <string.h>

#include "code.h"
#include "page.h"
#include "paper.h"
#include "picture.h"
#include "screens.h"
#include "words.h"

// One document: how to take it home, what it is, and its first pages where this kiosk has them.

#define TAMBON_DIGITS 6

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 3 &&
           strcmp(base_address_segment(address, 0), "documents") == 0;
}

// "plan.example.go.th/d/K7F3Q2M": what one types says no protocol.
static const char *say_to_type(const char *url)
{
    const char *colon = strstr(url, "://");
    return colon == NULL ? url : colon + strlen("://");
}

static const char *say_needs(ScreenText *text, const SnapshotDocument *document)
{
    const char *size = screen_paper_size(text, document->bytes);
    return size == NULL ? _("The phone needs the internet, but no app.")
                        : screen_text_print(text,
                                            _("The phone needs the internet, but no app. The "
                                              "document is %s."),
                                            size);
}

// Films and radio programmes have no pages.
static bool is_broadcast(const SnapshotDocument *document)
{
    return strcmp(document->type, "video") == 0 || strcmp(document->type, "radio") == 0;
}

static UiQr make_code(ScreenText *text, const SnapshotDocument *document, const char *base_url)
{
    char code[BASE_CODE_LENGTH + 1];
    snapshot_document_short_code(document->area_code, document->code, code);
    g_autofree char *url = base_address_document_url(base_url, code);
    return (UiQr){.text = screen_text_keep(text, url),
                  .title = is_broadcast(document)
                               ? _("Point your phone's camera here to open it there")
                               : _("Point your phone's camera here to take this document home"),
                  .needs = say_needs(text, document)};
}

static void add_phone(ScreenPage *page, const SnapshotDocument *document, const UiQr *qr)
{
    ScreenText *text = page->text;
    char code[BASE_CODE_LENGTH + 1];
    snapshot_document_short_code(document->area_code, document->code, code);
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("On your phone"), NULL);
    screen_code_add(page, qr);
    screen_flow_add_fact(page->flow, _("No camera? Type this on the phone"), say_to_type(qr->text),
                         NULL);
    screen_flow_add_fact(page->flow, _("Code of this document"), screen_text_keep(text, code),
                         NULL);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("The code also finds it under \"Find\" on this screen. This screen "
                           "itself needs no internet."));
}

static bool add_issue(ScreenPage *page, Snapshot *snapshot, const SnapshotDocument *document,
                      GError **error)
{
    g_autoptr(GError) failure = NULL;
    const char *edition = snapshot_release(snapshot)->issue_edition;
    g_autoptr(SnapshotIssue) issue =
        document->issue_code == NULL
            ? NULL
            : snapshot_issue_get(snapshot, edition, document->issue_code, &failure);
    if (failure != NULL && !g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    if (document->issue_code != NULL) {
        bool of_tambon = strlen(document->area_code) >= TAMBON_DIGITS;
        screen_flow_add_row(
            page->flow,
            &(UiRow){.icon = UI_ICON_ISSUE,
                     .title = issue == NULL
                                  ? screen_text_words(page->text, document->issue_code)
                                  : screen_text_name(page->text, issue->name_th, issue->name_en),
                     .detail = _("The issue it is on"),
                     .id = of_tambon ? screen_text_print(page->text, "/area/%.*s/issues",
                                                         TAMBON_DIGITS, document->area_code)
                                     : "/issues"});
    }
    return true;
}

static bool add_facts(ScreenPage *page, Snapshot *snapshot, const SnapshotDocument *document,
                      int64_t now_unix, GError **error)
{
    ScreenText *text = page->text;
    const char *date = screen_text_date(text, document->date);
    const char *age = screen_paper_age(text, document->date, now_unix);
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("About this document"), NULL);
    screen_flow_add_fact(page->flow, _("Kind"), screen_paper_type(document->type), NULL);
    screen_flow_add_fact(
        page->flow, _("Date of the document"),
        age == NULL || date == NULL ? date : screen_text_print(text, "%s · %s", date, age),
        _("Not stated"));
    if (!is_broadcast(document)) {
        screen_flow_add_fact(page->flow, _("Length"), screen_paper_pages(text, document->pages),
                             _("Not stated"));
    }
    screen_flow_add_fact(page->flow, _("Size of the file"),
                         screen_paper_size(text, document->bytes), _("Not stated"));
    screen_flow_add_fact(page->flow, _("From"), screen_paper_place(text, document),
                         _("Not stated"));
    if (!add_issue(page, snapshot, document, error)) {
        return false;
    }
    if (document->project_code != NULL && document->project_name != NULL) {
        screen_flow_add_row(
            page->flow,
            &(UiRow){.icon = UI_ICON_PROJECT,
                     .title = screen_text_or_not_stated(
                         text, screen_text_words(text, document->project_name)),
                     .detail = _("The project it is about"),
                     .id = screen_text_print(text, "/project/%s", document->project_code)});
    }
    return true;
}

// Its pages that are in this kiosk's store. Returns: owned list of borrowed paths, page by page.
static GPtrArray *find_pages(ScreenPage *page, const ScreenContext *context,
                             const SnapshotDocument *document)
{
    GPtrArray *paths = g_ptr_array_new();
    for (int i = 1; i <= SNAPSHOT_FILE_LIMIT_PAGES; i++) {
        const char *path = screen_paper_page(context, page->text, document, i);
        if (path == NULL) {
            break;
        }
        g_ptr_array_add(paths, (gpointer)(uintptr_t)path);
    }
    return paths;
}

static void add_page(ScreenPage *page, const SnapshotDocument *document, const GPtrArray *paths,
                     guint index)
{
    int number = (int)index + 1;
    const char *caption =
        document->pages >= (int)paths->len
            ? screen_text_say(page->text, _("Page %d of %d"), number, document->pages)
            : screen_text_say(page->text, _("Page %d"), number);
    screen_picture_add(
        page, &(ScreenPicture){.path = g_ptr_array_index(paths, index), .caption = caption});
}

// The first page beside the code for phones, so that both are seen at once; where there is none,
// that it is for the phone is said before the code.
static void add_first_page(ScreenPage *page, const SnapshotDocument *document,
                           const GPtrArray *paths)
{
    if (paths->len == 0) {
        screen_flow_begin_card(page->flow, UI_ICON_NO_PICTURE, _("No pages to see on this screen"),
                               NULL);
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, screen_paper_no_pages(document));
    } else {
        screen_flow_begin_card(page->flow, UI_ICON_PICTURE, _("Read the first pages here"), NULL);
        add_page(page, document, paths, 0);
    }
}

static void add_more_pages(ScreenPage *page, const SnapshotDocument *document,
                           const GPtrArray *paths)
{
    if (paths->len > 1) {
        screen_flow_begin_card(page->flow, UI_ICON_PICTURE, _("The pages that follow"), NULL);
    }
    for (guint i = 1; i < paths->len; i++) {
        add_page(page, document, paths, i);
    }
    if (paths->len > 0 && document->pages > (int)paths->len) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("The rest of it is to be read on a phone, or on paper at the office "
                               "it is from."));
    }
}

// Kind, length and size: what one wants to know of it before anything is done with it.
static const char *say_what(ScreenText *text, const SnapshotDocument *document, int64_t now_unix)
{
    int pages = is_broadcast(document) ? 0 : document->pages;
    const char *more[] = {screen_paper_pages(text, pages), screen_paper_size(text, document->bytes),
                          screen_paper_age(text, document->date, now_unix)};
    const char *line = screen_paper_type(document->type);
    for (size_t i = 0; i < G_N_ELEMENTS(more); i++) {
        line = more[i] == NULL ? line : screen_text_print(text, "%s · %s", line, more[i]);
    }
    return line;
}

static void add_title(ScreenPage *page, const SnapshotDocument *document, int64_t now_unix)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         screen_text_or_not_stated(text, screen_text_words(text, document->title)));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, say_what(text, document, now_unix));
}

// Two buttons side by side where both fit, else under one another.
#define WAY_COUNT 2
typedef struct {
    UiButton ways[WAY_COUNT];
} Ways;

static int draw_ways(const UiDraw *draw, UiBox box, const void *model)
{
    const Ways *ways = model;
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int wanted = (WAY_COUNT - 1) * gap;
    for (int i = 0; i < WAY_COUNT; i++) {
        wanted += ui_button_width(draw, &ways->ways[i]);
    }
    bool beside = wanted <= box.width;
    UiPoint at = {box.x, box.y};
    int below = box.y;
    for (int i = 0; i < WAY_COUNT; i++) {
        int width = MIN(box.width, ui_button_width(draw, &ways->ways[i]));
        int used = ui_button_draw(draw, (UiBox){at.x, at.y, width, 0}, &ways->ways[i]);
        below = MAX(below, at.y + used);
        at.x += beside ? width + gap : 0;
        at.y = beside ? at.y : below + gap;
    }
    return below - box.y;
}

// Where large letters leave the first page no room for the code beside the preview, buttons on it
// lead to both.
static void add_ways(ScreenPage *page, const UiQr *code)
{
    const Ways ways = {{screen_code_way(page, code),
                        {.kind = UI_BUTTON_PLAIN,
                         .icon = UI_ICON_PICTURE,
                         .word = _("Read it here"),
                         .id = screen_picture_address(page, 1),
                         .label = _("Read the first pages here")}}};
    screen_flow_add_widget(page->flow, draw_ways, &ways, sizeof ways);
}

static void add_head(ScreenPage *page, const ScreenContext *context,
                     const SnapshotDocument *document, const GPtrArray *paths, const UiQr *code)
{
    add_title(page, document, context->now_unix);
    bool has_room = screen_code_has_cell(context->metrics);
    if (has_room || paths->len == 0) {
        add_first_page(page, document, paths);
        add_phone(page, document, code);
    } else {
        if (!page->is_slide) {
            add_ways(page, code);
        }
        add_phone(page, document, code);
        add_first_page(page, document, paths);
    }
}

static void *open_document(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(SnapshotDocument) document = snapshot_document_get(
        snapshot, base_address_segment(address, 1), base_address_segment(address, 2), error);
    if (document == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = screen_paper_icon(document->type);
    page->place = screen_paper_place(page->text, document);
    page->title = _("Document");
    page->sample = document->sample;
    g_autoptr(GPtrArray) paths = find_pages(page, context, document);
    const UiQr code = make_code(page->text, document, snapshot_release(snapshot)->base_url);
    add_head(page, context, document, paths, &code);
    if (!add_facts(page, snapshot, document, context->now_unix, error)) {
        return NULL;
    }
    add_more_pages(page, document, paths);
    return g_steal_pointer(&page);
}

const ScreenClass screen_document = {
    .name = "document",
    .matches = matches,
    .open = open_document,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
