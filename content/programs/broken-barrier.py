import threading

meeting = threading.Barrier(3)


def come(name):
    try:
        meeting.wait(timeout=2)
        print(name, "goes on")
    except threading.BrokenBarrierError:
        print(name, "turns back")


for name in ("Ada", "Bob"):  # Cleo does not come
    threading.Thread(target=come, args=(name,)).start()
