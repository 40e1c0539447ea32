# tambon-sync against real servers and folders. make_repository signs small repositories for it.
add_executable(make_repository ../support/make_repository.c ../support/repository_delta.c)
target_link_libraries(make_repository PRIVATE tambon_options test_support delta replay tuf snapshot
                                              base sql PkgConfig::ZSTD)

# tambon_sync_test(server TIMEOUT seconds): tests/integration/sync_server.py with the programs.
function(tambon_sync_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "PATIENT;LONG" "TIMEOUT" "")
  set(load)
  if(arg_PATIENT)
    set(load PATIENT)
  elseif(arg_LONG)
    set(load LONG)
  endif()
  tambon_test(integration_sync_${name} LABEL integration TIMEOUT ${arg_TIMEOUT} ${load}
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/sync_${name}.py ${CMAKE_BINARY_DIR}/bin)
endfunction()
tambon_sync_test(server TIMEOUT 300 PATIENT)
tambon_sync_test(delta TIMEOUT 120 PATIENT)
tambon_sync_test(stick TIMEOUT 300 PATIENT)
tambon_sync_test(disk TIMEOUT 300 PATIENT)
tambon_sync_test(files TIMEOUT 120)
tambon_sync_test(companion TIMEOUT 120)
tambon_test(integration_usb_stick LABEL integration TIMEOUT 120
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/usb_stick.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_usb_units LABEL integration TIMEOUT 60
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/usb_units.py ${CMAKE_BINARY_DIR}/bin)
tambon_sync_test(mirror TIMEOUT 120 PATIENT)
tambon_sync_test(damage TIMEOUT 120)
tambon_sync_test(schedule TIMEOUT 120)
tambon_sync_test(stop TIMEOUT 120)
tambon_sync_test(relay TIMEOUT 120 PATIENT)
tambon_sync_test(results TIMEOUT 300 PATIENT)
# A killed process tells a sanitizer nothing.
# Preloaded into tambon-sync, never linked.
add_library(scarce MODULE ../support/scarce.c)
set_target_properties(scarce PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
target_link_libraries(scarce PRIVATE tambon_options)
# A killed process tells a sanitizer nothing, and its allocator is its own.
if(NOT TAMBON_SANITIZE)
  tambon_sync_test(memory TIMEOUT 120)
  tambon_sync_test(kill TIMEOUT 300 LONG)
  tambon_sync_test(mirror_kill TIMEOUT 120)
endif()
tambon_sync_test(errors TIMEOUT 300 PATIENT)
tambon_test(integration_fleet LABEL integration TIMEOUT 300 PATIENT
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/fleet.py ${CMAKE_BINARY_DIR}/bin)
tambon_test(integration_fleet_uses LABEL integration TIMEOUT 300 PATIENT
  COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/fleet_uses.py ${CMAKE_BINARY_DIR}/bin)
