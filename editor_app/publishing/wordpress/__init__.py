"""WordPress as a destination, through its REST interface with an application password."""
