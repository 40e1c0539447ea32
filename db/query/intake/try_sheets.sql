-- Sheets that were found in a file when it was last tried.
SELECT kind FROM intake_try WHERE office_code = :office AND name = :name;
