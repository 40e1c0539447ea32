#pragma once

#include <glib.h>
#include <stdbool.h>

/* Reads a passphrase from the terminal without showing it. Returns: owned text, or NULL with
   BASE_ERROR_IO when there is no terminal. */
char *passphrase_ask(const char *prompt, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Overwrites the text, so that it does not stay in freed memory. Accepts NULL. */
void passphrase_wipe(char *passphrase);
