"""The settings of proofreading: rules of house style, and a person's own words."""
