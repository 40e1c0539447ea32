DELETE FROM row_source WHERE kind = :kind AND record_key = :key;
