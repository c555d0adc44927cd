import dis


def unsafe_increment(counter):
    counter[0] += 1


dis.dis(unsafe_increment)
