# Tests of kiosk/app: what needs no display.
tambon_unit_test(test_app_navigator LINKS kiosk_parts)
tambon_unit_test(test_app_touch LINKS kiosk_parts)
