SELECT coalesce(max(number), 0) FROM release_made WHERE published_utc <= :published_utc;
