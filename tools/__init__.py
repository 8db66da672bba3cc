"""What makes the art, the shapes and the pictures; the program itself never imports any of it."""
