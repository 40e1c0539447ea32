# Tests of fleet. The whole way, with a real server's log: tests/integration/fleet.py.
tambon_unit_test(test_fleet_access_log LINKS fleet)
tambon_unit_test(test_fleet_fleet LINKS fleet)
