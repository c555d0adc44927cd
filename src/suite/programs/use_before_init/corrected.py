"""A player sets the volume, then starts the thread that reads it."""
import threading


class Player:
    def __init__(self):
        self.thread = threading.Thread(target=self.play)

    def begin(self, volume):
        self.volume = volume
        self.thread.start()

    def play(self):
        assert self.volume > 0


player = Player()
player.begin(5)
player.thread.join()
