#include "pin.h"

#include <base/error.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "scratch.h"

#define RIGHT "290471"
#define WRONG "290472"
#define QUARTER (INT64_C(15) * 60)

typedef struct {
    char *folder; /* the state folder, and the hash file beside it */
    char *hash_path;
    char *tries_path;
    PinTries tries;
} Bed;

/* Hashing takes its time: once for all cases. */
static const char *right_hash(void)
{
    static char *hash = NULL;
    if (hash == NULL) {
        g_autoptr(GError) error = NULL;
        hash = pin_make_hash(RIGHT, &error);
        g_assert_no_error(error);
    }
    return hash;
}

static void set_up(Bed *bed, gconstpointer user)
{
    (void)user;
    bed->folder = scratch_make();
    bed->hash_path = g_build_filename(bed->folder, "pin", NULL);
    bed->tries_path = g_build_filename(bed->folder, "pin-tries", NULL);
    g_autofree char *line = g_strconcat(right_hash(), "\n", NULL);
    scratch_write(bed->hash_path, line);
    pin_tries_init(&bed->tries, bed->folder);
}

static void tear_down(Bed *bed, gconstpointer user)
{
    (void)user;
    pin_tries_clear(&bed->tries);
    g_free(bed->hash_path);
    g_free(bed->tries_path);
    scratch_remove(bed->folder);
}

static PinClock at(int64_t up_seconds, const char *boot)
{
    PinClock clock = {.up_seconds = up_seconds};
    g_strlcpy(clock.boot, boot, sizeof clock.boot);
    return clock;
}

static PinResult try(Bed *bed, const char *digits, PinClock now)
{
    return pin_tries_check(&bed->tries, bed->hash_path, digits, &now);
}

/* The program ends and begins again; what it has in memory is gone. */
static void start_again(Bed *bed)
{
    pin_tries_clear(&bed->tries);
    pin_tries_init(&bed->tries, bed->folder);
}

static void lock(Bed *bed, PinClock now)
{
    for (int i = 0; i < PIN_TRIES; i++) {
        g_assert_cmpint(try(bed, WRONG, now), ==, PIN_WRONG);
    }
}

static int64_t locked_for(const Bed *bed, PinClock now)
{
    return pin_tries_lock_seconds(&bed->tries, &now);
}

static void test_what_a_pin_can_be(void)
{
    g_assert_true(pin_is_possible("123456"));
    g_assert_true(pin_is_possible("123456789012"));
    g_assert_false(pin_is_possible("12345"));
    g_assert_false(pin_is_possible("1234567890123"));
    g_assert_false(pin_is_possible("12345a"));
    g_assert_false(pin_is_possible("๑๒๓๔๕๖"));
    g_assert_false(pin_is_possible(""));
}

static void test_what_everybody_tries_first_is_weak(void)
{
    static const char *const weak[] = {"000000", "777777777777", "123456", "654321", "890123",
                                       "210987", "121212",       "907907", "123123"};
    static const char *const good[] = {RIGHT, "123457", "112233", "135791", "804105"};
    for (size_t i = 0; i < G_N_ELEMENTS(weak); i++) {
        g_assert_true(pin_is_weak(weak[i]));
        g_assert_null(pin_make_hash(weak[i], NULL));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
        g_test_message("%s", good[i]);
        g_assert_false(pin_is_weak(good[i]));
    }
}

static void test_a_hash_is_yescrypt_salted_and_without_the_digits(void)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *again = pin_make_hash(RIGHT, &error);
    g_assert_no_error(error);
    g_assert_true(g_str_has_prefix(again, "$y$"));
    g_assert_cmpstr(again, !=, right_hash());
    g_assert_null(strstr(again, RIGHT));
    g_assert_null(pin_make_hash("12345", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
}

static void test_only_the_right_one_opens(Bed *bed, gconstpointer user)
{
    (void)user;
    PinClock now = at(100, "a");
    g_assert_cmpint(try(bed, WRONG, now), ==, PIN_WRONG);
    g_assert_cmpint(try(bed, "29047", now), ==, PIN_WRONG);
    g_assert_cmpint(try(bed, "", now), ==, PIN_WRONG);
    g_assert_cmpint(pin_tries_left(&bed->tries, &now), ==, 2);
    g_assert_cmpint(try(bed, RIGHT, now), ==, PIN_RIGHT);
    g_assert_cmpint(pin_tries_left(&bed->tries, &now), ==, PIN_TRIES);
    g_assert_false(g_file_test(bed->tries_path, G_FILE_TEST_EXISTS));
}

static void test_without_a_hash_nothing_opens_and_nothing_is_counted(Bed *bed, gconstpointer user)
{
    (void)user;
    PinClock now = at(100, "a");
    g_assert_true(pin_is_set(bed->hash_path));
    g_assert_cmpint(g_unlink(bed->hash_path), ==, 0);
    g_assert_false(pin_is_set(bed->hash_path));
    g_assert_false(pin_is_set(NULL));
    g_assert_cmpint(try(bed, RIGHT, now), ==, PIN_NONE);
    g_assert_cmpint(pin_tries_left(&bed->tries, &now), ==, PIN_TRIES);
    g_assert_false(g_file_test(bed->tries_path, G_FILE_TEST_EXISTS));
}

/* A hash of another method, an empty file, half a line: no way in, and no comparison with it. */
static void test_a_file_that_is_no_hash_of_ours_lets_nobody_in(Bed *bed, gconstpointer user)
{
    (void)user;
    g_autofree char *half = g_strndup(right_hash(), 12);
    const char *const contents[] = {"",  "\n", RIGHT, "$1$abcdefgh$ZS0H5n5QYDBPbVBYpy2UI1",
                                    "*", half};
    PinClock now = at(100, "a");
    for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
        scratch_write(bed->hash_path, contents[i]);
        g_assert_cmpint(try(bed, RIGHT, now), !=, PIN_RIGHT);
    }
}

static void test_five_wrong_ones_lock_for_a_quarter_of_an_hour(Bed *bed, gconstpointer user)
{
    (void)user;
    PinClock now = at(1000, "a");
    lock(bed, now);
    g_assert_cmpint(pin_tries_left(&bed->tries, &now), ==, 0);
    g_assert_cmpint(locked_for(bed, now), ==, QUARTER);
    g_assert_cmpint(try(bed, RIGHT, at(1000 + QUARTER - 1, "a")), ==, PIN_LOCKED);
    g_assert_cmpint(locked_for(bed, at(1000 + QUARTER - 1, "a")), ==, 1);
    g_assert_cmpint(try(bed, RIGHT, at(1000 + QUARTER, "a")), ==, PIN_RIGHT);
}

static void test_after_a_lock_there_are_five_tries_again(Bed *bed, gconstpointer user)
{
    (void)user;
    lock(bed, at(1000, "a"));
    PinClock later = at(1000 + QUARTER, "a");
    g_assert_cmpint(pin_tries_left(&bed->tries, &later), ==, PIN_TRIES);
    g_assert_cmpint(try(bed, WRONG, later), ==, PIN_WRONG);
    g_assert_cmpint(pin_tries_left(&bed->tries, &later), ==, PIN_TRIES - 1);
    g_assert_cmpint(try(bed, RIGHT, later), ==, PIN_RIGHT);
    lock(bed, at(9000, "a"));
    g_assert_cmpint(locked_for(bed, at(9000, "a")), ==, QUARTER);
}

static void test_tries_count_on_after_a_restart(Bed *bed, gconstpointer user)
{
    (void)user;
    PinClock now = at(1000, "a");
    for (int i = 0; i < PIN_TRIES; i++) {
        g_assert_cmpint(pin_tries_left(&bed->tries, &now), ==, PIN_TRIES - i);
        g_assert_cmpint(try(bed, WRONG, now), ==, PIN_WRONG);
        start_again(bed);
    }
    g_assert_cmpint(try(bed, RIGHT, at(1500, "a")), ==, PIN_LOCKED);
    g_assert_cmpint(locked_for(bed, at(1500, "a")), ==, QUARTER - 500);
}

static void test_switching_the_machine_off_begins_the_lock_again(Bed *bed, gconstpointer user)
{
    (void)user;
    lock(bed, at(1000, "a"));
    start_again(bed);
    g_assert_cmpint(locked_for(bed, at(30, "b")), ==, QUARTER - 30);
    // The other machine time runs far ahead of the first: it is another switching-on all the same.
    g_assert_cmpint(try(bed, RIGHT, at(QUARTER - 1, "b")), ==, PIN_LOCKED);
    g_assert_cmpint(try(bed, RIGHT, at(QUARTER, "b")), ==, PIN_RIGHT);
}

/* A child is killed while it hashes: yescrypt was told to take its time. */
static void test_a_try_is_written_before_it_is_compared(Bed *bed, gconstpointer user)
{
    (void)user;
    // A salt that asks for 128 MB of work; what follows it is no hash of anything.
    scratch_write(bed->hash_path, "$y$jCT$F5Jx5fExrKuPp53xLKQ..1$"
                                  "X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7\n");
    pid_t child = fork();
    g_assert_cmpint(child, >=, 0);
    if (child == 0) {
        PinClock now = at(1000, "a");
        _exit((int)pin_tries_check(&bed->tries, bed->hash_path, RIGHT, &now));
    }
    while (!g_file_test(bed->tries_path, G_FILE_TEST_EXISTS) &&
           waitpid(child, NULL, WNOHANG) == 0) {
        g_usleep(500);
    }
    (void)kill(child, SIGKILL);
    (void)waitpid(child, NULL, 0);
    start_again(bed);
    PinClock now = at(1001, "a");
    g_assert_cmpint(pin_tries_left(&bed->tries, &now), ==, PIN_TRIES - 1);
}

static void test_a_folder_that_cannot_be_written_counts_in_memory(Bed *bed, gconstpointer user)
{
    (void)user;
    g_autofree char *nowhere = g_build_filename(bed->folder, "nowhere", NULL);
    pin_tries_clear(&bed->tries);
    pin_tries_init(&bed->tries, nowhere);
    PinClock now = at(1000, "a");
    lock(bed, now);
    g_assert_cmpint(try(bed, RIGHT, now), ==, PIN_LOCKED);
    g_assert_cmpint(try(bed, RIGHT, at(1000 + QUARTER, "a")), ==, PIN_RIGHT);
}

static void test_without_a_folder_it_counts_in_memory(Bed *bed, gconstpointer user)
{
    (void)user;
    pin_tries_clear(&bed->tries);
    pin_tries_init(&bed->tries, NULL);
    PinClock now = at(1000, "a");
    lock(bed, now);
    g_assert_cmpint(try(bed, RIGHT, now), ==, PIN_LOCKED);
}

static void test_a_damaged_file_of_tries_counts_as_a_lock(Bed *bed, gconstpointer user)
{
    (void)user;
    static const char *const contents[] = {"wrong = 77\n", "wrong", "\xff\xff", "wrong = -1\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(contents); i++) {
        scratch_write(bed->tries_path, contents[i]);
        start_again(bed);
        g_assert_cmpint(locked_for(bed, at(60, "a")), ==, QUARTER - 60);
        g_assert_cmpint(try(bed, RIGHT, at(QUARTER, "a")), ==, PIN_RIGHT);
    }
}

static void test_time_is_that_of_the_machine(void)
{
    PinClock now = pin_clock_now();
    struct timespec up = {0};
    g_assert_cmpint(clock_gettime(CLOCK_BOOTTIME, &up), ==, 0);
    g_assert_cmpint(now.up_seconds, <=, up.tv_sec);
    g_assert_cmpint(now.up_seconds, >, 0);
    g_assert_cmpuint(strlen(now.boot), ==, 36);
    PinClock again = pin_clock_now();
    g_assert_cmpstr(now.boot, ==, again.boot);
    g_setenv("TAMBON_BOOT_ID", "0123456789abcdef", TRUE);
    PinClock said = pin_clock_now();
    g_unsetenv("TAMBON_BOOT_ID");
    g_assert_cmpstr(said.boot, ==, "0123456789abcdef");
}

static void test_a_pad_types_and_takes_back(void)
{
    PinEntry entry = {0};
    g_assert_true(pin_entry_follow(&entry, "pin:back"));
    for (int i = 0; i < PIN_DIGITS_MOST; i++) {
        g_assert_true(pin_entry_follow(&entry, i % 2 == 0 ? "pin:4" : "pin:0"));
    }
    g_assert_true(pin_entry_follow(&entry, "pin:9"));
    g_assert_cmpstr(entry.digits, ==, "404040404040");
    g_assert_true(pin_entry_follow(&entry, "pin:back"));
    g_assert_cmpstr(entry.digits, ==, "40404040404");
    g_assert_cmpint(entry.count, ==, 11);
    g_assert_false(pin_entry_follow(&entry, "pin:done"));
    g_assert_false(pin_entry_follow(&entry, "pin:42"));
    g_assert_false(pin_entry_follow(&entry, "/staff"));
    pin_entry_clear(&entry);
    const PinEntry empty = {0};
    g_assert_cmpmem(&entry, sizeof entry, &empty, sizeof empty);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_FATAL_MASK); // warnings are what is expected here
    g_test_add_func("/pin/what-a-pin-can-be", test_what_a_pin_can_be);
    g_test_add_func("/pin/what-everybody-tries-first-is-weak",
                    test_what_everybody_tries_first_is_weak);
    g_test_add_func("/pin/a-hash-is-yescrypt-salted-and-without-the-digits",
                    test_a_hash_is_yescrypt_salted_and_without_the_digits);
    g_test_add_func("/pin/time-is-that-of-the-machine", test_time_is_that_of_the_machine);
    g_test_add_func("/pin/a-pad-types-and-takes-back", test_a_pad_types_and_takes_back);
#define CASE(name, function) g_test_add("/pin/" name, Bed, NULL, set_up, function, tear_down)
    CASE("only-the-right-one-opens", test_only_the_right_one_opens);
    CASE("without-a-hash-nothing-opens-and-nothing-is-counted",
         test_without_a_hash_nothing_opens_and_nothing_is_counted);
    CASE("a-file-that-is-no-hash-of-ours-lets-nobody-in",
         test_a_file_that_is_no_hash_of_ours_lets_nobody_in);
    CASE("five-wrong-ones-lock-for-a-quarter-of-an-hour",
         test_five_wrong_ones_lock_for_a_quarter_of_an_hour);
    CASE("after-a-lock-there-are-five-tries-again", test_after_a_lock_there_are_five_tries_again);
    CASE("tries-count-on-after-a-restart", test_tries_count_on_after_a_restart);
    CASE("switching-the-machine-off-begins-the-lock-again",
         test_switching_the_machine_off_begins_the_lock_again);
    CASE("a-try-is-written-before-it-is-compared", test_a_try_is_written_before_it_is_compared);
    CASE("a-folder-that-cannot-be-written-counts-in-memory",
         test_a_folder_that_cannot_be_written_counts_in_memory);
    CASE("without-a-folder-it-counts-in-memory", test_without_a_folder_it_counts_in_memory);
    CASE("a-damaged-file-of-tries-counts-as-a-lock", test_a_damaged_file_of_tries_counts_as_a_lock);
    return g_test_run();
}
