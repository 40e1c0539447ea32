#include "form/html.h"

#include "form_text.h"

static void append_escaped(GString *html, const char *text)
{
    g_autofree char *escaped = g_markup_escape_text(text, -1);
    g_auto(GStrv) lines = g_strsplit(escaped, "\n", -1);
    g_autofree char *joined = g_strjoinv("<br>", lines);
    g_string_append(html, joined);
}

static void append_element(GString *html, const char *element, const char *text)
{
    if (*text != '\0') {
        g_string_append_printf(html, "<%s>", element);
        append_escaped(html, text);
        g_string_append_printf(html, "</%s>\n", element);
    }
}

static void append_cell(GString *html, const FormCell *cell)
{
    static const char *const marks[] = {[FORM_MARK_NONE] = "",
                                        [FORM_MARK_ERROR] = "e",
                                        [FORM_MARK_WARNING] = "w",
                                        [FORM_MARK_GOOD] = "g"};
    g_autofree char *text = form_cell_to_text(cell);
    const char *number = cell->type == FORM_CELL_TEXT ? "" : "n";
    const char *space = *number != '\0' && cell->mark != FORM_MARK_NONE ? " " : "";
    if (*number == '\0' && cell->mark == FORM_MARK_NONE) {
        g_string_append(html, "<td>");
    } else {
        g_string_append_printf(html, "<td class=\"%s%s%s\">", number, space, marks[cell->mark]);
    }
    append_escaped(html, text);
    g_string_append(html, "</td>");
}

/** Columns as wide beside each other as they are in a spreadsheet. */
static void append_widths(GString *html, const FormTable *table)
{
    int total = 0;
    for (int column = 0; column < form_table_column_count(table); column++) {
        total += form_table_width(table, column);
    }
    g_string_append(html, "<colgroup>");
    for (int column = 0; column < form_table_column_count(table); column++) {
        g_string_append_printf(html, "<col style=\"width:%d%%\">",
                               100 * form_table_width(table, column) / MAX(total, 1));
    }
    g_string_append(html, "</colgroup>\n");
}

static void append_rows(GString *html, const FormTable *table)
{
    g_string_append(html, "<table>\n");
    append_widths(html, table);
    g_string_append(html, "<thead><tr>");
    for (int column = 0; column < form_table_column_count(table); column++) {
        bool narrow = form_table_width(table, column) <= FORM_TABLE_NARROW_DIGITS;
        g_string_append(html, narrow ? "<th scope=\"col\" class=\"v\"><span>"
                                     : "<th scope=\"col\"><span>");
        append_escaped(html, form_table_heading(table, column));
        g_string_append(html, "</span></th>");
    }
    g_string_append(html, "</tr></thead>\n<tbody>\n");
    for (int row = 0; row < form_table_row_count(table); row++) {
        g_string_append(html, "<tr>");
        for (int column = 0; column < form_table_column_count(table); column++) {
            append_cell(html, form_table_cell(table, row, column));
        }
        g_string_append(html, "</tr>\n");
    }
    g_string_append(html, "</tbody></table>\n");
}

static void append_table(GString *html, const FormTable *table)
{
    append_element(html, "h2", form_table_title(table));
    for (int i = 0; i < form_table_note_count(table); i++) {
        append_element(html, "p", form_table_note(table, i));
    }
    if (form_table_row_count(table) > 0) {
        append_rows(html, table);
    }
}

static void append_style(GString *html, const FormDocument *document)
{
    bool landscape = form_document_is_landscape(document);
    g_autoptr(GString) style = g_string_new(page_css);
    g_string_replace(style, "ORIENTATION", landscape ? "landscape" : "portrait", 1);
    g_string_replace(style, "MARGIN", form_document_is_compact(document) ? "8mm" : "12mm", 1);
    g_string_replace(style, "WIDTH", landscape ? "275mm" : "188mm", 1);
    g_string_append_printf(html, "<style>\n%s</style>\n", style->str);
}

char *form_html_make(const FormDocument *document)
{
    GString *html = g_string_new("<!DOCTYPE html>\n<html lang=\"th\">\n<head>\n"
                                 "<meta charset=\"utf-8\">\n"
                                 "<meta name=\"viewport\" content=\"width=device-width\">\n");
    append_element(html, "title", form_document_title(document));
    append_style(html, document);
    g_string_append(html, form_document_is_compact(document) ? "</head>\n<body class=\"compact\">\n"
                                                             : "</head>\n<body>\n");
    append_element(html, "h1", form_document_title(document));
    append_element(html, "p", form_document_subtitle(document));
    for (int i = 0; i < form_document_table_count(document); i++) {
        append_table(html, form_document_table(document, i));
    }
    g_string_append(html, "</body>\n</html>\n");
    return g_string_free(html, FALSE);
}
