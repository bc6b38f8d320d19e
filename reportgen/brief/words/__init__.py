"""The one room that makes sentences, and the words they are made of."""
