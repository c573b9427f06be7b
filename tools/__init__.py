"""What the makers of goedwerk run; none of it travels in the wheel."""
