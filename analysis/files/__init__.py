"""Files that may hold texts: in a folder, a zip or behind an address, and what is known of each unopened."""
