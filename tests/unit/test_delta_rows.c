#include <base/file.h>
#include <delta/rows.h>
#include <glib/gstdio.h>
#include <replay/patchset.h>
#include <string.h>

#include "../support/delta_bed.h"
#include "../support/snapshot_fixture.h"

// Two days' work, each on the release before.
static const char first_day[] =
    "UPDATE project SET status = 'done', status_date = '2026-02-01' WHERE code = 'A000002';"
    "DELETE FROM project_money WHERE project_code = 'A000001';"
    "DELETE FROM project WHERE code = 'A000001';"
    "UPDATE release SET number = 8, made_utc = '2026-02-02T00:00:00Z'";
static const char second_day[] =
    "UPDATE project SET name = 'ขุดลอกคลองบ้านกลาง' WHERE code = 'A000002';"
    "UPDATE release SET number = 9, made_utc = '2026-02-03T00:00:00Z'";

#define HEADER_BYTES 128

static void copy(const char *from, const char *to)
{
    g_autoptr(GError) error = NULL;
    (void)g_remove(to);
    bool copied = base_file_copy(from, to, &error);
    g_assert_no_error(error);
    g_assert_true(copied);
}

/* As a publisher does: the new release is the old one with the differences to its content. */
static GBytes *make_release(const char *old_path, const char *content_path, const char *new_path)
{
    g_autoptr(GError) error = NULL;
    GBytes *patchset = replay_patchset_make(old_path, content_path, &error);
    g_assert_no_error(error);
    copy(old_path, new_path);
    bool applied = replay_patchset_apply(new_path, patchset, &error);
    g_assert_no_error(error);
    g_assert_true(applied);
    return patchset;
}

static void change(const char *path, const char *sql)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_WRITE, &error);
    g_assert_no_error(error);
    bool done = sql_run(database, sql, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

/* Three releases on two steps; the bed leads from the first to the second, or to the third. */
typedef struct {
    DeltaBed bed;
    char *third_path;
    char *trial_path;
    GBytes *steps[2]; /* the patchset of each step */
    int step;         /* which one the bed's files are the ends of */
} Fixture;

static GBytes *make_next(const Fixture *fixture, const char *old_path, const char *day,
                         const char *new_path)
{
    g_autofree char *content = g_build_filename(fixture->bed.folder, "content.db", NULL);
    copy(old_path, content);
    change(content, day);
    return make_release(old_path, content, new_path);
}

static void fixture_make(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_auto(SnapshotFixture) snapshot = {0};
    snapshot_fixture_init(&snapshot, NULL);
    delta_bed_init(&fixture->bed);
    fixture->third_path = g_build_filename(fixture->bed.folder, "third.db", NULL);
    fixture->trial_path = g_build_filename(fixture->bed.folder, "trial.db", NULL);
    copy(snapshot.path, fixture->bed.old_path);
    fixture->steps[0] = make_next(fixture, fixture->bed.old_path, first_day, fixture->bed.new_path);
    fixture->steps[1] = make_next(fixture, fixture->bed.new_path, second_day, fixture->third_path);
    delta_bed_measure(&fixture->bed);
}

static void fixture_remove(Fixture *fixture, const void *unused)
{
    (void)unused;
    delta_bed_clear(&fixture->bed);
    g_free(fixture->third_path);
    g_free(fixture->trial_path);
    g_bytes_unref(fixture->steps[0]);
    g_bytes_unref(fixture->steps[1]);
}

static void make(const Fixture *fixture)
{
    g_autoptr(GError) error = NULL;
    bool made = delta_rows_make(&fixture->bed.made, fixture->steps[fixture->step],
                                fixture->trial_path, fixture->bed.delta_path, &error);
    g_assert_no_error(error);
    g_assert_true(made);
    g_assert_false(g_file_test(fixture->trial_path, G_FILE_TEST_EXISTS));
}

static void expect_right(const Fixture *fixture, const char *delta_path)
{
    g_autoptr(GError) error = NULL;
    const DeltaBed *bed = &fixture->bed;
    bool applied = delta_rows_apply(&bed->applied, delta_path, NULL, &error);
    g_assert_no_error(error);
    g_assert_true(applied);
    g_autoptr(GByteArray) result = delta_bed_read(bed->result_path);
    g_autoptr(GByteArray) wanted = delta_bed_read(bed->new_path);
    g_assert_cmpmem(result->data, result->len, wanted->data, wanted->len);
}

static void expect_refusal(const Fixture *fixture, DeltaError code)
{
    g_autoptr(GError) error = NULL;
    const DeltaBed *bed = &fixture->bed;
    g_assert_false(delta_rows_apply(&bed->applied, bed->delta_path, NULL, &error));
    g_assert_error(error, DELTA_ERROR, (int)code);
    g_assert_false(g_file_test(bed->result_path, G_FILE_TEST_EXISTS));
}

static void a_step_gives_the_release_bit_for_bit(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    expect_right(fixture, fixture->bed.delta_path);
}

/* Makes both steps and moves the bed's end to the third release. Returns: their paths, in order. */
static GPtrArray *make_steps(Fixture *fixture)
{
    DeltaBed *bed = &fixture->bed;
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(paths, g_build_filename(bed->folder, "first.rows", NULL));
    g_ptr_array_add(paths, g_build_filename(bed->folder, "second.rows", NULL));
    make(fixture);
    copy(bed->delta_path, g_ptr_array_index(paths, 0));
    g_autofree char *first_path = g_strdup(bed->old_path);
    copy(bed->old_path, fixture->trial_path);
    copy(bed->new_path, bed->old_path);
    copy(fixture->third_path, bed->new_path);
    delta_bed_measure(bed);
    g_autofree char *kept = g_build_filename(bed->folder, "kept.db", NULL);
    copy(fixture->trial_path, kept);
    fixture->step = 1;
    make(fixture);
    copy(bed->delta_path, g_ptr_array_index(paths, 1));
    copy(kept, bed->old_path);
    delta_bed_measure(bed);
    fixture->step = 0;
    return paths;
}

static void steps_in_a_row_give_the_last_release(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) paths = make_steps(fixture);
    bool joined = delta_rows_join(paths, &fixture->bed.made, fixture->bed.delta_path, &error);
    g_assert_no_error(error);
    g_assert_true(joined);
    expect_right(fixture, fixture->bed.delta_path);
}

static void expect_no_join(const Fixture *fixture, const GPtrArray *paths)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(delta_rows_join(paths, &fixture->bed.made, fixture->bed.delta_path, &error));
    g_assert_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE);
    g_assert_false(g_file_test(fixture->bed.delta_path, G_FILE_TEST_EXISTS));
}

static void steps_that_do_not_follow_on_are_not_joined(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_autoptr(GPtrArray) paths = make_steps(fixture);
    g_autoptr(GPtrArray) turned = g_ptr_array_new();
    g_ptr_array_add(turned, g_ptr_array_index(paths, 1));
    g_ptr_array_add(turned, g_ptr_array_index(paths, 0));
    expect_no_join(fixture, turned);
    // Steps that follow on, but do not begin where the delta shall begin, or end too early.
    g_ptr_array_remove_index(turned, 1);
    expect_no_join(fixture, turned);
    g_ptr_array_index(turned, 0) = g_ptr_array_index(paths, 0);
    expect_no_join(fixture, turned);
    // The second step, made with another SQLite build.
    g_autoptr(GByteArray) step = delta_bed_read(g_ptr_array_index(paths, 1));
    step->data[96] ^= 1;
    delta_bed_write(g_ptr_array_index(paths, 1), step->data, step->len);
    expect_no_join(fixture, paths);
    delta_bed_write(g_ptr_array_index(paths, 1), step->data, HEADER_BYTES - 1);
    expect_no_join(fixture, paths);
}

static void too_many_steps_are_not_joined(Fixture *fixture, const void *unused)
{
    (void)unused;
    // A step that leads from the third release to itself may stand there any number of times.
    DeltaBed *bed = &fixture->bed;
    copy(bed->new_path, bed->old_path);
    delta_bed_measure(bed);
    g_bytes_unref(fixture->steps[0]);
    fixture->steps[0] = g_bytes_new(NULL, 0);
    make(fixture);
    g_autofree char *step = g_build_filename(bed->folder, "step.rows", NULL);
    copy(bed->delta_path, step);
    g_autoptr(GPtrArray) paths = g_ptr_array_new();
    for (int i = 0; i < DELTA_ROWS_STEP_LIMIT; i++) {
        g_ptr_array_add(paths, step);
    }
    g_assert_true(delta_rows_join(paths, &bed->made, bed->delta_path, NULL));
    expect_right(fixture, bed->delta_path);
    g_ptr_array_add(paths, step);
    expect_no_join(fixture, paths);
}

static void a_release_that_was_not_replayed_has_no_delta_of_rows(Fixture *fixture,
                                                                 const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    DeltaBed *bed = &fixture->bed;
    change(bed->new_path, "VACUUM");
    delta_bed_measure(bed);
    g_assert_false(delta_rows_make(&bed->made, fixture->steps[0], fixture->trial_path,
                                   bed->delta_path, &error));
    g_assert_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE);
    g_assert_false(g_file_test(bed->delta_path, G_FILE_TEST_EXISTS));
    g_assert_false(g_file_test(fixture->trial_path, G_FILE_TEST_EXISTS));
}

static void another_patchset_makes_no_delta(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    DeltaBed *bed = &fixture->bed;
    g_assert_false(delta_rows_make(&bed->made, fixture->steps[1], fixture->trial_path,
                                   bed->delta_path, &error));
    g_assert_error(error, DELTA_ERROR, DELTA_ERROR_UNSUITABLE);
    g_assert_false(g_file_test(bed->delta_path, G_FILE_TEST_EXISTS));
}

static void another_sqlite_build_is_refused_before_any_work(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    g_autoptr(GByteArray) delta = delta_bed_read(fixture->bed.delta_path);
    delta->data[96 + 31] ^= 0x80;
    delta_bed_write(fixture->bed.delta_path, delta->data, delta->len);
    expect_refusal(fixture, DELTA_ERROR_MISMATCH);
}

static void a_delta_for_other_files_is_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    const DeltaPair right = fixture->bed.applied;
    fixture->bed.applied.old_sha256 = fixture->bed.new_sha256;
    expect_refusal(fixture, DELTA_ERROR_MISMATCH);
    fixture->bed.applied = right;
    fixture->bed.applied.new_sha256 = fixture->bed.old_sha256;
    expect_refusal(fixture, DELTA_ERROR_MISMATCH);
    fixture->bed.applied = right;
    fixture->bed.applied.new_bytes++;
    expect_refusal(fixture, DELTA_ERROR_MISMATCH);
    fixture->bed.applied = right;
    g_autoptr(GByteArray) old_bytes = delta_bed_read(fixture->bed.old_path);
    delta_bed_write(fixture->bed.old_path, old_bytes->data, old_bytes->len - 1);
    expect_refusal(fixture, DELTA_ERROR_MISMATCH);
}

static void an_old_file_with_one_other_byte_is_found_out(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    g_autoptr(GByteArray) old_bytes = delta_bed_read(fixture->bed.old_path);
    old_bytes->data[96] ^= 1; // "library version", which SQLite writes and never reads
    old_bytes->data[70] ^= 1; // application id
    delta_bed_write(fixture->bed.old_path, old_bytes->data, old_bytes->len);
    expect_refusal(fixture, DELTA_ERROR_DAMAGED);
}

static void every_length_it_can_be_cut_to_is_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    g_autoptr(GByteArray) delta = delta_bed_read(fixture->bed.delta_path);
    for (guint length = 0; length < delta->len; length++) {
        delta_bed_write(fixture->bed.delta_path, delta->data, length);
        expect_refusal(fixture, DELTA_ERROR_DAMAGED);
    }
    const guint8 zero = 0;
    g_byte_array_append(delta, &zero, 1);
    delta_bed_write(fixture->bed.delta_path, delta->data, delta->len);
    expect_refusal(fixture, DELTA_ERROR_DAMAGED);
}

static void no_flipped_bit_gives_another_file(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    DeltaBed *bed = &fixture->bed;
    g_autoptr(GByteArray) delta = delta_bed_read(bed->delta_path);
    g_autoptr(GByteArray) wanted = delta_bed_read(bed->new_path);
    for (guint i = 0; i < delta->len; i++) {
        g_autoptr(GError) error = NULL;
        guint8 bit = (guint8)(1U << (i * 5 + i / 8) % 8);
        delta->data[i] ^= bit;
        delta_bed_write(bed->delta_path, delta->data, delta->len);
        delta->data[i] ^= bit;
        if (delta_rows_apply(&bed->applied, bed->delta_path, NULL, &error)) {
            g_assert_cmpint(i, >=, HEADER_BYTES);
            g_autoptr(GByteArray) result = delta_bed_read(bed->result_path);
            g_assert_cmpmem(result->data, result->len, wanted->data, wanted->len);
        } else {
            g_assert_true(error->domain == DELTA_ERROR);
            g_assert_false(g_file_test(bed->result_path, G_FILE_TEST_EXISTS));
        }
    }
}

typedef struct {
    guint at;
    guint32 value;
} Bound;

static void every_field_out_of_bounds_is_refused(Fixture *fixture, const void *unused)
{
    (void)unused;
    static const Bound bounds[] = {
        {0, 0},
        {8, 0},
        {8, 2},
        {8, G_MAXUINT32},
        {12, 0},
        {12, 2},
        {12, 65},
        {12, G_MAXUINT32},
        {128, 0},
        {128, 1},
        {128, (64U << 20) + 1},
        {128, G_MAXUINT32}, // plain bytes
        {132, 0},
        {132, 1},
        {132, 1U << 30},
        {132, G_MAXUINT32}, // packed bytes
    };
    make(fixture);
    g_autoptr(GByteArray) delta = delta_bed_read(fixture->bed.delta_path);
    for (gsize i = 0; i < G_N_ELEMENTS(bounds); i++) {
        guint32 right = 0;
        guint32 value = GUINT32_TO_LE(bounds[i].value);
        memcpy(&right, delta->data + bounds[i].at, sizeof right);
        memcpy(delta->data + bounds[i].at, &value, sizeof value);
        delta_bed_write(fixture->bed.delta_path, delta->data, delta->len);
        memcpy(delta->data + bounds[i].at, &right, sizeof right);
        g_test_message("%u: %u", bounds[i].at, bounds[i].value);
        expect_refusal(fixture, DELTA_ERROR_DAMAGED);
    }
}

static bool stop(GError **error)
{
    g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INTR, "stopped");
    return false;
}

static void work_can_be_stopped(Fixture *fixture, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    make(fixture);
    g_assert_false(delta_rows_apply(&fixture->bed.applied, fixture->bed.delta_path, stop, &error));
    g_assert_error(error, G_FILE_ERROR, G_FILE_ERROR_INTR);
    g_assert_false(g_file_test(fixture->bed.result_path, G_FILE_TEST_EXISTS));
}

static void the_journal_of_a_killed_run_does_no_harm(Fixture *fixture, const void *unused)
{
    (void)unused;
    make(fixture);
    // A hot journal that would cut the file to one page: magic, 0 records, nonce, 1 page, 512,
    // 4096.
    const guint8 journal[512] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7, 0, 0,
                                 0,    0,    0,    0,    0,    1,    0,    0,    0, 1,
                                 0,    0,    2,    0,    0,    0,    0x10, 0};
    g_autofree char *path = g_strconcat(fixture->bed.result_path, "-journal", NULL);
    delta_bed_write(path, journal, sizeof journal);
    delta_bed_write(fixture->bed.result_path, "half", 4);
    expect_right(fixture, fixture->bed.delta_path);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                                        \
    g_test_add("/delta/rows/" name, Fixture, NULL, fixture_make, function, fixture_remove)
    ADD("a-step-gives-the-release-bit-for-bit", a_step_gives_the_release_bit_for_bit);
    ADD("steps-in-a-row-give-the-last-release", steps_in_a_row_give_the_last_release);
    ADD("steps-that-do-not-follow-on-are-not-joined", steps_that_do_not_follow_on_are_not_joined);
    ADD("too-many-steps-are-not-joined", too_many_steps_are_not_joined);
    ADD("a-release-that-was-not-replayed-has-no-delta-of-rows",
        a_release_that_was_not_replayed_has_no_delta_of_rows);
    ADD("another-patchset-makes-no-delta", another_patchset_makes_no_delta);
    ADD("another-sqlite-build-is-refused-before-any-work",
        another_sqlite_build_is_refused_before_any_work);
    ADD("a-delta-for-other-files-is-refused", a_delta_for_other_files_is_refused);
    ADD("an-old-file-with-one-other-byte-is-found-out",
        an_old_file_with_one_other_byte_is_found_out);
    ADD("every-length-it-can-be-cut-to-is-refused", every_length_it_can_be_cut_to_is_refused);
    ADD("no-flipped-bit-gives-another-file", no_flipped_bit_gives_another_file);
    ADD("every-field-out-of-bounds-is-refused", every_field_out_of_bounds_is_refused);
    ADD("work-can-be-stopped", work_can_be_stopped);
    ADD("the-journal-of-a-killed-run-does-no-harm", the_journal_of_a_killed_run_does_no_harm);
    return g_test_run();
}
