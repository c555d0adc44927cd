"""Two processes count in a manager's dictionary; reading and writing are two requests."""
import multiprocessing


def visit(visits):
    visits["today"] += 1


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        visits = manager.dict(today=0)
        process = multiprocessing.Process(target=visit, args=(visits,))
        process.start()
        visit(visits)
        process.join()
        assert visits["today"] == 2, f"{visits['today']} visits"
