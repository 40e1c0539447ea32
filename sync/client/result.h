#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Everything a run of tambon-sync can come to. Each result has an exit code (sync-protocol.md §5),
 * a support code of 4 digits that a clerk reads out on the phone, and one Thai sentence. Support
 * codes are permanent: the first two digits are the exit code, a code that goes out of use is not
 * given again.
 */
typedef enum {
    CLIENT_RESULT_UPDATED,     /* a new release is in force */
    CLIENT_RESULT_CURRENT,     /* nothing new */
    CLIENT_RESULT_UNPUBLISHED, /* the repository is right and lists no release at all */
    CLIENT_RESULT_HELD_BACK,   /* staff rolled back from the newest release; it stays so */
    CLIENT_RESULT_FILES_LATER, /* the newest release is in force, some of its pictures are not here
                                */
    CLIENT_RESULT_ROLLED_BACK, /* the previous release is in force */
    CLIENT_RESULT_OUTSIDE_WINDOW, /* a scheduled run in the wrong hour: nobody was asked */
    CLIENT_RESULT_TOO_EARLY,      /* a scheduled run too soon after the last: nobody was asked */
    CLIENT_RESULT_VERIFIED,       /* `check`: what is in force is what was signed */
    CLIENT_RESULT_USAGE,
    CLIENT_RESULT_CONFIG,
    CLIENT_RESULT_ROOT,    /* no trusted root, and none to be had from --root */
    CLIENT_RESULT_NO_NAME, /* the server's or proxy's name does not resolve */
    CLIENT_RESULT_NO_CONNECTION,
    CLIENT_RESULT_TLS,           /* certificate not to be believed, handshake failed */
    CLIENT_RESULT_SERVER,        /* an HTTP status that is no answer: 5xx, redirects, … */
    CLIENT_RESULT_TIMEOUT,       /* slower than the limits of http.h */
    CLIENT_RESULT_CUT,           /* the connection broke; the next run resumes */
    CLIENT_RESULT_TOO_LONG,      /* longer than a run may take; the next one goes on */
    CLIENT_RESULT_NOT_ON_SERVER, /* a file that must be there is not */
    CLIENT_RESULT_NOT_ON_STICK,
    CLIENT_RESULT_STICK_UNREADABLE,
    CLIENT_RESULT_REFUSED,       /* signature, threshold, rollback, mix-and-match, malformed */
    CLIENT_RESULT_TOO_LARGE,     /* longer than a limit or than signed */
    CLIENT_RESULT_NOT_TRUSTED,   /* `check`: the stored metadata do not verify */
    CLIENT_RESULT_FILE_DAMAGED,  /* length or hash of a file differ from the signed ones */
    CLIENT_RESULT_UNPACK_FAILED, /* right file that does not unpack to the signed snapshot */
    CLIENT_RESULT_CHECK_FAILED,  /* the snapshot failed its self-check */
    CLIENT_RESULT_KNOWN_BAD,     /* it failed before: not fetched again */
    CLIENT_RESULT_FELL_BACK,     /* what was in force is damaged: the release before is, for now */
    CLIENT_RESULT_NOT_SOUND,     /* what is in force is damaged, and nothing better is here */
    CLIENT_RESULT_NOT_SIGNED,    /* `check`: what is in force is not what was signed */
    CLIENT_RESULT_NO_SPACE,
    CLIENT_RESULT_LOCKED,       /* another copy runs */
    CLIENT_RESULT_STOPPED,      /* by SIGTERM, SIGINT or SIGHUP */
    CLIENT_RESULT_LAYOUT_NEWER, /* releases only in layouts newer than this program's */
    CLIENT_RESULT_EXPIRED,
    CLIENT_RESULT_STICK_EXPIRED, /* staff may confirm: --confirm-expired */
    CLIENT_RESULT_STORE,         /* unreadable or unwritable */
    CLIENT_RESULT_NO_PREVIOUS,   /* nothing to roll back to */
    CLIENT_RESULT_COUNT,
} ClientResult;

/**
 * The error domain of sync/client: the code is the ClientResult the run ends with, the message is
 * English and for the log.
 */
#define CLIENT_ERROR (client_result_error_quark())
GQuark client_result_error_quark(void);

/** The exit code, 0–18. */
int client_result_exit_code(ClientResult result);

/** The support code, to be printed with %04d. */
int client_result_support_code(ClientResult result);

/** One Thai sentence, without a final stop. Static. */
const char *client_result_sentence(ClientResult result);

/**
 * The result that an error of any library below comes to.
 * `from_stick`: the bytes came from a folder, so "unreachable" and "expired" need other words.
 */
ClientResult client_result_from_error(const GError *error, bool from_stick);
