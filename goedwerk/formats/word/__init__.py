"""What a Word file is made with; every module here is imported only when such a file is made."""
