# For those who type make: everything is done by ./dev, which says what it can do.
#
# make run CLAIM='Trade topped $6 billion in 2022.'
# make test ARGS='-k docs'

# The claim goes to the shell by way of the environment, as it is written: make expands no "$9" in it.
ifdef CLAIM
override CLAIM := $(value CLAIM)
endif
export CLAIM

.PHONY: run test lint lock picture clean
.DEFAULT_GOAL := run

run:
	@./dev run $${CLAIM:+"$$CLAIM"}

test:
	@./dev test $(ARGS)

lint lock picture clean:
	@./dev $@
