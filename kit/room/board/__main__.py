"""`python -m kit.room.board` runs the board."""

import sys

from kit.room.board.serve import main

sys.exit(main())
