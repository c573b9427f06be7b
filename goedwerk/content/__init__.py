"""What goedwerk brings along and what people add to it: the texts of the method and the library of situations."""
