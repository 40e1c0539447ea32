SELECT alive, detail FROM link_check WHERE url = :url AND checked_utc >= :since_utc;
