"""What is known of kinds of thing and of named things."""
