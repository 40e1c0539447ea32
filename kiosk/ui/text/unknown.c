#include "text/unknown.h"

#include "text/breaks.h"
#include "text/letter.h"

/* A name nobody told us of, after ตำบล or นาย, up to the next space: longer is rather a sentence.
   ชายแดนภาคใต้ has 12, surnames up to 16; บ้าน in the middle of a sentence is a name's only before
   something short. */
#define LIMIT_UNKNOWN_PLACE 12
#define LIMIT_UNKNOWN_HOUSE 8
#define LIMIT_UNKNOWN_PERSON 16

/* "ตำบลถ้ำใหญ่ อำเภอทุ่งสง", but not "ระดับตำบลและจังหวัด". บ้าน, วัด, คลอง are also plain words. */
static void keep_unknown_place(const UiGlue *glue, const UiProse *text, size_t at)
{
    size_t word = ui_glue_place_word_before(text->letters, at);
    size_t end = ui_prose_run_end(text, at);
    if (word == 0 || end - at < 2 || !ui_prose_is_edge(text, at - word) ||
        ui_glue_begins_no_name(glue, text->letters, text->count, at)) {
        return;
    }
    bool sure =
        ui_glue_is_area_word(text->letters, at) || ui_glue_starts_phrase(text->letters, at - word);
    if (end - at <= (sure ? LIMIT_UNKNOWN_PLACE : LIMIT_UNKNOWN_HOUSE)) {
        ui_prose_keep(text, at - word, end);
    }
}

/* "นายภาณุ อุทัยรัตน์": each of both, where the dictionary knows the title as a word ("นายก" is one
   of its own). */
static void keep_person(const UiGlue *glue, const UiProse *text, size_t at)
{
    size_t title = ui_glue_title_before(text->letters, at);
    size_t end = ui_prose_run_end(text, at);
    if (title == 0 || end - at < 2 || end - at > LIMIT_UNKNOWN_PERSON ||
        !ui_prose_is_edge(text, at - title) || text->kinds[at] < UI_BREAK_WORD ||
        ui_glue_begins_no_name(glue, text->letters, text->count, at)) {
        return;
    }
    ui_prose_keep(text, at - title, end);
    size_t surname = end + 1;
    if (surname < text->count && text->letters[end] == ' ') {
        size_t surname_end = ui_prose_run_end(text, surname);
        if (surname_end - surname <= LIMIT_UNKNOWN_PERSON) {
            ui_prose_keep(text, surname, surname_end);
        }
    }
}

static void keep_places_and_people(const UiGlue *glue, const UiProse *text)
{
    for (size_t at = 2; at < text->count; at++) {
        if (ui_letter_is_thai(text->letters[at]) && ui_prose_is_edge(text, at)) {
            keep_person(glue, text, at);
            keep_unknown_place(glue, text, at);
        }
    }
}

static void keep_short_run(const UiProse *text, size_t from)
{
    size_t end = ui_prose_run_end(text, from);
    if (end - from <= LIMIT_UNKNOWN_PLACE) {
        ui_prose_keep(text, from, end);
    }
}

/* "สายไสใน–ไสนอก": a road is named after its ends, and สาย alone ends no line. */
static void keep_road(const UiProse *text, size_t dash)
{
    size_t from = dash;
    size_t word = 0;
    while (from > 0 && word == 0 && ui_letter_is_thai(text->letters[from - 1])) {
        word = ui_glue_road_word_before(text->letters, from);
        from -= word == 0 ? 1 : 0;
    }
    if (word > 0 && from < dash && dash - from <= LIMIT_UNKNOWN_PLACE) {
        ui_prose_keep(text, from - word, dash);
        keep_short_run(text, dash + 1);
    }
}

/* Roads, and mottos: “ปากพูนสัมพันธ์”. */
static void keep_coined_names(const UiProse *text)
{
    for (size_t i = 1; i < text->count; i++) {
        if (text->letters[i] == 0x2013) {
            keep_road(text, i);
        } else if (text->letters[i - 1] == 0x201c) {
            keep_short_run(text, i);
        }
    }
}

void ui_unknown_keep(const UiGlue *glue, const UiProse *text)
{
    keep_places_and_people(glue, text);
    keep_coined_names(text);
}
