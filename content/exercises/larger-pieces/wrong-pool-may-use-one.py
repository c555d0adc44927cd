from concurrent.futures import ThreadPoolExecutor

numbers = [3, 1, 4, 1, 5, 9]


def add_part(part):
    return sum(part)


with ThreadPoolExecutor(max_workers=2) as pool:
    print("Total:", sum(pool.map(add_part, [numbers[:3], numbers[3:]])))
