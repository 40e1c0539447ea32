# What offices send, in every format. openpyxl is a Debian package: its Python too.
find_program(TAMBON_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
tambon_test(integration_workbooks LABEL integration TIMEOUT 600 PATIENT
  COMMAND ${TAMBON_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/workbooks.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_identifiers LABEL integration TIMEOUT 300
  COMMAND ${TAMBON_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/identifiers.py ${CMAKE_BINARY_DIR}/bin)
