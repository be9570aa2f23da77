"""Everything that runs the kernel; no driver knows Windows."""
