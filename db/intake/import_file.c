#include "import_file.h"

#include <string.h>

#include "intake_query.h"
#include "normalise.h"
#include "read.h"
#include "store.h"
#include "trail.h"

typedef IntakeImportRun Run;

/** Whether what the office has in force of this kind, or of some years of it, are these bytes. */
static bool is_unchanged(Run *run, const IntakeSource *source, bool *unchanged, GError **error)
{
    SqlStatement *ask = intake_statements_get(run->statements, intake_source_in_force_sql, error);
    if (ask == NULL) {
        return false;
    }
    sql_bind_text(ask, ":office", source->office_code);
    sql_bind_text(ask, ":kind", source->sheet->kind);
    sql_bind_text(ask, ":sha256", run->sha256);
    bool row = false;
    if (!sql_step(ask, &row, error)) {
        return false;
    }
    *unchanged =
        row && sql_column_integer(ask, 0) > 0 &&
        intake_beside_is_same(run->beside, source->sheet, source->office_code, source->folder);
    sql_reset(ask);
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
        intake_report_refuse(run->report, "office.reference", "ตารางนี้จังหวัดเป็นผู้เก็บ ตำบลส่งไม่ได้",
                             "นำไฟล์ออกจากโฟลเดอร์ของตำบล");
    } else if (source->office_code == NULL) {
        intake_report_refuse(run->report, "office.unknown", "ไม่รู้ว่าไฟล์นี้เป็นของตำบลใด",
                             "วางไฟล์ในโฟลเดอร์ชื่อรหัสตำบล หรือตั้งชื่อ รหัสตำบล-ชนิด.csv");
    } else if (!province && !intake_reference_is_tambon(run->reference, source->office_code)) {
        g_autofree char *message =
            g_strdup_printf("ไม่มีตำบลรหัส %s ในทะเบียนพื้นที่ของจังหวัด", source->office_code);
        intake_report_refuse(run->report, "office.unknown", message,
                             "ตรวจรหัสตำบล หรือเพิ่มในตารางพื้นที่ (areas)");
    } else {
        return true;
    }
    return false;
}

/** Other files of this run with the same sheet; its own faults are told all the same. */
static void report_rivals(Run *run, const IntakeSource *source)
{
    if (source->copy_of != NULL) {
        g_autofree char *message = g_strdup_printf("เหมือนกับไฟล์ %s ทุกประการ", source->copy_of);
        intake_report_add(run->report, &(IntakeProblem){.severity = INTAKE_SEVERITY_NOTE,
                                                        .rule = "file.copy",
                                                        .message = message,
                                                        .advice = "เก็บไว้ไฟล์เดียวก็พอ"});
    }
    if (source->rivals != NULL) {
        g_autofree char *message =
            g_strdup_printf("ตารางนี้ของเจ้าของเดียวกันมีในไฟล์อื่นด้วย จึงไม่รับทั้งหมด: %s", source->rivals);
        intake_report_refuse(run->report, "file.rival", message,
                             "เก็บไฟล์ที่ถูกต้องไว้ไฟล์เดียว ให้มีครบทุกแถวทุกปี แล้วนำไฟล์อื่นออก");
    }
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
            intake_report_refuse(run->report, "row.still-used", message,
                                 "คงแถวนั้นไว้ หรือแก้ข้อมูลที่อ้างถึงก่อน");
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
           intake_beside_keep(run->statements, source->sheet, source->office_code, source->folder,
                              error) &&
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
    intake_report_refuse(run->report, "store.constraint", message, "แจ้งผู้ดูแลโปรแกรมพร้อมไฟล์นี้");
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
    check.workspace = run->options->workspace;
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
    report_rivals(run, source);
    if (source->in_force && has_errors(run)) {
        return true; // the other file is the one to read
    }
    if (!source->in_force && !is_unchanged(run, source, skipped, error)) {
        return false;
    }
    bool same = (source->in_force || *skipped) && !has_errors(run);
    *skipped = same && !run->checking && !run->options->reread_unchanged;
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
        .copy = source->copy_of != NULL,
        .beside_refused = source->beside_refused,
    };
    run->options->listener(&seen, run->options->listener_data);
}

/** Whether the workbook will have to be converted again; `skipped` as in import_table(). */
static void note_whole(const Run *run, const IntakeSource *source, bool skipped)
{
    if (source->workbook == NULL) {
        return;
    }
    bool out = has_errors(run) || source->partial;
    bool left_empty = skipped && run->batch != NULL;
    IntakeWholeState state = left_empty ? INTAKE_WHOLE_EMPTY : INTAKE_WHOLE_IN;
    intake_whole_note(run->whole, source->sha256, source->office_code, source->sheet,
                      out ? INTAKE_WHOLE_OUT : state);
}

bool intake_import_file_take(IntakeImportRun *run, const IntakeSource *source, GError **error)
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
    note_whole(run, source, skipped);
    g_clear_pointer(&run->batch, intake_batch_free);
    return done;
}
