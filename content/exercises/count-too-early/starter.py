import threading

votes = []


def vote():
    votes.append("yes")


voter = threading.Thread(target=vote)
voter.start()

if not voter.is_alive():
    result = len(votes)
else:
    result = len(votes) + 1  # the vote that is still to come

voter.join()
print("Result:", result)
