def times_as_fast(alone, cores):
    return 1 / (alone + (1 - alone) / cores)


for cores in (1, 2, 4, 8, 1000):
    print(f"Cores: {cores}, {times_as_fast(0.1, cores):.1f} times as fast")
