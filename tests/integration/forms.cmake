# What goes out to the offices, opened and read back. openpyxl is a Debian package: its Python too.
find_program(TAMBON_SYSTEM_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
tambon_test(integration_forms LABEL integration TIMEOUT 300 PATIENT
  COMMAND ${TAMBON_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/forms.py
          ${CMAKE_BINARY_DIR}/bin ${CMAKE_SOURCE_DIR})
