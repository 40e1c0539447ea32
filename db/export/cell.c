#include "cell.h"

#include <inttypes.h>
#include <string.h>

#define SATANG_A_BAHT 100
#define SATANG_A_MILLION INT64_C(100000000)
#define REAL_BYTES 64

static int find_column(SqlStatement *statement, const char *name)
{
    for (int i = 0; i < sql_column_count(statement); i++) {
        if (strcmp(sql_column_name(statement, i), name) == 0) {
            return i;
        }
    }
    return -1;
}

ExportCell export_cell_find(SqlStatement *statement, const IntakeColumn *column)
{
    g_autofree char *rounded = g_strconcat(column->key, "_rounded", NULL);
    return (ExportCell){column, find_column(statement, column->key),
                        find_column(statement, rounded)};
}

/** "1234.50"; "257 ล้านบาท" for an amount that was written in a unit. */
static char *money_to_text(int64_t satang, bool rounded)
{
    if (!rounded) {
        return g_strdup_printf("%" PRId64 ".%02" PRId64, satang / SATANG_A_BAHT,
                               satang % SATANG_A_BAHT);
    }
    g_autofree char *text = g_strdup_printf("%" PRId64 ".%08" PRId64, satang / SATANG_A_MILLION,
                                            satang % SATANG_A_MILLION);
    char *end = text + strlen(text);
    while (end[-1] == '0') {
        *--end = '\0';
    }
    if (end[-1] == '.') {
        end[-1] = '\0';
    }
    return g_strconcat(text, " ล้านบาท", NULL);
}

/** The fewest digits that read back as the same number, never with an exponent. */
static char *real_to_text(double real)
{
    char text[REAL_BYTES] = "";
    for (int digits = 1; digits <= 17; digits++) {
        g_autofree char *format = g_strdup_printf("%%.%dg", digits);
        if (g_ascii_strtod(g_ascii_formatd(text, sizeof text, format, real), NULL) == real) {
            break;
        }
    }
    for (int decimals = 0; strchr(text, 'e') != NULL && decimals <= 17; decimals++) {
        g_autofree char *format = g_strdup_printf("%%.%df", decimals);
        char plain[REAL_BYTES] = "";
        if (g_ascii_strtod(g_ascii_formatd(plain, sizeof plain, format, real), NULL) == real) {
            g_strlcpy(text, plain, sizeof text);
        }
    }
    return g_strdup(text);
}

/** Lists are kept one a line. */
static char *list_to_text(const char *list, const char *separator)
{
    g_auto(GStrv) parts = g_strsplit(list, "\n", -1);
    return g_strjoinv(separator, parts);
}

static char *choice_to_text(const IntakeColumn *column, const char *key)
{
    for (const IntakeChoice *choice = column->choices; choice->key != NULL; choice++) {
        if (strcmp(choice->key, key) == 0) {
            return g_strdup(choice->name_th);
        }
    }
    return g_strdup(key);
}

char *export_cell_to_text(const ExportCell *cell, SqlStatement *statement)
{
    if (cell->value < 0 || sql_column_is_null(statement, cell->value)) {
        return g_strdup("");
    }
    switch (cell->column->type) {
    case INTAKE_TYPE_MONEY:
        return money_to_text(sql_column_integer(statement, cell->value),
                             cell->rounded >= 0 &&
                                 sql_column_integer(statement, cell->rounded) != 0);
    case INTAKE_TYPE_REAL:
    case INTAKE_TYPE_PERCENT:
        return real_to_text(sql_column_real(statement, cell->value));
    case INTAKE_TYPE_YES_NO:
        return g_strdup(sql_column_integer(statement, cell->value) != 0 ? "ใช่" : "");
    case INTAKE_TYPE_CHOICE:
        return choice_to_text(cell->column, sql_column_text(statement, cell->value));
    case INTAKE_TYPE_LIST:
    case INTAKE_TYPE_ISSUES:
        return list_to_text(sql_column_text(statement, cell->value), "; ");
    case INTAKE_TYPE_VILLAGES:
        return list_to_text(sql_column_text(statement, cell->value), ",");
    default:
        return sql_column_copy(statement, cell->value);
    }
}
