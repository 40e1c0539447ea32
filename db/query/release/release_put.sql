-- The release's own name.
INSERT INTO main.release (number, made_utc, layout, fiscal_year_be, province_code, base_url,
                          stale_days, issue_edition, small_cell, contact_name,
                          contact_phone, contact_form, contact_line)
VALUES (:number, :made_utc, :layout, :fiscal_year_be, :province_code, :base_url, :stale_days,
        :issue_edition, :small_cell, :contact_name, :contact_phone, :contact_form, :contact_line);
