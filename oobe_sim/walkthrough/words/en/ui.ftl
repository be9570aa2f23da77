### The frame around the pages: the bar below, and what is announced.

ui-title = { $step } – walkthrough
ui-illustration = Illustration, not Windows itself
# $time is a length of time: how long this has taken by now on a real device
ui-elapsed = { $time } since power-on
ui-less-than-a-minute = less than a minute
ui-pause = Pause
ui-continue = Continue
ui-dark = Dark display
ui-understood = Understood
# $part is the part of the address that could not be read
ui-misread-journey = The journey in the address does not fit this walkthrough at “{ $part }”. It begins at power-on.
# $catalog is a date
ui-other-catalog = This journey was made with the rules known on { $catalog }. It may lead elsewhere now.
