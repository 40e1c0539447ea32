#include "intake/import.h"

#include <string.h>

#include "base/clock.h"
#include "cross.h"
#include "intake_query.h"
#include "normalise.h"
#include "read.h"
#include "sql/province.h"
#include "store.h"
#include "trail.h"
#include "transaction.h"

typedef struct {
    const IntakeImportOptions *options;
    IntakeReport *report;
    IntakeImportResult *result;
    SqlDatabase *database;
    IntakeStatements *statements;
    IntakeTransaction transaction;
    IntakeCross cross;                     // what was stored, for the rules between sheets
    IntakeReference *reference;            // NULL: must be loaded (again)
    IntakeBatch *batch;                    // of the current file, until everybody has seen it
    char sha256[BASE_HASH_HEX_LENGTH + 1]; // of the current file; "" before it is read
    int first_problem;                     // of the current file, in the report
    char *received_utc;
    bool checking; // store nothing in the end
    bool undone;   // the current file, and with it its transaction
    bool redoing;  // files of an undone transaction: nobody is told again
} Run;

static void report_error(Run *run, const char *rule, const char *message, const char *advice)
{
    intake_report_add(run->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                                    .rule = rule,
                                                    .message = message,
                                                    .advice = advice});
}

/** True if the office's newest file of this kind has these bytes. */
static bool is_unchanged(Run *run, const IntakeSource *source, const char *sha256, bool *unchanged,
                         GError **error)
{
    SqlStatement *newest = intake_statements_get(run->statements, intake_source_newest_sql, error);
    if (newest == NULL) {
        return false;
    }
    sql_bind_text(newest, ":office", source->office_code);
    sql_bind_text(newest, ":kind", source->sheet->kind);
    bool row = false;
    if (!sql_step(newest, &row, error)) {
        return false;
    }
    *unchanged = row && g_strcmp0(sql_column_text(newest, 0), sha256) == 0;
    sql_reset(newest);
    return true;
}

static bool check_office(Run *run, const IntakeSource *source)
{
    bool province = source->sheet->owner == INTAKE_OWNER_PROVINCE;
    if (source->disagreement != NULL) {
        intake_report_add(run->report,
                          &(IntakeProblem){.severity = INTAKE_SEVERITY_ERROR,
                                           .rule = "office.disagreement",
                                           .value = source->disagreement,
                                           .message = "บอกตำบลเจ้าของไฟล์ไว้ไม่ตรงกัน",
                                           .advice = "ตรวจว่าไฟล์อยู่ในโฟลเดอร์ของตำบลที่ถูกต้อง"});
    } else if (source->office_code == NULL && province) {
        report_error(run, "office.reference", "ตารางนี้จังหวัดเป็นผู้เก็บ ตำบลส่งไม่ได้",
                     "นำไฟล์ออกจากโฟลเดอร์ของตำบล");
    } else if (source->office_code == NULL) {
        report_error(run, "office.unknown", "ไม่รู้ว่าไฟล์นี้เป็นของตำบลใด",
                     "วางไฟล์ในโฟลเดอร์ชื่อรหัสตำบล หรือตั้งชื่อ รหัสตำบล-ชนิด.csv");
    } else if (!province && !intake_reference_is_tambon(run->reference, source->office_code)) {
        g_autofree char *message =
            g_strdup_printf("ไม่มีตำบลรหัส %s ในทะเบียนพื้นที่ของจังหวัด", source->office_code);
        report_error(run, "office.unknown", message, "ตรวจรหัสตำบล หรือเพิ่มในตารางพื้นที่ (areas)");
    } else {
        return true;
    }
    return false;
}

static bool ensure_reference(Run *run, GError **error)
{
    if (run->reference == NULL) {
        run->reference = intake_reference_load(run->database, error);
    }
    return run->reference != NULL;
}

static bool has_errors(const Run *run)
{
    return intake_report_file_count(run->report, INTAKE_SEVERITY_ERROR) > 0;
}

/** Rows of other sheets that would point to what this reference sheet no longer has. */
static bool report_dangling(Run *run, const IntakeCheck *check, GError **error)
{
    if (check->batch->sheet->owner != INTAKE_OWNER_PROVINCE || check->vanished->len == 0) {
        return true;
    }
    SqlStatement *dangling = intake_statements_get(run->statements, intake_dangling_sql, error);
    bool row = dangling != NULL;
    while (row) {
        if (!sql_step(dangling, &row, error)) {
            return false;
        }
        if (row) {
            g_autofree char *message =
                g_strdup_printf("แถวที่หายไปยังถูกใช้อยู่ในข้อมูลอื่น (%s %d แถว)",
                                sql_column_text(dangling, 0), (int)sql_column_integer(dangling, 1));
            report_error(run, "row.still-used", message, "คงแถวนั้นไว้ หรือแก้ข้อมูลที่อ้างถึงก่อน");
        }
    }
    return dangling != NULL;
}

/** What the audit log says about a file: rows when it is in, errors when it is not. */
static IntakeTrail make_trail(const Run *run, const IntakeSource *source, const char *sha256,
                              int count)
{
    return (IntakeTrail){run->options->by, source, sha256, count};
}

/** A check leaves no trace. */
static bool record_stored(Run *run, const IntakeSource *source, const char *sha256, int row_count,
                          GError **error)
{
    IntakeTrail trail = make_trail(run, source, sha256, row_count);
    return run->checking || intake_trail_stored(run->database, &trail, error);
}

static bool record_refused(Run *run, const IntakeSource *source, GError **error)
{
    const char *sha256 = run->sha256[0] != '\0' ? run->sha256 : NULL;
    IntakeTrail trail = make_trail(run, source, sha256,
                                   intake_report_file_count(run->report, INTAKE_SEVERITY_ERROR));
    return run->checking || !has_errors(run) ||
           (intake_transaction_open(&run->transaction, error) &&
            intake_trail_refused(run->database, &trail, error));
}

static bool store_batch(Run *run, const IntakeSource *source, const char *sha256,
                        IntakeCheck *check, GError **error)
{
    IntakeStore store = {.check = check,
                         .file = source->file,
                         .sheet = source->sheet_name,
                         .path = source->path,
                         .sha256 = sha256,
                         .sender = run->options->sender,
                         .received_utc = run->received_utc,
                         .workspace = run->checking ? NULL : run->options->workspace};
    return intake_store_batch(&store, error) && report_dangling(run, check, error) &&
           record_stored(run, source, sha256, intake_batch_count(check->batch), error);
}

/**
 * What the checks let pass and the schema does not is a fault of this program, yet of one file:
 * it is refused like any other, and the run goes on.
 */
static bool forgive_constraint(Run *run, GError **error)
{
    if (*error == NULL || !g_error_matches(*error, SQL_ERROR, SQL_ERROR_CONSTRAINT)) {
        return false;
    }
    g_autofree char *message = g_strdup_printf("ฐานข้อมูลไม่รับ: %s", (*error)->message);
    report_error(run, "store.constraint", message, "แจ้งผู้ดูแลโปรแกรมพร้อมไฟล์นี้");
    g_clear_error(error);
    return true;
}

static bool undo_transaction(Run *run, GError **error)
{
    g_clear_pointer(&run->reference, intake_reference_free); // it may know what is undone
    return intake_transaction_undo(&run->transaction, error);
}

/** What does not hold when it is stored is undone, with its whole transaction. */
static bool store_or_undo(Run *run, const IntakeSource *source, IntakeCheck *check, GError **error)
{
    GError *problem = NULL;
    bool done =
        (store_batch(run, source, run->sha256, check, &problem) &&
         (has_errors(run) || intake_transaction_keep_file(
                                 &run->transaction, intake_batch_count(check->batch), &problem))) ||
        forgive_constraint(run, &problem);
    if (!done) {
        g_propagate_error(error, problem);
    }
    run->undone = !done || has_errors(run);
    return (!run->undone || undo_transaction(run, done ? error : NULL)) && done;
}

/** Checks, and stores if all is well; afterwards the report says whether the file is in. */
static bool import_batch(Run *run, const IntakeSource *source, GError **error)
{
    g_auto(IntakeCheck) check = {0};
    intake_check_init(&check);
    check.batch = run->batch;
    check.report = run->report;
    check.statements = run->statements;
    check.reference = run->reference;
    check.office_code = source->office_code;
    check.issue_edition = run->options->issue_edition;
    check.folder = source->folder;
    check.expected = run->options->expected;
    check.accept_vanished = run->options->accept_vanished;
    return intake_transaction_open(&run->transaction, error) && intake_check_batch(&check, error) &&
           (has_errors(run) || store_or_undo(run, source, &check, error));
}

/** A template's sheet that nobody filled in must not empty what its office sent before. */
static bool leave_empty(Run *run)
{
    if (intake_batch_count(run->batch) > 0 || has_errors(run) || run->options->accept_vanished) {
        return false;
    }
    intake_report_add(run->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                                    .rule = "sheet.empty",
                                                    .message = "มีแต่หัวตาราง ยังไม่มีแถวข้อมูล จึงไม่นำเข้า",
                                                    .advice = "ข้อมูลที่เคยส่งยังอยู่ครบ"});
    run->result->empty++;
    return true;
}

/** Everything after the file's bytes are known; `*skipped`: there was nothing to do. */
static bool import_table(Run *run, const IntakeSource *source, const IntakeRead *reading,
                         bool *skipped, GError **error)
{
    if (!is_unchanged(run, source, run->sha256, skipped, error)) {
        return false;
    }
    *skipped = *skipped && !run->checking && !run->options->reread_unchanged;
    if (*skipped) {
        run->result->unchanged++;
        return true;
    }
    IntakeCsvForm form = {0};
    IntakeTable *table = intake_read_table(reading, source, &form, run->report);
    if (table == NULL) {
        return true;
    }
    run->batch = intake_normalise_table(source->sheet, table, run->report);
    *skipped = leave_empty(run);
    if (*skipped) {
        return true;
    }
    if (!import_batch(run, source, error)) {
        return false;
    }
    bool province = source->sheet->owner == INTAKE_OWNER_PROVINCE;
    if (!has_errors(run) && province) {
        g_clear_pointer(&run->reference, intake_reference_free);
        run->cross.reference = true;
    } else if (!has_errors(run)) {
        g_hash_table_add(run->cross.offices, g_strdup(source->office_code));
    }
    return true;
}

/** What became of the file, for the board; also when the file was undone. */
static bool keep_try(Run *run, const IntakeSource *source, GError **error)
{
    if (run->checking || source->office_code == NULL) {
        return true;
    }
    SqlStatement *put = intake_statements_get(run->statements, intake_try_put_sql, error);
    if (put == NULL || !intake_transaction_open(&run->transaction, error)) {
        return false;
    }
    sql_bind_text(put, ":office", source->office_code);
    sql_bind_text(put, ":kind", source->sheet->kind);
    sql_bind_text(put, ":name", source->file);
    sql_bind_text(put, ":sha256", run->sha256);
    sql_bind_text(put, ":sender", run->options->sender);
    sql_bind_text(put, ":tried_utc", run->received_utc);
    sql_bind_text(put, ":outcome", has_errors(run) ? "refused" : "stored");
    sql_bind_integer(put, ":rows", run->batch != NULL ? intake_batch_count(run->batch) : 0);
    sql_bind_integer(put, ":errors", intake_report_file_count(run->report, INTAKE_SEVERITY_ERROR));
    sql_bind_integer(put, ":warnings",
                     intake_report_file_count(run->report, INTAKE_SEVERITY_WARNING));
    return sql_execute(put, error);
}

static void tell_listener(const Run *run, const IntakeSource *source)
{
    if (run->options->listener == NULL || run->redoing) {
        return;
    }
    const IntakeImportSeen seen = {
        .file = source->file,
        .office_code = source->office_code,
        .sheet = source->sheet,
        .table = run->batch != NULL ? run->batch->table : NULL,
        .first_problem = run->first_problem,
        .problem_count = intake_report_length(run->report) - run->first_problem,
        .stored = !has_errors(run),
    };
    run->options->listener(&seen, run->options->listener_data);
}

static bool import_source(Run *run, const IntakeSource *source, GError **error)
{
    if (!ensure_reference(run, error)) {
        return false;
    }
    intake_report_begin_file(run->report, source->file, intake_source_sheet_name(source));
    run->first_problem = intake_report_length(run->report);
    run->sha256[0] = '\0';
    run->undone = false;
    bool done = true;
    bool skipped = false;
    if (check_office(run, source)) {
        g_auto(IntakeRead) reading = {0};
        if (intake_read_open(&reading, source, run->report)) {
            memcpy(run->sha256, reading.sha256, sizeof run->sha256);
            done = import_table(run, source, &reading, &skipped, error);
        }
    }
    done = done && record_refused(run, source, error);
    run->result->refused += has_errors(run);
    intake_report_end_file(run->report);
    if (done && !skipped) {
        tell_listener(run, source);
        done = keep_try(run, source, error);
    }
    g_clear_pointer(&run->batch, intake_batch_free);
    return done;
}

/** Only what is kept for certain counts. */
static bool close_transaction(Run *run, GError **error)
{
    int files = run->transaction.files;
    int rows = run->transaction.rows;
    if (!intake_transaction_close(&run->transaction, error)) {
        return false;
    }
    run->result->stored += files;
    run->result->rows += rows;
    return true;
}

/** The files that an undone one took with it go in again; they have been reported. */
static bool redo_files(Run *run, const GPtrArray *sources, guint first, guint end, GError **error)
{
    g_autoptr(IntakeReport) silent = intake_report_new();
    Run again = *run;
    IntakeImportResult counted = *run->result;
    again.report = silent;
    again.redoing = true;
    bool done = true;
    for (guint i = first; i < end && done; i++) {
        done = import_source(&again, g_ptr_array_index(sources, i), error);
    }
    run->transaction = again.transaction;
    run->reference = again.reference;
    *run->result = counted;
    return done;
}

/** The rules between sheets, once all of them are in. */
static bool check_between(Run *run, GError **error)
{
    int before = intake_report_count(run->report, INTAKE_SEVERITY_ERROR);
    bool done = intake_cross_check(&run->cross, error);
    run->result->unfit = intake_report_count(run->report, INTAKE_SEVERITY_ERROR) - before;
    return done;
}

static bool import_sources(Run *run, GError **error)
{
    g_autoptr(GPtrArray) sources = intake_source_find(run->options, run->report, run->result);
    guint first = 0;
    bool done = true;
    for (guint i = 0; i < sources->len && done; i++) {
        done = import_source(run, g_ptr_array_index(sources, i), error) &&
               (!run->undone || redo_files(run, sources, first, i, error));
        if (done && intake_transaction_is_full(&run->transaction)) {
            done = close_transaction(run, error);
            first = i + 1;
        }
    }
    done = done && check_between(run, error);
    // The first problem is the one to tell; the files before it were good.
    return close_transaction(run, done ? error : NULL) && done;
}

static bool run_import(const IntakeImportOptions *options, IntakeReport *report,
                       IntakeImportResult *result, bool checking, GError **error)
{
    g_autofree char *path = g_build_filename(options->workspace, "province.db", NULL);
    g_autoptr(SqlDatabase) database = sql_province_open(path, error);
    if (database == NULL || !sql_run(database, intake_tune_sql, error)) {
        return false;
    }
    g_autoptr(IntakeStatements) statements = intake_statements_new(database);
    g_autofree char *received_utc = base_clock_to_rfc3339(base_clock_now());
    *result = (IntakeImportResult){0};
    Run run = {.options = options,
               .report = report,
               .result = result,
               .database = database,
               .statements = statements,
               .transaction = {.statements = statements, .checking = checking},
               .received_utc = received_utc,
               .checking = checking};
    run.cross =
        (IntakeCross){.statements = statements,
                      .report = report,
                      .offices = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                      .issue_edition = options->issue_edition};
    bool done = import_sources(&run, error) &&
                (checking || result->stored == 0 ||
                 intake_store_sweep_photos(statements, options->workspace, error));
    g_hash_table_unref(run.cross.offices);
    intake_reference_free(run.reference);
    return done;
}

bool intake_import_run(const IntakeImportOptions *options, IntakeReport *report,
                       IntakeImportResult *result, GError **error)
{
    return run_import(options, report, result, false, error);
}

bool intake_import_check(const IntakeImportOptions *options, IntakeReport *report,
                         IntakeImportResult *result, GError **error)
{
    return run_import(options, report, result, true, error);
}
