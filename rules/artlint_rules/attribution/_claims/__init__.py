"""What makes a sentence a claim."""
