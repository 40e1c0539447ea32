#include "paper.h"

#include <base/file.h>
#include <snapshot/file.h>
#include <string.h>

#include "picture.h"
#include "place.h"
#include "words.h"

#define KILO 1000.0
#define DAYS_A_YEAR 365
#define PROVINCE_DIGITS 2
#define TAMBON_DIGITS 6
#define VILLAGE_DIGITS 8

static const struct {
    const char *type;
    UiIcon icon;
    const char *word;
} kinds[] = {
    {"plan", UI_ICON_PLAN, N_("Community plan")},
    {"register", UI_ICON_LIST, N_("List of projects")},
    {"indicator_table", UI_ICON_INDICATOR, N_("Table of indicators")},
    {"lesson", UI_ICON_VISION, N_("What was learnt")},
    {"newsletter", UI_ICON_NEW, N_("Newsletter")},
    {"video", UI_ICON_PICTURE, N_("Film")},
    {"radio", UI_ICON_CALENDAR, N_("Radio programme")},
    {"form", UI_ICON_DOCUMENT, N_("Form to fill in")},
};

static int index_of(const char *type)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_strcmp0(kinds[i].type, type) == 0) {
            return (int)i;
        }
    }
    return -1;
}

const char *screen_paper_type(const char *type)
{
    int index = index_of(type);
    return index < 0 ? _("Another document") : _(kinds[index].word);
}

UiIcon screen_paper_icon(const char *type)
{
    int index = index_of(type);
    return index < 0 ? UI_ICON_DOCUMENT : kinds[index].icon;
}

const char *screen_paper_size(ScreenText *text, int64_t bytes)
{
    if (bytes < 0) {
        return NULL;
    }
    double kilobytes = (double)bytes / KILO;
    return kilobytes < KILO ? screen_text_say(text, _("%.0f kB"), MAX(kilobytes, 1.0))
                            : screen_text_say(text, _("%.1f MB"), kilobytes / KILO);
}

const char *screen_paper_pages(ScreenText *text, int pages)
{
    return pages == 0 ? NULL : screen_text_say(text, P_("%d page", "%d pages", pages), pages);
}

// What lies below the province is named with what it lies in.
const char *screen_paper_place(ScreenText *text, const SnapshotDocument *document)
{
    size_t digits = strlen(document->area_code);
    const SnapshotArea area = {.level = digits == PROVINCE_DIGITS  ? SNAPSHOT_LEVEL_PROVINCE
                                        : digits == VILLAGE_DIGITS ? SNAPSHOT_LEVEL_VILLAGE
                                                                   : SNAPSHOT_LEVEL_TAMBON,
                               .code = document->area_code,
                               .parent_name_th = document->district_name_th,
                               .parent_name_en = document->district_name_en,
                               .name_th = document->place_name_th,
                               .name_en = document->place_name_en};
    return area.level == SNAPSHOT_LEVEL_PROVINCE ? screen_place_name(text, &area)
                                                 : screen_place_full(text, &area);
}

const char *screen_paper_age(ScreenText *text, const char *date, int64_t now_unix)
{
    int years = screen_text_days_since(date, now_unix) / DAYS_A_YEAR;
    return years < SCREEN_PAPER_OLD_YEARS
               ? NULL
               : screen_text_say(text, P_("%d year old", "%d years old", years), years);
}

static const char *join(ScreenText *text, const char *line, const char *more)
{
    return more == NULL ? line : screen_text_print(text, "%s · %s", line, more);
}

const char *screen_paper_page(const ScreenContext *context, ScreenText *text,
                              const SnapshotDocument *document, int number)
{
    if (document->sha256 == NULL) {
        return NULL;
    }
    const SnapshotFile file = {document->sha256, true};
    g_autofree char *name = snapshot_file_name(&file, number);
    const char *path = screen_picture_path(context, text, name);
    return path != NULL && g_file_test(path, G_FILE_TEST_IS_REGULAR) ? path : NULL;
}

static const struct {
    const char *endings[8];
    const char *words;
} forms[] = {
    {{".doc", ".docx", ".odt", NULL},
     N_("It is a Word file, which this screen does not show. Point your phone's camera at the code "
        "to open it there, or ask for the paper at the office it is from.")},
    {{".xls", ".xlsx", ".ods", ".csv", NULL},
     N_("It is a table of figures (Excel), which this screen does not show. Point your phone's "
        "camera at the code to open it there, or ask for the paper at the office it is from.")},
    {{".ppt", ".pptx", ".odp", NULL},
     N_("It is a set of slides, which this screen does not show. Point your phone's camera at the "
        "code to open it there, or ask for the paper at the office it is from.")},
};

const char *screen_paper_no_pages(const SnapshotDocument *document)
{
    const char *name = document->file != NULL ? document->file : document->url;
    if (g_strcmp0(document->type, "video") == 0) {
        return _("It is a film: point your phone's camera at the code to watch it there.");
    }
    if (g_strcmp0(document->type, "radio") == 0) {
        return _(
            "It is to be listened to: point your phone's camera at the code to hear it there.");
    }
    for (size_t i = 0; name != NULL && i < G_N_ELEMENTS(forms); i++) {
        if (base_file_has_ending(name, forms[i].endings)) {
            return _(forms[i].words);
        }
    }
    return _("Its pages cannot be opened on this screen. Point your phone's camera at the code to "
             "read it there, or ask for the paper at the office it is from.");
}

const char *screen_paper_detail(const ScreenContext *context, ScreenText *text,
                                const SnapshotDocument *document, bool place)
{
    const char *line = screen_paper_type(document->type);
    line = join(text, line, screen_text_date(text, document->date));
    line = join(text, line, screen_paper_age(text, document->date, context->now_unix));
    line = join(text, line, screen_paper_pages(text, document->pages));
    line =
        join(text, line,
             screen_paper_page(context, text, document, 1) != NULL ? _("To be seen on this screen")
                                                                   : _("Opens on a phone"));
    return place ? join(text, line, screen_paper_place(text, document)) : line;
}

const char *screen_paper_address(ScreenText *text, const char *area_code, const char *code)
{
    g_autofree char *escaped = g_uri_escape_string(code, NULL, FALSE);
    return screen_text_print(text, "/documents/%s/%s", area_code, escaped);
}

void screen_paper_add_row(ScreenPage *page, const ScreenContext *context,
                          const SnapshotDocument *document, bool place)
{
    ScreenText *text = page->text;
    const char *title = screen_text_or_not_stated(text, screen_text_words(text, document->title));
    page->sample |= document->sample;
    screen_flow_add_row(
        page->flow, &(UiRow){.icon = screen_paper_icon(document->type),
                             .title = title,
                             .detail = screen_paper_detail(context, text, document, place),
                             .id = screen_paper_address(text, document->area_code, document->code),
                             .label = title});
}

void screen_paper_add_link(ScreenPage *page, const ScreenPaperLink *link)
{
    const char *title = screen_text_words(page->text, link->title);
    if (title == NULL || link->code == NULL) {
        return;
    }
    g_autofree char *tambon_code = g_strndup(link->area_code, TAMBON_DIGITS);
    screen_flow_add_row(
        page->flow,
        &(UiRow){.icon = UI_ICON_DOCUMENT,
                 .title = title,
                 .detail = link->detail != NULL ? link->detail : _("Touch to see this document"),
                 .id = screen_paper_address(page->text, tambon_code, link->code)});
}
