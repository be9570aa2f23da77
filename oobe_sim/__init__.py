"""oobe-sim: predict what happens between a Windows device's first power-on and a managed desktop.

Not affiliated with Microsoft.
"""

__version__ = "0.1.0"
