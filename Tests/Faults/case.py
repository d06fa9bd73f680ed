"""What a case is: a number, a title, and the parts of it that can be tried side by side."""

import collections

# `parts`: functions with their arguments; each gets a Home first and gives back what it found.
Case = collections.namedtuple("Case", "number title parts")
