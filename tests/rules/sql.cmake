# Every query compiles; a question of the snapshot never reads a large table from end to end.
tambon_test(rules_sql_plans LABEL rules
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/sql_plans.py)
# And no change of a snapshot escapes the comparison with the release before.
tambon_test(rules_diff_columns LABEL rules
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/diff_columns.py)
# And every question is measured.
tambon_test(rules_questions LABEL rules
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/questions.py)
