#include "scratch.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

#define OPEN_FOLDERS 16

char *scratch_make(void)
{
    g_autoptr(GError) error = NULL;
    char *path = g_dir_make_tmp("tambon-test-XXXXXX", &error);
    g_assert_no_error(error);
    return path;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

void scratch_remove(char *path)
{
    g_assert_cmpint(nftw(path, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS), ==, 0);
    g_free(path);
}

void scratch_write(const char *path, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_file_set_contents(path, text, (gssize)strlen(text), &error);
    g_assert_no_error(error);
}

char *scratch_read(const char *path)
{
    char *text = NULL;
    return g_file_get_contents(path, &text, NULL, NULL) ? text : NULL;
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char *scratch_list(const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GDir) directory = g_dir_open(path, 0, &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *name = NULL;
    while ((name = g_dir_read_name(directory)) != NULL) {
        g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, compare_names);
    g_ptr_array_add(names, NULL);
    return g_strjoinv(" ", (char **)names->pdata);
}
