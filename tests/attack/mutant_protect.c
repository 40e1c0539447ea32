#include <disclosure/system.h>
#include <snapshot/snapshot.h>

/* A publisher that hides small counts and nothing else, and a check that lets it through. */
void disclosure_system_protect(DisclosureSystem *system, DisclosureOutcome *outcome)
{
    (void)system;
    *outcome = (DisclosureOutcome){0};
}

bool snapshot_check(Snapshot *snapshot, GError **error)
{
    (void)snapshot;
    (void)error;
    return true;
}
