"""What holds for all tests."""

import os
import time

from hypothesis import HealthCheck, settings

# The same examples on every machine, and no stopwatch: a laptop that is busy with something else breaks no rule.
settings.register_profile(
    "goedwerk", derandomize=True, deadline=None, max_examples=12, suppress_health_check=[HealthCheck.too_slow]
)
# Long, and other examples every time: `pytest --hypothesis-profile=long`.
settings.register_profile("long", settings.get_profile("goedwerk"), derandomize=False, max_examples=1000)
settings.load_profile("goedwerk")

# One calendar on every machine: a dialogue is dated by the clock on the wall.
os.environ["TZ"] = "UTC"
if hasattr(time, "tzset"):
    time.tzset()
