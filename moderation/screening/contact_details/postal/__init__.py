"""The parts of postal addresses and how they stand beside one another."""
