SAVEPOINT intake_file;
