"""From a dialogue to files: every A4 that holds anything, checked, on its page, in a folder."""

from goedwerk.pages.booklet import booklet_remarks, checked_together, save_booklet
from goedwerk.pages.page import (
    NotCheckedError,
    NotSharedError,
    Page,
    checked_page,
    checked_pages,
    in_its_sentence,
    is_said_to_be_bsn,
    known_as,
    pages_for_group,
    require_consent,
    require_decisions,
    shared,
    to_decide,
)
from goedwerk.pages.saving import remarks, require_fit, save_pages, save_presence, save_sheet, save_worksheet

__all__ = [
    "NotCheckedError",
    "NotSharedError",
    "Page",
    "booklet_remarks",
    "checked_page",
    "checked_pages",
    "checked_together",
    "in_its_sentence",
    "is_said_to_be_bsn",
    "known_as",
    "pages_for_group",
    "remarks",
    "require_consent",
    "require_decisions",
    "require_fit",
    "save_booklet",
    "save_pages",
    "save_presence",
    "save_sheet",
    "save_worksheet",
    "shared",
    "to_decide",
]
