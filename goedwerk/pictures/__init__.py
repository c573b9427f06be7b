"""Pictures: taken in from anywhere and made harmless, found on the disk, drawn by ourselves, shown in a terminal."""
