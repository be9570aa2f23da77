"""What is printed for a class: step cards for those at the devices, and a sheet for whoever teaches.

What they say is worked out first, as plain values in the words of one language, and laid out then.
"""
