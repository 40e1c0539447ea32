#pragma once

#include "check.h"

/** Parts of intake_check_projects(), a file each. */

/** Status against dates and money, the issue against the edition in force. */
bool intake_check_project_state(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Parts of a project (rows that name it as their parent): their weights and their villages. */
void intake_check_project_parts(IntakeCheck *check);

/** Ranks of a year from 1 on without holes. */
void intake_check_project_ranks(IntakeCheck *check);
