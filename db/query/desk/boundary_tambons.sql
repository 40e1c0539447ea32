SELECT code FROM area WHERE level = 'tambon' ORDER BY code;
