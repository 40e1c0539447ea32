# Tests of ui.
tambon_unit_test(test_ui_box LINKS ui)
tambon_unit_test(test_ui_canvas LINKS ui)
tambon_unit_test(test_ui_chart LINKS ui m)
tambon_unit_test(test_ui_gallery LINKS ui SOURCES ../support/ui_gallery.c ../support/ui_gallery_input.c)
tambon_unit_test(test_ui_field LINKS ui)
tambon_unit_test(test_ui_keyboard LINKS ui)
tambon_unit_test(test_ui_letters LINKS ui)
tambon_unit_test(test_ui_lru LINKS ui)
target_include_directories(test_ui_lru PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/ui)
tambon_unit_test(test_ui_metrics LINKS ui)
tambon_unit_test(test_ui_renderer LINKS ui
                 SOURCES ../support/scratch.c ../support/ui_gallery.c ../support/ui_gallery_input.c)
tambon_unit_test(test_ui_scroll LINKS ui)
tambon_unit_test(test_ui_text LINKS ui)
tambon_unit_test(test_ui_text_breaks LINKS ui SOURCES ../support/word_sheet.c)
tambon_unit_test(test_ui_text_faces LINKS ui PkgConfig::SDL2 PkgConfig::SDL2_TTF
                 SOURCES ../support/scratch.c)
tambon_unit_test(test_ui_text_figures LINKS ui SOURCES ../support/ink.c)
tambon_unit_test(test_ui_text_marks LINKS ui PkgConfig::SDL2 PkgConfig::SDL2_TTF PkgConfig::PNG
                 SOURCES ../support/ink.c ../support/word_sheet.c)
target_include_directories(test_ui_text_marks PRIVATE ${CMAKE_SOURCE_DIR}/kiosk/ui)
tambon_unit_test(test_ui_theme LINKS ui)
tambon_unit_test(test_ui_window LINKS ui)
