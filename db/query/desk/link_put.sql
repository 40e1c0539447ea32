-- Only what was there: that an address is dead is asked anew each time.
INSERT INTO link_check (url, checked_utc, alive, detail)
VALUES (:url, :checked_utc, 1, :detail)
ON CONFLICT (url) DO UPDATE SET
    checked_utc = excluded.checked_utc, alive = excluded.alive, detail = excluded.detail;
