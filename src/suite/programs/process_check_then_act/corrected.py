"""Two processes sell what is in stock, and look while nobody else can sell."""
import multiprocessing


def sell(stock):
    with stock.get_lock():
        if stock.value > 0:
            stock.value -= 1


if __name__ == "__main__":
    stock = multiprocessing.Value("i", 1)
    workers = [multiprocessing.Process(target=sell, args=(stock,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert stock.value == 0
