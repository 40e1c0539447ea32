# The pilot data: facts that must stay as the sources have them, and files that must stay as their
# generator makes them.
foreach(rule pilot_reference pilot_generated pilot_intake)
  tambon_test(rules_${rule} LABEL rules
    COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/${rule}.py)
endforeach()
