"""What parts and figures share: accounts, cells, chips, fixed labels."""
