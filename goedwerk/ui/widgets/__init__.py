"""Small pieces that screens and steps are made of; none of them knows the store or a file."""
