"""The people: names, profiles, ranks, roles, and what is done with an account from sign-up to leaving."""
