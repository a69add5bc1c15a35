"""Values: what is asked, what was answered, what follows from it. No I/O."""
