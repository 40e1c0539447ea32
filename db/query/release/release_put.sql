-- The release's own name.
INSERT INTO main.release (number, made_utc, layout, fiscal_year_be, province_code, base_url,
                          stale_days, issue_edition, small_cell)
VALUES (:number, :made_utc, :layout, :fiscal_year_be, :province_code, :base_url, :stale_days,
        :issue_edition, :small_cell);
