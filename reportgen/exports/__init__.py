"""What leaves the house as data: the listing of discrepancies, and the files inside a PDF."""
