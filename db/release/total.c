#include "release.h"
#include "release_query.h"

bool release_total_roll_up(SqlDatabase *database, GError **error)
{
    return sql_run(database, release_total_sql, error) &&
           sql_run(database, release_issue_total_sql, error) &&
           sql_run(database, release_marked_total_sql, error) &&
           sql_run(database, release_share_total_sql, error) &&
           sql_run(database, release_disbursed_total_sql, error) &&
           sql_run(database, release_giver_total_sql, error) &&
           sql_run(database, release_coverage_sql, error);
}
