"""Survey exports in: a file to text cells, cells to answers, and a receipt of everything that was read or not."""
