SELECT office_code, kind, stamp FROM source_beside;
