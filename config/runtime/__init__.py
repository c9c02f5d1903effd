"""How the processes of one site are started and kept running: supervisor, Valkey, web, worker, scheduler."""
