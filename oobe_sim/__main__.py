"""`python -m oobe_sim`: the command line."""

import sys

from oobe_sim.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
