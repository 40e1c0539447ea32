-- Whether the province and the issue edition in force exist.
SELECT EXISTS (SELECT 1 FROM province.area WHERE code = :province_code AND level = 'province')
       AS province_known,
       EXISTS (SELECT 1 FROM province.issue WHERE edition = :issue_edition) AS edition_known;
