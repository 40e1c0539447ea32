#include "whole.h"

#include <string.h>

#include "intake_query.h"

/** A workbook in force. */
typedef struct {
    char *office_code;
    GPtrArray *sheets; // IntakeWholeSheet *
    int64_t sheet_count;
} Book;

/** A workbook that was converted in this run. */
typedef struct {
    char *office_code;  // NULL: not known, or not one
    GHashTable *states; // of its sheets, by their kind
} News;

struct IntakeWhole {
    GHashTable *books; // sha256 → GPtrArray of Book *, one an office
    GHashTable *news;  // sha256 → News *
};

static void sheet_free(gpointer data)
{
    IntakeWholeSheet *sheet = data;
    g_free(sheet->name);
    g_free(sheet->years);
    g_free(sheet);
}

static void book_free(gpointer data)
{
    Book *book = data;
    g_ptr_array_unref(book->sheets);
    g_free(book->office_code);
    g_free(book);
}

static void news_free(gpointer data)
{
    News *news = data;
    g_hash_table_unref(news->states);
    g_free(news->office_code);
    g_free(news);
}

static void books_free(gpointer data) { g_ptr_array_unref(data); }

void intake_whole_free(IntakeWhole *whole)
{
    if (whole == NULL) {
        return;
    }
    g_hash_table_unref(whole->books);
    g_hash_table_unref(whole->news);
    g_free(whole);
}

static Book *find_book(const GPtrArray *books, const char *office_code)
{
    for (guint i = 0; books != NULL && i < books->len; i++) {
        Book *book = g_ptr_array_index(books, i);
        if (strcmp(book->office_code, office_code) == 0) {
            return book;
        }
    }
    return NULL;
}

static Book *ensure_book(IntakeWhole *whole, const char *sha256, const char *office_code)
{
    GPtrArray *books = g_hash_table_lookup(whole->books, sha256);
    if (books == NULL) {
        books = g_ptr_array_new_with_free_func(book_free);
        g_hash_table_insert(whole->books, g_strdup(sha256), books);
    }
    Book *book = find_book(books, office_code);
    if (book == NULL) {
        book = g_new0(Book, 1);
        book->office_code = g_strdup(office_code);
        book->sheets = g_ptr_array_new_with_free_func(sheet_free);
        g_ptr_array_add(books, book);
    }
    return book;
}

static void add_row(SqlStatement *row, void *whole)
{
    const IntakeSheet *kind = intake_sheet_of_kind(sql_column_text(row, 3));
    if (kind == NULL) {
        return; // one sheet too few: the workbook will be converted
    }
    Book *book = ensure_book(whole, sql_column_text(row, 0), sql_column_text(row, 1));
    IntakeWholeSheet *sheet = g_new0(IntakeWholeSheet, 1);
    book->sheet_count = sql_column_integer(row, 2);
    sheet->sheet = kind;
    sheet->name = sql_column_copy(row, 4);
    sheet->years = sql_column_copy(row, 5);
    g_ptr_array_add(book->sheets, sheet);
}

IntakeWhole *intake_whole_load(IntakeStatements *statements, GError **error)
{
    g_autoptr(IntakeWhole) whole = g_new0(IntakeWhole, 1);
    whole->books = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, books_free);
    whole->news = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, news_free);
    SqlStatement *list = intake_statements_get(statements, intake_whole_list_sql, error);
    return sql_each(list, add_row, whole, error) ? g_steal_pointer(&whole) : NULL;
}

const GPtrArray *intake_whole_find(const IntakeWhole *whole, const char *sha256,
                                   const char **office_code)
{
    const GPtrArray *books = g_hash_table_lookup(whole->books, sha256);
    const Book *book = NULL;
    if (*office_code != NULL) {
        book = find_book(books, *office_code);
    } else if (books != NULL && books->len == 1) {
        book = g_ptr_array_index(books, 0);
    }
    if (book == NULL || book->sheets->len != book->sheet_count) {
        return NULL;
    }
    *office_code = book->office_code;
    return book->sheets;
}

void intake_whole_note(IntakeWhole *whole, const char *sha256, const char *office_code,
                       const IntakeSheet *sheet, IntakeWholeState state)
{
    News *news = g_hash_table_lookup(whole->news, sha256);
    if (news == NULL) {
        news = g_new0(News, 1);
        news->office_code = g_strdup(office_code);
        news->states = g_hash_table_new(NULL, NULL);
        g_hash_table_insert(whole->news, g_strdup(sha256), news);
    }
    bool same = g_strcmp0(news->office_code, office_code) == 0;
    IntakeWholeState kept = same && office_code != NULL ? state : INTAKE_WHOLE_OUT;
    g_hash_table_insert(news->states, (gpointer)(uintptr_t)sheet, GINT_TO_POINTER(kept));
}

/** How many sheets are in; 0 when one that should be is not. */
static int count_sheets(const News *news)
{
    int count = 0;
    GHashTableIter iter;
    gpointer state = NULL;
    g_hash_table_iter_init(&iter, news->states);
    while (g_hash_table_iter_next(&iter, NULL, &state)) {
        if (GPOINTER_TO_INT(state) == INTAKE_WHOLE_OUT) {
            return 0;
        }
        count += GPOINTER_TO_INT(state) == INTAKE_WHOLE_IN;
    }
    return count;
}

static bool keep_one(IntakeStatements *statements, const char *sha256, const News *news,
                     GError **error)
{
    int count = count_sheets(news);
    if (count == 0) {
        return true;
    }
    SqlStatement *put = intake_statements_get(statements, intake_whole_put_sql, error);
    if (put == NULL) {
        return false;
    }
    sql_bind_text(put, ":sha256", sha256);
    sql_bind_text(put, ":office", news->office_code);
    sql_bind_integer(put, ":sheets", count);
    return sql_execute(put, error);
}

bool intake_whole_keep(const IntakeWhole *whole, IntakeStatements *statements, GError **error)
{
    GHashTableIter iter;
    gpointer sha256 = NULL;
    gpointer news = NULL;
    g_hash_table_iter_init(&iter, whole->news);
    while (g_hash_table_iter_next(&iter, &sha256, &news)) {
        if (!keep_one(statements, sha256, news, error)) {
            return false;
        }
    }
    return intake_statements_run(statements, intake_whole_sweep_sql, error);
}

bool intake_whole_has_news(const IntakeWhole *whole) { return g_hash_table_size(whole->news) > 0; }
