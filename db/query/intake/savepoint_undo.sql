ROLLBACK TO intake_file;
