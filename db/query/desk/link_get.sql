SELECT detail, checked_utc FROM link_check WHERE url = :url AND alive = 1 AND checked_utc >= :since_utc;
