"""What holds for all tests."""

import os
import time

from hypothesis import HealthCheck, settings

# The same examples on every machine, and no stopwatch: a laptop that is busy with something else breaks no rule.
settings.register_profile("goedwerk", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("goedwerk")

# One calendar on every machine: a dialogue is dated by the clock on the wall.
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()
