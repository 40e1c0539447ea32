#include "source.h"

#include <string.h>

#include "base/file.h"
#include "source_rival.h"
#include "source_search.h"

static void source_free(gpointer data)
{
    IntakeSource *source = data;
    g_free(source->path);
    g_free(source->file);
    g_free(source->folder);
    g_free(source->sheet_name);
    g_free(source->office_code);
    g_free(source->disagreement);
    g_free(source->rivals);
    g_free(source->years);
    g_free(source->copy_of);
    intake_workbook_unref(source->workbook);
    g_free(source);
}

const char *intake_source_sheet_name(const IntakeSource *source)
{
    return source->sheet_name != NULL ? source->sheet_name : source->sheet->name_th;
}

/** Below the workspace: from there; elsewhere: the whole path. */
static char *name_for_people(const IntakeSourceSearch *search, const char *path)
{
    gsize length = strlen(search->workspace);
    bool below = g_str_has_prefix(path, search->workspace) && path[length] == G_DIR_SEPARATOR;
    return g_strdup(below ? path + length + 1 : path);
}

void intake_source_begin_report(IntakeSourceSearch *search, const char *path, const char *sheet)
{
    g_autofree char *file = name_for_people(search, path);
    intake_report_begin_file(search->report, file, sheet);
}

void intake_source_end_report(IntakeSourceSearch *search)
{
    bool refused = intake_report_file_count(search->report, INTAKE_SEVERITY_ERROR) > 0;
    intake_report_end_file(search->report);
    search->result->files += refused;
    search->result->refused += refused;
}

static void report_file(IntakeSourceSearch *search, const char *path, const IntakeProblem *problem)
{
    intake_source_begin_report(search, path, NULL);
    intake_report_add(search->report, problem);
    intake_source_end_report(search);
}

static bool is_csv(const char *name)
{
    static const char *const endings[] = {".csv", NULL};
    return base_file_has_ending(name, endings);
}

static bool is_workbook(const char *name)
{
    static const char *const endings[] = {".xlsx", ".xls", ".ods", ".xlsm", NULL};
    return base_file_has_ending(name, endings);
}

IntakeSourceClaim intake_source_claim_of(const IntakeSourceSearch *search, const char *path,
                                         char **folder_code, char **name_code)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *folder_name = g_path_get_basename(folder);
    g_autofree char *base = g_path_get_basename(path);
    bool exact = intake_source_claim_is_code(folder_name, strlen(folder_name));
    *folder_code = exact ? g_strdup(folder_name) : NULL;
    *name_code = intake_source_claim_read(base);
    return (IntakeSourceClaim){
        .given = search->options->tambon_code, .folder = *folder_code, .name = *name_code};
}

/** Sheets of the province are its own; --tambon, which is about the others, says nothing of them.
 */
static void set_office(const IntakeSourceSearch *search, IntakeSource *source,
                       const IntakeSourceClaim *claim)
{
    bool tambon = claim->folder != NULL || claim->name != NULL || claim->sheet != NULL;
    if (source->sheet->owner == INTAKE_OWNER_TAMBON) {
        (void)intake_source_claim_settle(claim, &source->office_code, &source->disagreement);
    } else if (!tambon) {
        source->office_code = g_strdup(search->options->province_code);
    }
}

IntakeSource *intake_source_add(IntakeSourceSearch *search, const char *path,
                                const IntakeSheet *sheet, const IntakeSourceClaim *claim)
{
    if (search->sources->len >= INTAKE_IMPORT_LIMIT_FILES) {
        search->full = true;
        return NULL;
    }
    IntakeSource *source = g_new0(IntakeSource, 1);
    source->path = g_strdup(path);
    source->file = name_for_people(search, path);
    source->folder = g_path_get_dirname(path);
    source->sheet = sheet;
    set_office(search, source, claim);
    g_ptr_array_add(search->sources, source);
    search->result->files++;
    return source;
}

static void take_csv(IntakeSourceSearch *search, const char *path, bool given)
{
    g_autofree char *folder_code = NULL;
    g_autofree char *name_code = NULL;
    IntakeSourceClaim claim = intake_source_claim_of(search, path, &folder_code, &name_code);
    bool tambon = claim.given != NULL || claim.folder != NULL || claim.name != NULL;
    const IntakeSheet *sheet =
        intake_sheet_of_file(path, tambon ? INTAKE_OWNER_TAMBON : INTAKE_OWNER_PROVINCE);
    if (sheet != NULL) {
        (void)intake_source_add(search, path, sheet, &claim);
        return;
    }
    report_file(
        search, path,
        &(IntakeProblem){.severity = given ? INTAKE_SEVERITY_ERROR : INTAKE_SEVERITY_WARNING,
                         .rule = "file.kind",
                         .message = "ไม่รู้ว่าเป็นตารางชนิดใดจากชื่อไฟล์ จึงไม่อ่าน",
                         .advice = "ตั้งชื่อไฟล์ตามแบบฟอร์ม เช่น projects.csv"});
}

static void take_file(IntakeSourceSearch *search, const char *path, bool given)
{
    if (is_csv(path)) {
        take_csv(search, path, given);
    } else if (is_workbook(path)) {
        intake_source_take_workbook(search, path, given);
    } else if (given) { // documents and photos lie beside the sheets
        report_file(search, path,
                    &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                     .rule = "file.format",
                                     .message = "ไม่ใช่ไฟล์ตาราง (.csv .xlsx .xls .ods)",
                                     .advice = "ส่งไฟล์ตามแบบฟอร์ม หรือ “บันทึกเป็น” .xlsx"});
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
static void search_folder(IntakeSourceSearch *search, const char *folder, int depth)
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

static void search_path(IntakeSourceSearch *search, const char *given)
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

static void search_workspace(IntakeSourceSearch *search)
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
    if (order == 0) {
        order = strcmp(first->file, second->file);
    }
    return order != 0 ? order : first->sheet_index - second->sheet_index;
}

GPtrArray *intake_source_find(const IntakeImportOptions *options, const IntakeWhole *whole,
                              const IntakeBeside *beside, IntakeReport *report,
                              IntakeImportResult *result)
{
    g_autofree char *workspace = g_canonicalize_filename(options->workspace, NULL);
    GPtrArray *sources = g_ptr_array_new_with_free_func(source_free);
    IntakeSourceSearch search = {.options = options,
                                 .workspace = workspace,
                                 .whole = whole,
                                 .beside = beside,
                                 .report = report,
                                 .result = result,
                                 .sources = sources};
    if (options->paths == NULL || options->paths[0] == NULL) {
        search_workspace(&search);
    }
    for (int i = 0; options->paths != NULL && options->paths[i] != NULL; i++) {
        search_path(&search, options->paths[i]);
    }
    if (search.full) {
        report_file(
            &search, workspace,
            &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                             .rule = "file.many",
                             .message = "มีไฟล์มากเกินที่รับได้ในครั้งเดียว (20,000 ตาราง) ส่วนที่เกินไม่ถูกอ่าน",
                             .advice = "สั่งทีละโฟลเดอร์ หรือนำไฟล์ที่ไม่ใช้ออก"});
    }
    g_ptr_array_sort(sources, compare_sources);
    intake_source_rival_mark(sources);
    intake_spool_unref(search.spool); // workbooks keep it as long as they need it
    return sources;
}
