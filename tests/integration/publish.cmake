# tambon-publish as the officers use it (publish_bed.py makes their workspace).
tambon_test(integration_workflow LABEL integration TIMEOUT 600 LONG
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/workflow.py ${CMAKE_BINARY_DIR}/bin)
# A killed process tells a sanitizer nothing.
if(NOT TAMBON_SANITIZE)
  tambon_test(integration_publish_kill LABEL integration TIMEOUT 600 LONG
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/publish_kill.py ${CMAKE_BINARY_DIR}/bin)
endif()
tambon_test(integration_export LABEL integration TIMEOUT 300
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/export.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_boundaries LABEL integration TIMEOUT 300
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/boundaries.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_open_data LABEL integration TIMEOUT 900 LONG
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/open_data.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_site_documents LABEL integration TIMEOUT 600
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/site_documents.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_links LABEL integration TIMEOUT 300
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/links.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_backup LABEL integration TIMEOUT 300 LONG
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/backup.py ${CMAKE_BINARY_DIR}/bin)
if(NOT TAMBON_SANITIZE)
  tambon_test(integration_backup_kill LABEL integration TIMEOUT 600 PATIENT
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/backup.py ${CMAKE_BINARY_DIR}/bin --killed)
endif()
# Pages of documents from a PDF to the screen: half a minute, because it is the whole way four times.
tambon_test(integration_papers LABEL integration TIMEOUT 300 LONG
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/papers.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_renew LABEL integration TIMEOUT 300
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/renew.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_deltas LABEL integration TIMEOUT 300
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/deltas.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_keys LABEL integration TIMEOUT 300 PATIENT
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/keys.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_verify LABEL integration TIMEOUT 300 LONG
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/verify.py ${CMAKE_BINARY_DIR}/bin)
# A killed rsync tells a sanitizer nothing.
if(NOT TAMBON_SANITIZE)
  tambon_test(integration_deploy LABEL integration TIMEOUT 600 PATIENT
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/deploy.py ${CMAKE_BINARY_DIR}/bin)
endif()
