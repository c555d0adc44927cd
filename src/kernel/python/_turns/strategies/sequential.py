"""No pre-emption: a thread goes on until it waits or ends, then the one that was started first."""


class Sequential:
    name = "seq"

    def begin(self, seed):
        pass

    def pick(self, threads, current):
        return current if current is not None else threads[0]
