#include <glib.h>
#include <locale.h>
#include <string.h>

#include "form/template.h"
#include "intake/value.h"
#include "note.h"
#include "template_part.h"

static void test_every_column_of_every_sheet_has_a_note(void)
{
    g_autoptr(FormNotes) notes = form_note_load();
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if (form_note_sheet(notes, sheet) == NULL) {
            g_error("the sheet %s has no note", sheet->kind);
        }
        for (int column = 0; column < sheet->column_count; column++) {
            const char *meaning = form_note_meaning(notes, sheet, column);
            if (meaning == NULL || *meaning == '\0') {
                g_error("%s.%s has no note", sheet->kind, sheet->columns[column].key);
            }
        }
    }
}

static void expect_example(const IntakeSheet *sheet, int column, const char *example)
{
    const IntakeColumn *asked = &sheet->columns[column];
    if (*example == '\0' || strchr(example, '{') != NULL) {
        return;
    }
    g_autoptr(GStringChunk) texts = g_string_chunk_new(256);
    g_auto(IntakeFinding) finding = {0};
    IntakeValue value = {0};
    if (!intake_value_read(asked, example, texts, &value, &finding) || finding.rule != NULL) {
        g_error("%s.%s: the example “%s” is refused: %s", sheet->kind, asked->key, example,
                finding.message);
    }
}

static void test_every_example_is_a_value_that_is_taken(void)
{
    g_autoptr(FormNotes) notes = form_note_load();
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        for (int row = 0; row < form_note_example_rows(notes, sheet); row++) {
            for (int column = 0; column < sheet->column_count; column++) {
                const char *example = form_note_example(notes, sheet, column, row);
                bool needed = (sheet->columns[column].flags & INTAKE_COLUMN_REQUIRED) != 0;
                if (needed && *example == '\0') {
                    g_error("%s.%s must be filled, and is not in the example", sheet->kind,
                            sheet->columns[column].key);
                }
                expect_example(sheet, column, example);
            }
        }
    }
}

static void test_no_sheet_asks_for_more_than_twelve_columns(void)
{
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        int required = 0;
        for (int column = 0; column < sheet->column_count; column++) {
            required += (sheet->columns[column].flags & INTAKE_COLUMN_REQUIRED) != 0;
        }
        g_assert_cmpint(required, >, 0);
        g_assert_cmpint(required, <=, FORM_TEMPLATE_LIMIT_REQUIRED);
    }
}

static void test_headings_of_templates_are_read_back(void)
{
    for (int i = 0; i < intake_sheet_count(); i++) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        g_autoptr(IntakeHeadings) words = intake_sheet_headings_new(sheet);
        for (int column = 0; column < sheet->column_count; column++) {
            g_autofree char *heading = form_template_heading(&sheet->columns[column]);
            if (intake_sheet_match_heading(words, heading) != column) {
                g_error("%s: the heading “%s” is another column's", sheet->kind, heading);
            }
        }
    }
}

int main(int argc, char **argv)
{
    setlocale(LC_ALL, "C.UTF-8");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/form/template/every-column-of-every-sheet-has-a-note",
                    test_every_column_of_every_sheet_has_a_note);
    g_test_add_func("/db/form/template/every-example-is-a-value-that-is-taken",
                    test_every_example_is_a_value_that_is_taken);
    g_test_add_func("/db/form/template/no-sheet-asks-for-more-than-twelve-columns",
                    test_no_sheet_asks_for_more_than_twelve_columns);
    g_test_add_func("/db/form/template/headings-of-templates-are-read-back",
                    test_headings_of_templates_are_read_back);
    return g_test_run();
}
