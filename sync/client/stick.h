#pragma once

#include "fetch.h"

/**
 * The repository on a stick somebody plugged in. It lies in a folder with one of two names: the one
 * the manual gives, or the one it has on the publisher's machine, for an officer who dragged it
 * over. Nothing else on the stick is looked at, and no link is followed.
 */
#define CLIENT_STICK_NAME "tambon-point"
#define CLIENT_STICK_OTHER_NAME "repository"

/**
 * `mount`: where the stick is mounted. Returns: owned source (folder.h), or NULL with CLIENT_ERROR:
 * STICK_UNREADABLE (nothing is mounted, or the stick fails), NOT_ON_STICK (no such folder).
 */
ClientFetch *client_stick_new(const char *mount, GError **error) G_GNUC_WARN_UNUSED_RESULT;
