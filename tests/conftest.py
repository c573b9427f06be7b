"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# The same examples on every machine, and no stopwatch: a laptop that is busy with something else breaks no rule.
settings.register_profile("goedwerk", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("goedwerk")
