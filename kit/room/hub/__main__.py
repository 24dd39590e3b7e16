"""`python -m kit.room.hub`: opens the room."""

import os
import sys

from kit.room.hub.serve import main

if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)  # a thread that was busy at Ctrl-C can wait for ever; all that matters has been closed
