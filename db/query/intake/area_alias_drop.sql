DELETE FROM area_alias WHERE area_code = :key;
