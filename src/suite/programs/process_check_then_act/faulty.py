"""Two processes sell what is in stock, and look before they do."""
import multiprocessing


def sell(stock):
    if stock.value > 0:
        with stock.get_lock():
            stock.value -= 1


if __name__ == "__main__":
    stock = multiprocessing.Value("i", 1)
    workers = [multiprocessing.Process(target=sell, args=(stock,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert stock.value == 0
