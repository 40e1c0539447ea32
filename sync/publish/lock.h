#pragma once

#include <glib.h>
#include <stdbool.h>

#include "workspace.h"

/*
 * One command at a time makes, approves or publishes a draft, or saves and restores the workspace.
 * The lock is the kernel's (flock on WORKSPACE/.lock): it ends with the process, however that ends.
 */
typedef struct WorkspaceLock WorkspaceLock;

/* Returns: owned, or NULL with an error when another command is at work. */
WorkspaceLock *lock_take(const char *workspace_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void lock_release(WorkspaceLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WorkspaceLock, lock_release)
