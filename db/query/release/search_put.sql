INSERT OR IGNORE INTO main.search_name (search_key, kind, record_key)
VALUES (:search_key, :kind, :record_key);
