"""The dialogue line by line, for screen readers, braille lines and pipes: only ever a line more, never a screen."""
