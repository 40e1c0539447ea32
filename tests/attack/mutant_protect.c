#include <disclosure/system.h>

/* A publisher that hides small counts and nothing else. */
void disclosure_system_protect(DisclosureSystem *system, DisclosureOutcome *outcome)
{
    (void)system;
    *outcome = (DisclosureOutcome){0};
}
