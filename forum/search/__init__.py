"""Search: what published posts say, found by words and helped with their spelling."""
