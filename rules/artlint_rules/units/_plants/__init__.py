"""What power plants rate."""
