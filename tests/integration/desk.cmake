# A day at the provincial desk, launchers and all.
tambon_test(integration_desk LABEL integration TIMEOUT 300 PATIENT
  COMMAND ${TAMBON_SYSTEM_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/desk.py
          ${CMAKE_BINARY_DIR}/bin ${CMAKE_SOURCE_DIR})
