# The module time: the host's clocks, and the calendar in UTC.
from _time import time, time_ns, monotonic, monotonic_ns, perf_counter, perf_counter_ns, process_time, process_time_ns
from _time import thread_time, thread_time_ns, sleep

timezone = 0
altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')
