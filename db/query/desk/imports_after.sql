SELECT count(*) FROM audit_log WHERE action = 'import' AND id > :log_id;
