SELECT coalesce(max(id), 0) + 1 FROM source_file;
