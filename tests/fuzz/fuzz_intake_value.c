// Every cell of every sheet reads this text as a value that keeps the column's promises, or as an
// error that says something. The first byte chooses the column.
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "input.h"
#include "intake/value.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const IntakeColumn *choose_column(uint8_t choice)
{
    int place = choice;
    for (int i = 0;; i = (i + 1) % intake_sheet_count()) {
        const IntakeSheet *sheet = intake_sheet_at(i);
        if (place < sheet->column_count) {
            return &sheet->columns[place];
        }
        place -= sheet->column_count;
    }
}

static void check_text(const IntakeColumn *column, const IntakeValue *value)
{
    g_assert_cmpint(strlen(value->text), >, 0);
    g_assert_true(g_utf8_validate(value->text, -1, NULL));
    BaseDate date = {0};
    if (column->type == INTAKE_TYPE_DATE) {
        g_assert_true(base_date_parse_iso(value->text, &date, NULL));
    }
    if (column->type == INTAKE_TYPE_CODE && column->maximum > 0) {
        g_assert_cmpint(g_utf8_strlen(value->text, -1), <=, (glong)column->maximum);
    }
}

static void check_number(const IntakeColumn *column, const IntakeValue *value)
{
    switch (column->type) {
    case INTAKE_TYPE_YEAR_BE:
        g_assert_cmpint(value->integer, >=, 2500);
        g_assert_cmpint(value->integer, <=, 2699);
        break;
    case INTAKE_TYPE_MONEY:
        g_assert_cmpint(value->integer, >=, 0);
        break;
    case INTAKE_TYPE_INTEGER:
        g_assert_cmpfloat((double)value->integer, >=, column->minimum);
        g_assert_cmpfloat((double)value->integer, <=, column->maximum);
        break;
    case INTAKE_TYPE_PERCENT:
        g_assert_cmpfloat(value->real, >=, 0);
        g_assert_cmpfloat(value->real, <=, 100);
        break;
    default:
        break;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    g_autofree char *text = input_to_text(data + 1, size - 1);
    if (text == NULL) {
        return 0;
    }
    const IntakeColumn *column = choose_column(data[0]);
    GStringChunk *texts = g_string_chunk_new(1024);
    IntakeValue value;
    g_auto(IntakeFinding) finding = {0};
    bool read = intake_value_read(column, text, texts, &value, &finding);
    g_assert_true(value.wrong == !read);
    g_assert_true(read || (finding.severity == INTAKE_SEVERITY_ERROR && *finding.message != '\0'));
    if (value.present) {
        g_assert_true(read);
        check_number(column, &value);
        if (value.text != NULL) {
            check_text(column, &value);
        }
    }
    g_string_chunk_free(texts);
    return 0;
}
