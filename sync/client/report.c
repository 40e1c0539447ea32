#include "report.h"

#include <stdio.h>
#include <time.h>

#include "base/clock.h"

#define SECONDS_A_MINUTE 60
#define EXIT_UNREACHABLE 10 /* below it: success, and commands that began nothing */

/* What was found on the disk before anybody was asked. */
static bool is_of_the_store(ClientResult result)
{
    return result == CLIENT_RESULT_FELL_BACK || result == CLIENT_RESULT_NOT_SOUND;
}

static void print(ClientResult result, int release, const GError *cause)
{
    bool failed = client_result_exit_code(result) != 0;
    FILE *stream = failed ? stderr : stdout;
    (void)fprintf(stream, "tambon-sync: %s [%04d]", client_result_sentence(result),
                  client_result_support_code(result));
    if (release > 0) {
        (void)fprintf(stream, " ชุดที่ใช้อยู่: %d", release);
    }
    (void)fputc('\n', stream);
    if (client_result_exit_code(result) >= EXIT_UNREACHABLE && !is_of_the_store(result)) {
        (void)fputs("tambon-sync: ข้อมูลเดิมในเครื่องไม่ถูกเปลี่ยนแปลง\n", stream);
    }
    if (cause != NULL) {
        (void)fprintf(stream, "tambon-sync: %s\n", cause->message);
    }
}

void client_report_print(ClientResult result, const GError *cause) { print(result, 0, cause); }

/* A roll-back, a run that was stopped and a bad stick say nothing about the server. */
static bool tells_of_server(const ClientRun *run, ClientResult result)
{
    return result != CLIENT_RESULT_ROLLED_BACK && result != CLIENT_RESULT_STOPPED &&
           !is_of_the_store(result) &&
           (run->options->from == NULL || client_result_exit_code(result) == 0);
}

static int64_t unreachable_since(const ClientRun *run, ClientResult result,
                                 const StoreStatus *before)
{
    if (!tells_of_server(run, result)) {
        return before->unreachable_since_unix;
    }
    if (client_result_exit_code(result) != EXIT_UNREACHABLE) {
        return 0;
    }
    int64_t now_unix = client_clock_now(&run->clock);
    int64_t since_unix = before->unreachable_since_unix;
    /* A run by a clock far ahead must not hide the days that follow. */
    return since_unix != 0 && since_unix <= now_unix ? since_unix : now_unix;
}

static void fill_status(StoreStatus *status, const ClientRun *run, ClientResult result)
{
    const char *path = store_path(run->store);
    g_auto(StoreStatus) before = {0};
    store_status_read(path, &before);
    int exit_code = client_result_exit_code(result);
    bool checked = exit_code == 0 && result != CLIENT_RESULT_ROLLED_BACK;
    status->last_try_unix = client_clock_now(&run->clock);
    status->last_success_unix = checked ? status->last_try_unix : before.last_success_unix;
    status->unreachable_since_unix = unreachable_since(run, result, &before);
    status->exit_code = exit_code;
    status->support_code = client_result_support_code(result);
    status->reason_th = g_strdup(client_result_sentence(result));
    status->release = store_current_release(path);
    status->next_try_unix = run->next_try_unix;
    status->taken = g_strdup(run->taken);
    status->taken_bytes = run->taken_bytes;
    status->clock_uncertain = client_clock_is_uncertain(&run->clock);
}

static void write_status(const ClientRun *run, const StoreStatus *status)
{
    g_autoptr(GError) error = NULL;
    if (!store_status_write(run->store, status, &error)) {
        (void)fprintf(stderr, "tambon-sync: status not written: %s\n", error->message);
    }
}

/* The clock on the wall of the office: in the same words in which `window` is given. */
static void print_next_try(int64_t next_try_unix)
{
    int minutes = (int)((next_try_unix + BASE_CLOCK_THAILAND_AHEAD_SECONDS) %
                        BASE_CLOCK_SECONDS_A_DAY / SECONDS_A_MINUTE);
    (void)printf("tambon-sync: จะถามเครื่องแม่ข่ายครั้งต่อไปหลังเวลา %02d:%02d น.\n", minutes / 60,
                 minutes % 60);
}

void client_report_wait(const ClientRun *run, ClientResult result)
{
    g_auto(StoreStatus) status = {0};
    store_status_read(store_path(run->store), &status);
    int code = client_result_support_code(result);
    if (status.waiting_code != code || status.next_try_unix != run->next_try_unix) {
        status.waiting_code = code;
        status.waiting_unix = run->clock.system_unix;
        g_free(status.waiting_th);
        status.waiting_th = g_strdup(client_result_sentence(result));
        status.next_try_unix = run->next_try_unix;
        write_status(run, &status);
    }
    print(result, store_current_release(store_path(run->store)), NULL);
    print_next_try(run->next_try_unix);
}

void client_report_write(const ClientRun *run, ClientResult result, const GError *cause)
{
    g_auto(StoreStatus) status = {0};
    fill_status(&status, run, result);
    write_status(run, &status);
    print(result, status.release, cause);
    if (status.taken != NULL) {
        (void)printf("tambon-sync: รับแบบ %s %" G_GINT64_FORMAT " ไบต์\n", status.taken,
                     status.taken_bytes);
    }
}
