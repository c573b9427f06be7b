"""The dialogue as a pure model: no screen, no disk, no clock of its own."""
