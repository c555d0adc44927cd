"""A player starts its thread, then sets the volume that the thread reads."""
import threading


class Player:
    def __init__(self):
        self.thread = threading.Thread(target=self.play)

    def begin(self, volume):
        self.thread.start()
        self.volume = volume

    def play(self):
        assert self.volume > 0


player = Player()
player.begin(5)
player.thread.join()
