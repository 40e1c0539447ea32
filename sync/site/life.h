#pragma once

#include <snapshot/project.h>

#include "page.h"

/*
 * What became of a project, as the kiosk's screen of it tells: below `more` its activities, <work
 * rule percent told untold cancelled more> with a <child> each of the first, its dates, a <day what
 * date detail> each, and its pictures, a <photo> each. Of what there is none there is no element.
 */
bool life_add(Site *site, xmlNode *more, const SnapshotProject *project,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;
