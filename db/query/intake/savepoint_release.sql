RELEASE intake_file;
