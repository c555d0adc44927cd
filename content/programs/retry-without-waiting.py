import time


def retry(request, attempts, sleep=time.sleep):
    for attempt in range(1, attempts + 1):
        try:
            return request()
        except ConnectionError:
            if attempt == attempts:
                raise
            sleep(2**attempt)


def test_retry():
    answers = [ConnectionError, ConnectionError, "welcome"]
    pauses = []

    def request():
        answer = answers.pop(0)
        if answer is ConnectionError:
            raise answer
        return answer

    assert retry(request, attempts=3, sleep=pauses.append) == "welcome"
    assert pauses == [2, 4]


test_retry()
print("passed")
