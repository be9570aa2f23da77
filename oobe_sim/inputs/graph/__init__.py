"""The resources of Microsoft Graph that the simulator knows, one file each."""
