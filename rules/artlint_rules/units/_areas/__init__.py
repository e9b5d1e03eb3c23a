"""Areas and volumes told in a unit of length."""
