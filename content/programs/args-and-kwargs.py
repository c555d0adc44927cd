import threading


def greet(greeting, who, loud=False):
    text = f"{greeting}, {who}"
    print(text.upper() if loud else text)


who = "Ada"
quiet = threading.Thread(target=greet, args=("Hello", who))
loud = threading.Thread(target=greet, args=("Hello", who), kwargs={"loud": True})
who = "Bob"  # too late: the threads have their arguments

quiet.start()
quiet.join()
loud.start()
loud.join()
