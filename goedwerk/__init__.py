"""Guide a group through a 'Beelden van Goed Werk' dialogue, from a critical situation to a rich A4."""

__version__ = "0.1.0"
