#include "source.h"

#include <string.h>

#include "reference.h"

typedef struct {
    const IntakeImportOptions *options;
    char *workspace; // canonical
    IntakeReport *report;
    IntakeImportResult *result;
    GPtrArray *sources;
} Search;

static void source_free(gpointer data)
{
    IntakeSource *source = data;
    g_free(source->path);
    g_free(source->file);
    g_free(source->folder);
    g_free(source->office_code);
    g_free(source);
}

/** Below the workspace: from there; elsewhere: the whole path. */
static char *name_for_people(const Search *search, const char *path)
{
    gsize length = strlen(search->workspace);
    bool below = g_str_has_prefix(path, search->workspace) && path[length] == G_DIR_SEPARATOR;
    return g_strdup(below ? path + length + 1 : path);
}

static void report_file(Search *search, const char *path, const IntakeProblem *problem)
{
    g_autofree char *file = name_for_people(search, path);
    intake_report_begin_file(search->report, file, NULL);
    intake_report_add(search->report, problem);
    intake_report_end_file(search->report);
    if (problem->severity == INTAKE_SEVERITY_ERROR) {
        search->result->files++;
        search->result->refused++;
    }
}

static bool has_ending(const char *name, const char *const endings[])
{
    g_autofree char *lower = g_ascii_strdown(name, -1);
    for (int i = 0; endings[i] != NULL; i++) {
        if (g_str_has_suffix(lower, endings[i])) {
            return true;
        }
    }
    return false;
}

static bool is_csv(const char *name)
{
    static const char *const endings[] = {".csv", NULL};
    return has_ending(name, endings);
}

static bool is_workbook(const char *name)
{
    static const char *const endings[] = {".xlsx", ".xls", ".ods", ".xlsm", NULL};
    return has_ending(name, endings);
}

static bool is_tambon_code(const char *text, gsize length)
{
    return length == INTAKE_AREA_TAMBON_DIGITS && strspn(text, "0123456789") >= length;
}

/** "800120-projects.csv" → "projects", and the office; other names have no office. */
static const IntakeSheet *read_name(const char *path, IntakeOwner owner, char **office_code)
{
    g_autofree char *base = g_path_get_basename(path);
    base[strlen(base) - strlen(".csv")] = '\0';
    const char *kind = base;
    const char *dash = strchr(base, '-');
    if (dash != NULL && is_tambon_code(base, (gsize)(dash - base))) {
        *office_code = g_strndup(base, (gsize)(dash - base));
        owner = INTAKE_OWNER_TAMBON;
        kind = dash + 1;
    }
    return intake_sheet_find(kind, owner);
}

/** The code of the office by the folder's name; NULL if it is not one. */
static char *folder_office(const char *folder)
{
    g_autofree char *base = g_path_get_basename(folder);
    return is_tambon_code(base, strlen(base)) ? g_steal_pointer(&base) : NULL;
}

static void add_source(Search *search, const char *path, const IntakeSheet *sheet,
                       const char *name_office)
{
    IntakeSource *source = g_new0(IntakeSource, 1);
    source->path = g_strdup(path);
    source->file = name_for_people(search, path);
    source->folder = g_path_get_dirname(path);
    source->sheet = sheet;
    g_autofree char *office = folder_office(source->folder);
    if (sheet->owner == INTAKE_OWNER_PROVINCE) {
        bool tambon = name_office != NULL || office != NULL;
        source->office_code = tambon ? NULL : g_strdup(search->options->province_code);
    } else if (search->options->tambon_code != NULL) {
        source->office_code = g_strdup(search->options->tambon_code);
    } else if (name_office == NULL || office == NULL || strcmp(name_office, office) == 0) {
        source->office_code = g_strdup(name_office != NULL ? name_office : office);
    }
    g_ptr_array_add(search->sources, source);
    search->result->files++;
}

static void take_file(Search *search, const char *path, bool given)
{
    if (is_workbook(path)) {
        report_file(search, path,
                    &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                     .rule = "file.format",
                                     .message = "ยังอ่านไฟล์ชนิดนี้ไม่ได้",
                                     .advice = "บันทึกแต่ละแผ่นงานเป็น “CSV UTF-8” แล้วส่งใหม่"});
        return;
    }
    if (!is_csv(path)) {
        if (given) {
            report_file(search, path,
                        &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                         .rule = "file.format",
                                         .message = "ไม่ใช่ไฟล์ตาราง (.csv)",
                                         .advice = "ส่งไฟล์ .csv ตามแบบฟอร์ม"});
        }
        return; // documents and photos lie beside the sheets
    }
    g_autofree char *office = NULL;
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *folder_code = folder_office(folder);
    bool tambon = folder_code != NULL || search->options->tambon_code != NULL;
    const IntakeSheet *sheet =
        read_name(path, tambon ? INTAKE_OWNER_TAMBON : INTAKE_OWNER_PROVINCE, &office);
    if (sheet == NULL) {
        report_file(
            search, path,
            &(IntakeProblem){.severity = given ? INTAKE_SEVERITY_ERROR : INTAKE_SEVERITY_WARNING,
                             .rule = "file.kind",
                             .message = "ไม่รู้ว่าเป็นตารางชนิดใดจากชื่อไฟล์ จึงไม่อ่าน",
                             .advice = "ตั้งชื่อไฟล์ตามแบบฟอร์ม เช่น projects.csv"});
        return;
    }
    if (search->sources->len < INTAKE_IMPORT_LIMIT_FILES) {
        add_source(search, path, sheet, office);
    }
}

static int compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/** Names in a folder, sorted, without hidden files and the lock files of office programs. */
static GPtrArray *list_folder(const char *folder)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name = NULL;
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (*name != '.' && *name != '~') {
            g_ptr_array_add(names, g_strdup(name));
        }
    }
    g_ptr_array_sort(names, compare_names);
    return names;
}

// Recursion ends at INTAKE_IMPORT_LIMIT_DEPTH: also for links that lead back up.
// NOLINTNEXTLINE(misc-no-recursion)
static void search_folder(Search *search, const char *folder, int depth)
{
    if (depth > INTAKE_IMPORT_LIMIT_DEPTH) {
        return;
    }
    g_autoptr(GPtrArray) names = list_folder(folder);
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *path = g_build_filename(folder, g_ptr_array_index(names, i), NULL);
        if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
            search_folder(search, path, depth + 1);
        } else {
            take_file(search, path, false);
        }
    }
}

static void search_path(Search *search, const char *given)
{
    g_autofree char *path = g_canonicalize_filename(given, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
        search_folder(search, path, 0);
    } else if (g_file_test(path, G_FILE_TEST_EXISTS)) {
        take_file(search, path, true);
    } else {
        report_file(search, path,
                    &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                     .rule = "file.missing",
                                     .message = "ไม่มีไฟล์หรือโฟลเดอร์นี้",
                                     .advice = "ตรวจชื่อและที่อยู่ของไฟล์"});
    }
}

static void search_workspace(Search *search)
{
    static const char *const folders[] = {"reference", "intake"};
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        g_autofree char *folder = g_build_filename(search->workspace, folders[i], NULL);
        search_folder(search, folder, 0);
    }
}

static int compare_sources(gconstpointer a, gconstpointer b)
{
    const IntakeSource *first = *(const IntakeSource *const *)a;
    const IntakeSource *second = *(const IntakeSource *const *)b;
    int order = intake_sheet_order(first->sheet) - intake_sheet_order(second->sheet);
    if (order == 0) {
        order = g_strcmp0(first->office_code, second->office_code);
    }
    return order != 0 ? order : strcmp(first->file, second->file);
}

GPtrArray *intake_source_find(const IntakeImportOptions *options, IntakeReport *report,
                              IntakeImportResult *result)
{
    g_autofree char *workspace = g_canonicalize_filename(options->workspace, NULL);
    GPtrArray *sources = g_ptr_array_new_with_free_func(source_free);
    Search search = {options, workspace, report, result, sources};
    if (options->paths == NULL || options->paths[0] == NULL) {
        search_workspace(&search);
    }
    for (int i = 0; options->paths != NULL && options->paths[i] != NULL; i++) {
        search_path(&search, options->paths[i]);
    }
    g_ptr_array_sort(sources, compare_sources);
    return sources;
}
