tambon_test(rules_catalogue LABEL rules
  COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/catalogue.sh ${CMAKE_BINARY_DIR})
