#include "pin.h"

#include <base/clock.h>
#include <base/config.h>
#include <base/error.h>
#include <base/file.h>
#include <crypt.h>
#include <errno.h>
#include <glib/gstdio.h>
#include <inttypes.h>
#include <string.h>
#include <time.h>
#include <ui/widget/pinpad.h>

#define METHOD "$y$"
#define HASH_LIMIT_BYTES 512
#define TRIES_FILE "pin-tries"

/* ---- what may be a PIN ---- */

bool pin_is_possible(const char *digits)
{
    size_t length = strlen(digits);
    return length >= PIN_DIGITS_LEAST && length <= PIN_DIGITS_MOST &&
           strspn(digits, "0123456789") == length;
}

/* Each digit `step` after the one before; 0 follows 9. */
static bool is_run(const char *digits, int step)
{
    for (size_t i = 1; digits[i] != '\0'; i++) {
        if ((digits[i] - digits[i - 1] - step) % 10 != 0) {
            return false;
        }
    }
    return true;
}

/* The first `period` digits again and again, to the end. */
static bool repeats(const char *digits, size_t period)
{
    for (size_t i = period; digits[i] != '\0'; i++) {
        if (digits[i] != digits[i - period]) {
            return false;
        }
    }
    return true;
}

bool pin_is_weak(const char *digits)
{
    return is_run(digits, 0) || is_run(digits, 1) || is_run(digits, -1) || repeats(digits, 2) ||
           repeats(digits, 3);
}

/* ---- its hash ---- */

/* A wiped copy of libcrypt's work space for each use: the PIN passes through it. Returns: owned;
   NULL with errno when libcrypt cannot. */
static char *hash_with(const char *digits, const char *setting)
{
    struct crypt_data *work = g_new0(struct crypt_data, 1);
    const char *hash = crypt_rn(digits, setting, work, (int)sizeof *work);
    int cause = errno;
    char *copy = g_strdup(hash);
    explicit_bzero(work, sizeof *work);
    g_free(work);
    errno = cause;
    return copy;
}

char *pin_make_hash(const char *digits, GError **error)
{
    if (!pin_is_possible(digits) || pin_is_weak(digits)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "a PIN is %d to %d digits, and neither a run nor a repetition",
                    PIN_DIGITS_LEAST, PIN_DIGITS_MOST);
        return NULL;
    }
    char setting[CRYPT_GENSALT_OUTPUT_SIZE];
    // No random bytes from us: libcrypt asks the kernel for them.
    bool salted = crypt_gensalt_rn(METHOD, 0, NULL, 0, setting, (int)sizeof setting) != NULL;
    char *hash = salted ? hash_with(digits, setting) : NULL;
    if (hash == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_IO, "cannot hash the PIN: %s", g_strerror(errno));
    }
    return hash;
}

/* The hash in a file; NULL: none. Owned. */
static char *read_hash(const char *path)
{
    g_autoptr(GError) error = NULL;
    char *hash = path != NULL ? base_file_read_text(path, HASH_LIMIT_BYTES, &error) : NULL;
    if (error != NULL && !g_error_matches(error, BASE_ERROR, BASE_ERROR_MISSING)) {
        g_warning("kiosk: pin-file: %s", error->message);
    }
    if (hash == NULL) {
        return NULL;
    }
    g_strchomp(hash);
    if (!g_str_has_prefix(hash, METHOD) || crypt_checksalt(hash) != CRYPT_SALT_OK) {
        g_warning("kiosk: pin-file: %s holds no yescrypt hash", path);
        g_clear_pointer(&hash, g_free);
    }
    return hash;
}

bool pin_is_set(const char *path)
{
    g_autofree char *hash = read_hash(path);
    return hash != NULL;
}

static bool is_right(const char *digits, const char *hash)
{
    g_autofree char *made = pin_is_possible(digits) ? hash_with(digits, hash) : NULL;
    return made != NULL && strcmp(made, hash) == 0;
}

/* ---- tries ---- */

PinClock pin_clock_now(void)
{
    PinClock now = {0};
    struct timespec up = {0};
    (void)clock_gettime(CLOCK_BOOTTIME, &up);
    now.up_seconds = up.tv_sec;
    g_autofree char *boot = base_clock_boot();
    g_strlcpy(now.boot, boot, sizeof now.boot);
    return now;
}

static char *path_of(const PinTries *tries)
{
    return tries->folder != NULL ? g_build_filename(tries->folder, TRIES_FILE, NULL) : NULL;
}

static void read_tries(PinTries *tries, const char *path)
{
    int up_seconds = 0;
    g_autofree char *boot = NULL;
    const BaseConfigKey keys[] = {
        {"wrong", BASE_CONFIG_INTEGER, &tries->wrong, 0, PIN_TRIES},
        {"locked-up-seconds", BASE_CONFIG_INTEGER, &up_seconds, 0, G_MAXINT},
        {"locked-boot", BASE_CONFIG_TEXT, &boot, 0, 0},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    g_autoptr(GError) error = NULL;
    if (base_config_read(path, keys, &error)) {
        tries->locked.up_seconds = up_seconds;
        g_strlcpy(tries->locked.boot, boot != NULL ? boot : "", sizeof tries->locked.boot);
    } else if (!g_error_matches(error, BASE_ERROR, BASE_ERROR_MISSING)) {
        g_warning("kiosk: the PIN is locked: %s", error->message);
        tries->wrong = PIN_TRIES;
    }
}

void pin_tries_init(PinTries *tries, const char *folder)
{
    *tries = (PinTries){.folder = g_strdup(folder)};
    g_autofree char *path = path_of(tries);
    if (path != NULL) {
        read_tries(tries, path);
    }
}

void pin_tries_clear(PinTries *tries)
{
    g_free(tries->folder);
    *tries = (PinTries){0};
}

int64_t pin_tries_lock_seconds(const PinTries *tries, const PinClock *now)
{
    if (tries->wrong < PIN_TRIES) {
        return 0;
    }
    bool same_boot =
        strcmp(tries->locked.boot, now->boot) == 0 && tries->locked.up_seconds <= now->up_seconds;
    int64_t since = same_boot ? tries->locked.up_seconds : 0;
    return MAX(since + PIN_LOCK_SECONDS - now->up_seconds, 0);
}

int pin_tries_left(const PinTries *tries, const PinClock *now)
{
    if (tries->wrong < PIN_TRIES) {
        return PIN_TRIES - tries->wrong;
    }
    return pin_tries_lock_seconds(tries, now) > 0 ? 0 : PIN_TRIES;
}

/* Once: whoever tries again and again must not fill the journal. */
static void warn(PinTries *tries, const GError *error)
{
    if (!tries->warned) {
        g_warning("kiosk: wrong PINs are counted until the next start only: %s", error->message);
        tries->warned = true;
    }
}

static void write_tries(PinTries *tries)
{
    g_autofree char *path = path_of(tries);
    g_autofree char *text =
        tries->wrong < PIN_TRIES
            ? g_strdup_printf("wrong = %d\n", tries->wrong)
            : g_strdup_printf("wrong = %d\nlocked-up-seconds = %" PRId64 "\nlocked-boot = %s\n",
                              tries->wrong, tries->locked.up_seconds, tries->locked.boot);
    g_autoptr(GError) error = NULL;
    if (path != NULL && !base_file_write(path, text, strlen(text), &error)) {
        warn(tries, error);
    }
}

static void count_try(PinTries *tries, const PinClock *now)
{
    tries->wrong = tries->wrong < PIN_TRIES ? tries->wrong + 1 : 1;
    tries->locked = *now;
    write_tries(tries);
}

static void forget_tries(PinTries *tries)
{
    tries->wrong = 0;
    g_autofree char *path = path_of(tries);
    g_autoptr(GError) error = NULL;
    if (path != NULL && (g_unlink(path) != 0 || !base_file_sync(tries->folder, &error))) {
        write_tries(tries); // a folder that takes no removal may still take a file that says 0
    }
}

PinResult pin_tries_check(PinTries *tries, const char *path, const char *digits,
                          const PinClock *now)
{
    g_autofree char *hash = read_hash(path);
    if (hash == NULL) {
        return PIN_NONE;
    }
    if (pin_tries_lock_seconds(tries, now) > 0) {
        return PIN_LOCKED;
    }
    count_try(tries, now);
    if (!is_right(digits, hash)) {
        return PIN_WRONG;
    }
    forget_tries(tries);
    return PIN_RIGHT;
}

/* ---- typing it ---- */

bool pin_entry_follow(PinEntry *entry, const char *id)
{
    if (strcmp(id, UI_PINPAD_ID_BACK) == 0) {
        entry->count = MAX(entry->count - 1, 0);
        entry->digits[entry->count] = '\0';
        return true;
    }
    int digit = ui_pinpad_digit(id);
    if (digit >= 0 && entry->count < PIN_DIGITS_MOST) {
        entry->digits[entry->count++] = (char)('0' + digit);
        entry->digits[entry->count] = '\0';
    }
    return digit >= 0;
}

void pin_entry_clear(PinEntry *entry) { explicit_bzero(entry, sizeof *entry); }
