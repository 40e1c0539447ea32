INSERT INTO report (area_code, organisation, duty, month_be, sent_date, sample)
VALUES (:office, :organisation, :duty, :month_be, :sent_date, :sample)
ON CONFLICT (area_code, organisation, duty, month_be) DO UPDATE SET
    sent_date = excluded.sent_date, sample = excluded.sample;
