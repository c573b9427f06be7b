"""The privacy check: what in a text may point to someone. Pure functions; a text is never changed here."""

from goedwerk.domain.privacy.bsn import is_called_bsn, passes_eleven_test
from goedwerk.domain.privacy.check import find, find_surnames
from goedwerk.domain.privacy.disguise import find_disguised
from goedwerk.domain.privacy.finding import Finding, Kind, Known
from goedwerk.domain.privacy.table import stand_inside

__all__ = [
    "Finding",
    "Kind",
    "Known",
    "find",
    "find_disguised",
    "find_surnames",
    "is_called_bsn",
    "passes_eleven_test",
    "stand_inside",
]
