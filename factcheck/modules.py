"""Nothing to import: in the place of this module's compiled form stand those of all that a run needs, which
:mod:`factcheck.together` writes and reads. Being a module, it is known to whatever installs and removes packages."""
