import threading

votes = []


def vote():
    votes.append("yes")


voter = threading.Thread(target=vote)
voter.start()
voter.join()

result = len(votes)
print("Result:", result)
