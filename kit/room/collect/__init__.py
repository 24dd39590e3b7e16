"""Results without a network: reads the files learners hand over, checks every answer again, and adds up a class."""
