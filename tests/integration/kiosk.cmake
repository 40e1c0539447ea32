# The kiosk alone, on an X server of its own.
tambon_test(integration_typed_words LABEL integration TIMEOUT 120
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/typed_words.py ${CMAKE_BINARY_DIR}/bin)
