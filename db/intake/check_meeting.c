#include <string.h>

#include "base/address.h"
#include "base/code.h"
#include "check.h"
#include "columns.h"

/**
 * The screens that can be shown to a meeting (design.md §2). {} stands for a segment: an area's
 * code, a project's code, a number, or a word that only the data know. Not among them: other lists
 * (a list that leads into itself never ends) and the page behind the staff's PIN.
 */
static const char *const screens[] = {"",
                                      "area/{area}",
                                      "area/{area}/plan",
                                      "area/{area}/profile",
                                      "area/{area}/people",
                                      "area/{area}/projects",
                                      "area/{area}/village/{number}",
                                      "area/{area}/indicators",
                                      "area/{area}/indicators/{word}",
                                      "area/{area}/households",
                                      "area/{area}/assessment",
                                      "group/{number}",
                                      "project/{project}",
                                      "indicator/{word}",
                                      "documents/{area}",
                                      "issues",
                                      "funders",
                                      "results",
                                      "programmes",
                                      "beyond-capacity",
                                      "glossary",
                                      "new",
                                      "area/{area}/compare",
                                      "area/{area}/map",
                                      "area/{area}/money",
                                      "area/{area}/issues",
                                      "area/{area}/beyond-capacity",
                                      "area/{area}/process",
                                      "area/{area}/villages",
                                      "group/{number}/compare",
                                      "group/{number}/map",
                                      "group/{number}/money",
                                      "money",
                                      "story",
                                      "story/{area}",
                                      "compare",
                                      "deadlines",
                                      "calendar",
                                      "offices",
                                      "province",
                                      "about",
                                      "help"};

static bool is_number(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    return digits > 0 && digits <= 3 && text[digits] == '\0';
}

static bool fits_segment(const char *pattern, const char *segment)
{
    char code[BASE_CODE_LENGTH + 1] = "";
    if (strcmp(pattern, "{area}") == 0) {
        return strspn(segment, "0123456789") == strlen(segment);
    }
    if (strcmp(pattern, "{number}") == 0) {
        return is_number(segment);
    }
    if (strcmp(pattern, "{project}") == 0) {
        return base_code_read(segment, code) && strcmp(segment, code) == 0;
    }
    return strcmp(pattern, "{word}") == 0 ? *segment != '\0' : strcmp(pattern, segment) == 0;
}

static bool fits_screen(const char *screen, const BaseAddress *address)
{
    g_auto(GStrv) parts = g_strsplit(screen, "/", -1);
    if ((int)g_strv_length(parts) != base_address_segment_count(address)) {
        return false;
    }
    for (int i = 0; parts[i] != NULL; i++) {
        if (!fits_segment(parts[i], base_address_segment(address, i))) {
            return false;
        }
    }
    return true;
}

static bool is_screen(const BaseAddress *address)
{
    for (size_t i = 0; i < G_N_ELEMENTS(screens); i++) {
        if (fits_screen(screens[i], address)) {
            return true;
        }
    }
    return false;
}

/** The area an address names; NULL if it names none. */
static const char *area_of(const BaseAddress *address)
{
    const char *first = base_address_segment(address, 0);
    bool names_one = g_strcmp0(first, "area") == 0 || g_strcmp0(first, "documents") == 0;
    return names_one ? base_address_segment(address, 1) : NULL;
}

static void check_address(IntakeCheck *check, const IntakeRecord *record)
{
    const IntakeValue *text = &record->values[MEETING_ADDRESS];
    if (!text->present) {
        return;
    }
    g_autoptr(BaseAddress) address = base_address_parse(text->text, NULL);
    if (address == NULL || !is_screen(address)) {
        intake_check_error(check, record, MEETING_ADDRESS, "meeting.address",
                           g_strdup("ไม่ใช่ที่อยู่ของหน้าจอที่ใช้ในรายการประชุมได้"),
                           "เขียนที่อยู่หน้าจอ เช่น /area/800120 หรือ /results");
        return;
    }
    const char *area = area_of(address);
    if (area != NULL && intake_reference_area(check->reference, area) == NULL) {
        intake_check_error(check, record, MEETING_ADDRESS, "meeting.area",
                           g_strdup_printf("ไม่มีพื้นที่รหัส %s ในทะเบียนพื้นที่", area),
                           "ตรวจรหัสพื้นที่ในที่อยู่หน้าจอ");
    }
}

bool intake_check_meetings(IntakeCheck *check, GError **error)
{
    (void)error;
    for (int i = 0; i < intake_batch_count(check->batch); i++) {
        check_address(check, intake_batch_record(check->batch, i));
    }
    return true;
}
