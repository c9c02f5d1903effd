"""Pictures of every page, taken of a site with demo data."""
