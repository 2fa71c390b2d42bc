"""Facts from texts: names, self-contained sentences, single assertions. Pure: no files, no terminal, no clock."""
