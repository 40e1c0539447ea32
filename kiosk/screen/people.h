#pragma once

#include <snapshot/role.h>

/** How many of the posts (list of SnapshotRole) nobody holds. */
int screen_people_count_vacant(const GPtrArray *roles);
