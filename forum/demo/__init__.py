"""A forum worth a tour: members, boards and threads of our own writing."""
