#include "health.h"

#include <string.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/complaint.h"
#include "base/file.h"
#include "base/hash.h"
#include "report.h"
#include "snapshot/snapshot.h"

#define CHECKED "checked"
#define LIMIT_CHECKED_BYTES 512
#define SECONDS_A_DAY 86400
#define NOTHING "-" /* in place of a name: `current` is lost */
#define SOUND "sound"
#define DAMAGED "damaged"

void client_health_clear(ClientHealthFound *found)
{
    g_clear_error(&found->cause);
    *found = (ClientHealthFound){0};
}

/* Signed bytes that fail are not fetched again: the file's place is made of the signed hash. */
static bool check(const char *path, GError **error)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(path, error);
    return snapshot != NULL && snapshot_check(snapshot, error);
}

static bool opens(const char *path)
{
    g_autoptr(Snapshot) snapshot = path != NULL ? snapshot_open(path, NULL) : NULL;
    return snapshot != NULL;
}

static void look_once(const char *path, ClientHealthFound *found)
{
    *found = (ClientHealthFound){.health = CLIENT_HEALTH_BROKEN};
    if (path == NULL) {
        g_set_error(&found->cause, STORE_ERROR, STORE_ERROR_EMPTY, "no such snapshot");
        return;
    }
    if (!base_hash_file(path, found->sha256, NULL, &found->cause)) {
        found->sha256[0] = '\0';
        return;
    }
    found->health = opens(path) ? CLIENT_HEALTH_OPENS : CLIENT_HEALTH_BROKEN;
    if (!store_snapshot_is_named(path, found->sha256)) {
        g_set_error(&found->cause, CLIENT_ERROR, CLIENT_RESULT_FELL_BACK,
                    "%s: has SHA-256 %s, not the signed one", path, found->sha256);
    } else if (check(path, &found->cause)) {
        found->health = CLIENT_HEALTH_SOUND;
    } else {
        found->is_bad_release =
            g_error_matches(found->cause, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT);
    }
}

/* Twice: for one read error or a full table of open files no release is given up. */
void client_health_look(const char *path, ClientHealthFound *found)
{
    look_once(path, found);
    if (found->health != CLIENT_HEALTH_SOUND) {
        client_health_clear(found);
        look_once(path, found);
    }
}

/* Everything that is a reason to read the whole file again, in one line. */
static char *make_stamp(const ClientRun *run, const char *path)
{
    struct stat status = {0};
    (void)stat(path, &status);
    g_autofree char *boot = base_clock_boot();
    const char *state = run->options->kiosk_state;
    int64_t complaint_unix = state != NULL ? base_complaint_time(state, path) : 0;
    g_autofree char *name = g_path_get_basename(path);
    return g_strdup_printf("%s bytes %lld time %lld inode %llu boot %s day %" G_GINT64_FORMAT
                           " program " TAMBON_VERSION " complaint %" G_GINT64_FORMAT " ",
                           name, (long long)status.st_size, (long long)status.st_mtime,
                           (unsigned long long)status.st_ino, boot[0] != '\0' ? boot : "-",
                           run->clock.system_unix / SECONDS_A_DAY, complaint_unix);
}

static char *checked_path(const ClientRun *run)
{
    return g_build_filename(store_path(run->store), CHECKED, NULL);
}

/* Returns whether the whole file was read for this very reason; then `damaged` is what came of it.
 */
static bool was_checked(const ClientRun *run, const char *stamp, bool *damaged)
{
    g_autofree char *path = checked_path(run);
    g_autofree char *text = base_file_read_text(path, LIMIT_CHECKED_BYTES, NULL);
    if (text == NULL || !g_str_has_prefix(text, stamp)) {
        return false;
    }
    const char *verdict = g_strchomp(text) + strlen(stamp);
    *damaged = !g_str_equal(verdict, SOUND);
    return true;
}

/* Best effort: not remembered, it is looked at again by the next run. */
static void remember(const ClientRun *run, const char *snapshot, bool damaged)
{
    g_autofree char *path = checked_path(run);
    g_autofree char *stamp = make_stamp(run, snapshot);
    g_autofree char *text = g_strconcat(stamp, damaged ? DAMAGED : SOUND, "\n", NULL);
    (void)!base_file_write(path, text, strlen(text), NULL);
}

/* A release that staff went back from is better than nothing, and only than nothing. */
static bool is_better(const ClientRun *run, const ClientHealthFound *previous,
                      const ClientHealthFound *current)
{
    int release = store_previous_release(store_path(run->store));
    bool held = store_held_covers(run->store, release);
    ClientHealth worth = held ? MIN(previous->health, CLIENT_HEALTH_OPENS) : previous->health;
    return worth > current->health;
}

/* Returns whether the snapshot in force is now another one, and what it is good for. */
static bool fall_back(const ClientRun *run, const ClientHealthFound *current,
                      ClientHealthFound *previous)
{
    g_autofree char *path = store_previous_snapshot(store_path(run->store), NULL);
    client_health_look(path, previous);
    g_autoptr(GError) error = NULL;
    if (!is_better(run, previous, current)) {
        return false;
    }
    if (!store_fall_back(run->store, &error)) {
        g_message("not put back into force: %s", error->message);
        return false;
    }
    return true;
}

static void make_good(ClientRun *run, const ClientHealthFound *current)
{
    int release = store_current_release(store_path(run->store));
    if (current->is_bad_release && release > 0) {
        /* Best effort, as in install.c. */
        (void)!store_bad_mark(run->store, current->sha256, release, NULL);
    }
    g_auto(ClientHealthFound) previous = {0};
    bool fell_back = fall_back(run, current, &previous);
    run->damaged = !fell_back || previous.health != CLIENT_HEALTH_SOUND;
    client_report_write(run, fell_back ? CLIENT_RESULT_FELL_BACK : CLIENT_RESULT_NOT_SOUND,
                        current->cause);
    g_autofree char *now = store_current_snapshot(store_path(run->store), NULL);
    remember(run, now != NULL ? now : NOTHING, run->damaged);
}

static bool has_nothing(const ClientRun *run)
{
    g_autofree char *previous = store_previous_snapshot(store_path(run->store), NULL);
    return previous == NULL;
}

void client_health_mend(ClientRun *run)
{
    g_autofree char *path = store_current_snapshot(store_path(run->store), NULL);
    if (path == NULL && has_nothing(run)) {
        return; /* the first run */
    }
    g_autofree char *stamp = make_stamp(run, path != NULL ? path : NOTHING);
    if (was_checked(run, stamp, &run->damaged) && (run->damaged || opens(path))) {
        return;
    }
    g_auto(ClientHealthFound) current = {0};
    client_health_look(path, &current);
    if (path != NULL && current.health == CLIENT_HEALTH_SOUND) {
        run->damaged = false;
        remember(run, path, false);
        return;
    }
    make_good(run, &current);
}
