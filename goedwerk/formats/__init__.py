"""What leaves the program: one module per format, and the one function that writes a file."""
