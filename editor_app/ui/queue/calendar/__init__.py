"""The queue as a day, a week or a month. May import what the rest of the queue's screen may."""
