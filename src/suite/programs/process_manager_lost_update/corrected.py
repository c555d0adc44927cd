"""Two processes count in a manager's dictionary; a lock makes two requests one step."""
import multiprocessing


def visit(visits, lock):
    with lock:
        visits["today"] += 1


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    with multiprocessing.Manager() as manager:
        visits = manager.dict(today=0)
        process = multiprocessing.Process(target=visit, args=(visits, lock))
        process.start()
        visit(visits, lock)
        process.join()
        assert visits["today"] == 2, f"{visits['today']} visits"
